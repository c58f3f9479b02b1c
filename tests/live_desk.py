"""A class for tests: a real database, a clock that only moves when told, phones."""

import dataclasses
import time
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import seated
from desk_door import a_full_lesson

from workshop.content.lesson import Lesson
from workshop.live.desk_view import DeskView, desk_view
from workshop.live.service import SessionService
from workshop.quizzes.items import SKIP
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Phase, Session, Setup, part_of
from workshop.sessions.steps import Asked
from workshop.storage.database import open_file
from workshop.storage.jobs import Outcome
from workshop.storage.sessions import Stored, create
from workshop.storage.writer import Writer


@dataclasses.dataclass
class FakeClock:
    """Seconds that pass when a test says so."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += seconds


class QuickClock(FakeClock):
    """Runs by itself, so many times as fast as any other."""

    PACE = 20

    def __call__(self) -> float:
        return self.now + time.monotonic() * self.PACE


class LiveClass:
    """A facilitator with her class."""

    def __init__(
        self,
        folder: Path,
        lesson: Lesson | None = None,
        setup: Setup | None = None,
        *,
        session_id: str = "",
        code: str = "",
    ) -> None:
        self.folder, self.clock = folder, FakeClock()
        self.lesson = lesson or a_full_lesson()
        self.desk = SessionService(
            folder, {self.lesson.id: self.lesson}, clock=self.clock
        )
        setup = setup or Setup(with_hands=True)
        self.engine = open_file(folder)
        if session_id:
            made = Session(session_id, code, self.lesson.id, "sleutel", setup)
            create(self.engine, made, adult="Juf Bakker")
        else:
            found = self.desk.create(self.lesson.id, setup, adult="Juf Bakker")
            assert found
            made = found
        self.id = made.id
        self.writer = Writer(self.engine)
        self._seated: set[int] = set()

    def close(self) -> None:
        self.writer.close()
        self.engine.dispose()
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
    def view(self) -> DeskView:
        return desk_view(self.desk, self.stored, self.lesson)

    @property
    def running(self) -> RunningLesson:
        return RunningLesson.of(self.session, self.lesson)

    @property
    def asked(self) -> Asked:
        found = self.running.asked
        assert found
        return found

    @property
    def phase(self) -> Phase:
        return self.running.phase

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
        asking = self.running.asking
        rows = [
            (
                part_of(asking, part.id),
                f"{seat}/{asking}/{part.id}".encode().ljust(16, b"_"),
                SKIP if choices is None else choices.get(part.id, SKIP),
            )
            for part in self.asked.parts
        ]
        return self.writer.answer(self.id, self.seat(seat), asking, rows)

    def all_answer(
        self,
        choices: Sequence[Mapping[str, str] | None],
        *,
        but: Collection[int] = (),
    ) -> None:
        """Seats 0, 1, 2 and so on answer at once: few commits, as in a class."""
        seats = [seat for seat in range(len(choices)) if seat not in but]
        for seat in seats:
            self.seat(seat)
        with ThreadPoolExecutor(len(choices)) as pool:
            outcomes = pool.map(lambda seat: self.answer(seat, choices[seat]), seats)
            assert len({*outcomes}) == 1

    def all_join(self, seats: int) -> None:
        """So many phones get in at once."""
        with ThreadPoolExecutor(seats) as pool:
            slots = map(_slot, range(seats))
            outcomes = pool.map(self.writer.join, [self.id] * seats, slots)
            assert {*outcomes} == {Outcome.KEPT}
        self._seated |= {*range(seats)}

    def seat(self, number: int) -> bytes:
        """The seat with this number, which is given if nobody has it."""
        if number not in self._seated:
            seated.give(self.engine, self.id, _slot(number))
            self._seated.add(number)
        return _slot(number)

    def answer_blindly(self) -> Outcome:
        """A phone that does not know yet what happened."""
        return self.writer.answer(self.id, b"seat", "schaal@1", ())

    @property
    def answered(self) -> int:
        """How many phones answered or skipped what is asked, as nobody may see it."""
        part = self.asked.parts[0].id
        return seated.answered(self.engine, self.id, self.running.asking, part)

    def finish(self) -> bool:
        """Close, wait out the window, reveal."""
        self.move("close")
        self.clock.pass_(5)
        return self.move("reveal")


def _slot(number: int) -> bytes:
    return f"seat {number}".encode().ljust(16, b"_")
