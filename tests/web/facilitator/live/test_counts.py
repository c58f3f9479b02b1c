"""Counted hands: as many lines as an item has, kept whatever moved meanwhile."""

from pathlib import Path

import pytest
from live_desk import LiveClass
from live_pages import Laptop, a_live_app

from workshop.quizzes.items import ANSWER
from workshop.sessions.session import Setup
from workshop.web.security.limits import EDITED_PARTS

LINES = {"moe": {"yes": 20, "no": 5}, "schoenen": {"yes": 3, "no": 22}}


@pytest.mark.parametrize(("parts", "status"), [(0, 303), (EDITED_PARTS, 413)])
def test_a_form_of_counts_may_have_many_fields(
    tmp_path: Path, parts: int, status: int
) -> None:
    laptop = Laptop(a_live_app(tmp_path))
    laptop.start()
    fields = {f"n-{n}-0": "1" for n in range(parts)} | {
        "csrf_token": laptop.run().token
    }
    many = fields | {f"n-0-{n}": "1" for n in range(100)}
    assert laptop.send(f"{laptop.address}/counts", many).status_code == status


def test_counts_are_kept_when_the_class_has_moved_on(tmp_path: Path) -> None:
    klas = LiveClass(tmp_path, None, Setup(with_hands=True, with_phones=False))
    klas.go("quiz/wegkijken")
    klas.move("next")
    assert klas.desk.count(klas.id, "wegkijken@1", hands={ANSWER: {"ja": 25}})
    klas.go("quiz/wegkijken")
    assert klas.view.counts == {ANSWER: {"ja": 25}}
    klas.finish()
    assert not klas.desk.count(klas.id, "wegkijken@1", hands={ANSWER: {"ja": 1}})
    klas.close()


def test_a_line_that_was_not_counted_hides_no_other(tmp_path: Path) -> None:
    klas = LiveClass(tmp_path, None, Setup(with_hands=True, with_phones=False))
    klas.go("signal-spotting/chat")
    nobody: dict[str, dict[str, int]] = {"moe": {}}
    for counted in (LINES, nobody):
        assert klas.move("count", hands=counted)
    klas.finish()
    shown = {
        table.part.id: [row.number for row in table.rows] for table in klas.view.tables
    }
    assert shown == {"moe": [], "schoenen": [3, 22]}
    klas.close()
