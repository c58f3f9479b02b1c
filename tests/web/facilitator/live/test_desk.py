"""The desk: every move counts once, nothing is computed early, nothing shown twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from live_desk import LiveClass

from workshop.quizzes.items import ANSWER
from workshop.sessions.session import Phase
from workshop.storage.writer import Outcome

OPINION, KNOWLEDGE, STORY = "statements/mening", "quiz/wegkijken", "branching-story"


@pytest.fixture
def klas(tmp_path: Path) -> Iterator[LiveClass]:
    made = LiveClass(tmp_path)
    yield made
    made.close()


def test_an_opinion_is_counted_once_after_the_window(klas: LiveClass) -> None:
    klas.go("statements/schaal")
    for seat in range(14):
        assert klas.answer(seat, {ANSWER: "a" if seat else "b"}) is Outcome.KEPT
    assert klas.view.answered == 14
    assert klas.move("close")
    closed = klas.view
    assert (closed.answered, closed.undo_seconds) == (None, 5)
    assert not klas.move("reveal")
    klas.clock.pass_(4.5)
    assert klas.view.undo_seconds == 1
    assert klas.stored.results == {}
    klas.clock.pass_(0.5)
    assert klas.move("reveal")
    words = [row.word for row in klas.view.tables[0].rows]
    assert words == ["almost all", "few", "few", "few"]
    assert [row.share for row in klas.view.tables[0].rows] == [0, 0, 0, 0]


def test_closing_can_be_undone_within_the_window_only(klas: LiveClass) -> None:
    klas.go("statements/schaal")
    klas.move("close")
    klas.clock.pass_(4)
    assert klas.move("undo")
    assert klas.answer(1, {ANSWER: "a"}) is Outcome.KEPT
    klas.move("close")
    assert klas.answer(1, {ANSWER: "b"}) is Outcome.CLOSED
    klas.clock.pass_(5)
    assert not klas.move("undo")
    assert klas.phase is Phase.CLOSED
