"""What pupils do in running sessions: getting in, following, answering.

Nothing of the database is imported before there is one: the door opens faster.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.content.lesson import Lesson
from workshop.live.form_tokens import FormTokens
from workshop.live.pupil_store import NotReady, PupilStore
from workshop.live.receipt import Receipt
from workshop.live.seat import Seat
from workshop.quizzes.items import SKIP
from workshop.sessions.running_lesson import RunningLesson

if TYPE_CHECKING:
    from workshop.storage.sessions import Stored

ASKED_FIELD = "of"
"""The form field that says for which asking an answer was made."""


class PupilService:
    """What one phone after another wants of the sessions in a store."""

    def __init__(self, folder: Path | None, database: str = "") -> None:
        self._store = PupilStore(folder, database)
        self._running: dict[str, RunningLesson] = {}
        self._seated: dict[str, set[bytes]] = {}
        """By session: seats that the database was asked about: a look touches no table. One that was
        left at another process may look on; whether it may answer is asked each time."""

    def find(self, session_id: str) -> "Stored | None":
        """The session with this id. Raises `NotReady`."""
        cache = self._store.cache()
        found = cache.find(session_id) if cache else None
        if found is None:
            self._running.pop(session_id, None)
            self._seated.pop(session_id, None)
        return found

    def of_seat(self, seat: Seat) -> "Stored | None":
        """The session that gave out this seat; none for a seat that was made up or left.

        Without it one phone could answer as often as it likes, and results that need
        14 answers would be shown for one. Raises `NotReady`.
        """
        found = self.at_door(seat)
        return found if found and self._is_in(seat) else None

    def at_door(self, seat: Seat) -> "Stored | None":
        """The session whose code this phone knew, whether it got in or not."""
        found = self.find(seat.session)
        return found if found and seat.was_given(found.session.key) else None

    def find_code(self, code: str) -> "Stored | None":
        """The session that a join code opens. Raises `NotReady`."""
        cache = self._store.cache()
        if cache is None:
            return None
        return cache.find_code(code) or cache.find_code_now(code)

    def wait(
        self, session_id: str, pupil_revision: int, seconds: float
    ) -> "Stored | None":
        """The session as soon as pupils have something new to see."""
        cache = self._store.cache()
        return cache.wait(session_id, pupil_revision, seconds) if cache else None

    def join(self, seat: Seat, code: str) -> Receipt:
        """Take a seat with a code, once; `AWAY` when there is none (yet)."""
        try:
            outcome = self._store.writer().join(seat.session, seat.slot, code)
        except NotReady:
            return Receipt.FAILED
        return Receipt(outcome.value)

    def leave(self, seat: Seat | None) -> None:
        """Give up a seat; nobody waits for it, whatever the database does."""
        if seat is None or not seat.session:
            return
        self._seated.get(seat.session, set()).discard(seat.slot)
        if writer := self._store.writer_now():
            writer.leave(seat.session, seat.slot)

    def has_place(self, session_id: str) -> bool:
        """Whether one more phone would get in now. Raises `NotReady`."""
        from workshop.storage import seats

        with self._store.reading() as engine:
            return seats.has_place(engine, session_id)

    def answer(
        self, seat: Seat, form: Mapping[str, str], lessons: Mapping[str, Lesson]
    ) -> Receipt:
        """Keep the answer in a form, which may skip; returns after the commit.

        Whether the seat was left is asked inside that commit.
        """
        try:
            stored = self.at_door(seat)
            if stored is None:
                return Receipt.GONE
            running = self._running_lesson(stored, lessons)
            if running is None or not stored.open_asking:
                return Receipt.CLOSED
            return self._kept(seat, form, running)
        except NotReady:
            return Receipt.FAILED

    def chosen(self, session_id: str, slots: Mapping[str, bytes]) -> Mapping[str, str]:
        """What a seat answered before: options by item."""
        from workshop.storage import answers

        return answers.chosen(self._store.engine(), session_id, slots)

    @property
    def was_reached(self) -> bool:
        """Whether a phone was here."""
        return self._store.was_reached

    def say_reached(self) -> None:
        """A phone is here: the facilitator's light turns green."""
        self._store.say_reached()

    def close(self) -> None:
        """Write what waits, and let everybody go who waits for news."""
        self._store.close()

    def _is_in(self, seat: Seat) -> bool:
        from workshop.storage import seats

        slot, known = seat.slot, self._seated.setdefault(seat.session, set())
        if slot in known:
            return True
        with self._store.reading() as engine:
            is_in = seats.is_in(engine, seat.session, slot)
        if is_in:
            known.add(slot)
        return is_in

    def _running_lesson(
        self, stored: "Stored", lessons: Mapping[str, Lesson]
    ) -> RunningLesson | None:
        """Worked out once for all phones that answer; None when the lesson is gone."""
        session = stored.session
        found, lesson = self._running.get(session.id), lessons.get(session.lesson_id)
        if lesson and (found is None or found.session is not session):
            found = self._running[session.id] = RunningLesson.of(session, lesson)
        return found if lesson else None

    def _kept(
        self, seat: Seat, form: Mapping[str, str], running: RunningLesson
    ) -> Receipt:
        asked = running.asked
        tokens = FormTokens.of_class(running.session, running.asking)
        if asked is None or form.get(ASKED_FIELD) != tokens.mark:
            return Receipt.CLOSED
        is_skipped = form.get("do") == "skip"
        response = {} if is_skipped else tokens.answer_in(asked, asked.parts, form)
        if not response and not is_skipped:
            return Receipt.EMPTY
        options = [response.get(part.id, SKIP) for part in asked.parts]
        names = running.part_names
        own, *slots = seat.slots(["", *names])
        rows = tuple(zip(names, slots, options, strict=True))
        name, asking = running.session.id, running.asking
        outcome = self._store.writer().answer(name, own, asking, rows)
        return Receipt(outcome.value)
