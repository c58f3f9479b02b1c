"""Safety rule 9 and 23 on what the facilitator's page really shows, whatever happens."""

import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from desk_door import an_app
from hypothesis import HealthCheck, settings
from hypothesis import Phase as Phase_
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from live_desk import LiveClass

from workshop.live.progress import EVERY
from workshop.quizzes.items import ANSWER
from workshop.sessions.session import Phase
from workshop.sessions.steps import steps

NAMES = ("next", "back", "close", "undo", "reveal", "again", "line", "more")
_RESULT = re.compile(
    r'<table class="results">.*?</table>|<p class="too-few">.*?</p>'
    r'|<span class="small turn-result">.*?</span>',
    re.DOTALL,
)
_TOKEN = re.compile(r'name="csrf_token" value="[^"]*"')


def shown(klas: LiveClass, client: Any, screen: str = "run") -> str:
    """The fragment of a page with its tag, without the token of its forms."""
    answer = client.get(f"/nl/sessions/{klas.id}/part?screen={screen}")
    assert answer.status_code == 200
    words = _TOKEN.sub("", answer.get_data(as_text=True))
    return f"{answer.headers['ETag']}\n{words}"


class Lesson(RuleBasedStateMachine):
    """A class and a facilitator who do anything in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.klas = LiveClass(Path(self.folder.name))
        app = an_app(self.klas.lesson, data=self.klas.folder)
        app.extensions["session_service"] = self.klas.desk
        self.client = app.test_client()
        self.frozen: dict[str, str] = {}
        self.seen: dict[str, set[str]] = {}
        self.klas.move("start")

    def teardown(self) -> None:
        self.klas.close()
        self.folder.cleanup()

    @property
    def question(self) -> str:
        return self.klas.view.asking

    @rule(data=st.data(), voters=st.integers(1, 16))
    def phones_answer(self, data: st.DataObject, voters: int) -> None:
        if not self.question:
            return
        parts = self.klas.asked.parts
        ids = st.sampled_from([*(c.id for c in parts[0].choices), ""])
        chosen = data.draw(st.lists(ids, min_size=voters, max_size=voters))
        self.klas.all_answer([{p.id: x for p in parts} if x else None for x in chosen])

    @rule(number=st.integers(0, 20))
    def hands_are_counted(self, number: int) -> None:
        if line := self.klas.view.line:
            hands = {choice.id: number for choice in line.choices}
            self.klas.move("count", hands={line.id: hands})

    @rule(times=st.integers(1, 3))
    def a_clicker_is_impatient(self, times: int) -> None:
        for _ in range(times):
            self.press(self.klas.view.next_move)

    @rule(name=st.sampled_from(NAMES))
    def press(self, name: str) -> None:
        in_window = self.klas.view.undo_seconds > 0
        is_done = self.klas.move(name)
        assert not (name == "undo" and is_done and not in_window)
        # Asking for the result gives the undo up, whenever that is.
        assert not (name == "reveal" and is_done and self.klas.move("undo"))

    @rule()
    def close_wait_reveal(self) -> None:
        self.klas.finish()

    @rule(data=st.data())
    def take_a_turn(self, data: st.DataObject) -> None:
        node = self.klas.view.node
        if node and node.choices:
            turn = data.draw(st.sampled_from([one.id for one in node.choices]))
            self.klas.move("turn", turn=turn)

    @rule(data=st.data())
    def jump(self, data: st.DataObject) -> None:
        asking = [s.id for s in steps(self.klas.lesson) if s.item or s.story]
        self.klas.move("jump", step=data.draw(st.sampled_from(asking)))

    @rule(on=st.booleans(), name=st.sampled_from(["pause", "blank"]))
    def switch(self, name: str, on: bool) -> None:
        self.klas.move(name, on=on)

    @rule(seconds=st.integers(0, 6))
    def time_passes(self, seconds: int) -> None:
        self.klas.clock.pass_(seconds)

    @invariant()
    def what_was_frozen_stays(self) -> None:
        now = self.klas.stored.results
        assert {name: now.get(name) for name in self.frozen} == self.frozen
        self.frozen = dict(now)

    @invariant()
    def nothing_is_there_before_the_reveal(self) -> None:
        view = self.klas.view
        is_revealed = view.phase is Phase.REVEALED
        assert (view.asking in self.klas.stored.results) == is_revealed
        assert bool(view.tables) == is_revealed
        assert (view.how_many is None) or view.phase is Phase.OPEN

    @invariant()
    def a_question_has_one_result_on_the_page(self) -> None:
        view, page = self.klas.view, shown(self.klas, self.client)
        found = _RESULT.findall(page)
        is_shown = view.phase is Phase.REVEALED and not view.session.is_paused
        assert bool(found) == is_shown
        if not found:
            return
        self.seen.setdefault(view.asking, set()).add("".join(found))
        assert len(self.seen[view.asking]) <= 1


TestLesson = Lesson.TestCase
TestLesson.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    # Every step commits to a disk: making a failure smaller would take minutes.
    phases=[Phase_.generate],
    suppress_health_check=[HealthCheck.too_slow],
)


def outputs(folder: Path, *, odd: int, does: str) -> list[str]:
    """All that the pages show of a class in which one seat skips, idles or exits."""
    klas = LiveClass(folder, session_id="0123456789abcdef", code="BBBBBB")
    app = an_app(klas.lesson, data=folder)
    app.extensions["session_service"] = klas.desk
    client, pages = app.test_client(), list[str]()
    klas.all_join(20)
    for step in ("statements/schaal", "quiz/wegkijken"):
        klas.go(step)
        choice = klas.asked.parts[0].choices[0].id
        answers: list[dict[str, str] | None] = [{ANSWER: choice}] * 20
        answers[odd] = None
        if does == "exit":
            klas.writer.leave(klas.id, klas.seat(odd))
        klas.all_answer(answers, but=set() if does == "skip" else {odd})
        klas.clock.pass_(EVERY)
        pages.extend(shown(klas, client, screen) for screen in ("run", "projector"))
        klas.move("close")
        pages.extend(shown(klas, client, screen) for screen in ("run", "projector"))
        klas.clock.pass_(5)
        klas.move("reveal")
        pages.extend(shown(klas, client, screen) for screen in ("run", "projector"))
    klas.close()
    return pages


@pytest.mark.parametrize("does", ["skip", "idle", "exit"])
def test_the_page_does_not_tell_who_skips_or_idles(tmp_path: Path, does: str) -> None:
    one = outputs(tmp_path / "one", odd=3, does=does)
    other = outputs(tmp_path / "other", odd=7, does=does)
    assert one == other


def test_after_closing_skipping_looks_like_idling(tmp_path: Path) -> None:
    """Open, closed or revealed: on the desk too nothing differs."""
    skipped = outputs(tmp_path / "one", odd=3, does="skip")
    idled = outputs(tmp_path / "other", odd=3, does="idle")
    differs = [n for n, (a, b) in enumerate(zip(skipped, idled, strict=True)) if a != b]
    assert differs == []


def test_exiting_looks_like_idling(tmp_path: Path) -> None:
    left = outputs(tmp_path / "one", odd=3, does="exit")
    idled = outputs(tmp_path / "other", odd=3, does="idle")
    assert left == idled
