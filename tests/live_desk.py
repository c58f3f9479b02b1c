"""A class for tests: a real database, a clock that only moves when told, phones."""

import dataclasses
from collections.abc import Mapping
from pathlib import Path

from desk_door import a_full_lesson

from workshop.content.lesson import Lesson
from workshop.quizzes.items import SKIP
from workshop.sessions import moves
from workshop.sessions.session import Phase, Session, Setup, part_of
from workshop.sessions.steps import Asked
from workshop.storage.database import open_file
from workshop.storage.sessions import Stored
from workshop.storage.writer import Outcome, Writer
from workshop.web.facilitator.live.desk import Desk
from workshop.web.facilitator.live.view import View, view


@dataclasses.dataclass
class FakeClock:
    """Seconds that pass when a test says so."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += seconds


class LiveClass:
    """A facilitator with her class."""

    def __init__(
        self, folder: Path, lesson: Lesson | None = None, setup: Setup | None = None
    ) -> None:
        self.folder, self.clock = folder, FakeClock()
        self.lesson = lesson or a_full_lesson()
        self.desk = Desk(folder, {self.lesson.id: self.lesson}, clock=self.clock)
        setup = setup or Setup(with_hands=True)
        made = self.desk.create(self.lesson.id, setup, adult="Juf Bakker")
        assert made
        self.id = made.id
        self.writer = Writer(open_file(folder))

    def close(self) -> None:
        self.writer.close()
        self.desk.close()

    @property
    def stored(self) -> Stored:
        found = self.desk.find(self.id)
        assert found
        return found

    @property
    def session(self) -> Session:
        return self.stored.session

    @property
    def view(self) -> View:
        return view(self.desk, self.stored, self.lesson)

    @property
    def asked(self) -> Asked:
        found = moves.asked_here(self.session, self.lesson)
        assert found
        return found

    @property
    def phase(self) -> Phase:
        return moves.phase(self.session, self.lesson)

    def move(self, name: str, **given: object) -> bool:
        """A press on a page that is up to date."""
        return self.desk.move(self.id, self.session.revision, name, **given)

    def go(self, step: str) -> None:
        """Start if needed and jump."""
        if self.session.is_in_lobby:
            assert self.move("start")
        assert self.move("jump", step=step)

    def answer(self, seat: int, choices: Mapping[str, str] | None) -> Outcome:
        """A phone answers the parts of what is asked; None skips all of it."""
        question = self.session.question(self.asked.id)
        rows = [
            (
                part_of(question, part.id),
                f"{seat}/{question}/{part.id}".encode().ljust(16, b"_"),
                SKIP if choices is None else choices.get(part.id, SKIP),
            )
            for part in self.asked.parts
        ]
        return self.writer.answer(self.id, question, rows)

    def finish(self) -> bool:
        """Close, wait out the window, reveal."""
        self.move("close")
        self.clock.pass_(5)
        return self.move("reveal")
