"""What pupils do in running sessions: getting in, following, answering.

Nothing of the database is imported before there is one: the door opens faster.
"""

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.content.lesson import Lesson
from workshop.live.form_tokens import FormTokens
from workshop.live.receipt import Receipt
from workshop.live.seat import Seat
from workshop.quizzes.items import SKIP
from workshop.sessions.running_lesson import RunningLesson
from workshop.storage.recovery import FILE

if TYPE_CHECKING:
    from workshop.storage.database import Database
    from workshop.storage.session_cache import SessionCache
    from workshop.storage.sessions import Stored
    from workshop.storage.writer import Writer

_LOOK_EVERY = 0.1
_OPENING = 15.0
"""Seconds a request waits for the database of a door that has just started."""

ASKED_FIELD = "of"
"""The form field that says for which asking an answer was made."""


class NotReady(Exception):
    """The database is not open (yet): ask again in a moment."""


class PupilService:
    """Sessions to look at and to write into; a door without a folder has none."""

    def __init__(self, folder: Path | None, database: str = "") -> None:
        self._folder, self._database = folder, database
        self._ready, self._ending = threading.Event(), threading.Event()
        self._cache: SessionCache | None = None
        self._writer: Writer | None = None
        self._engine: Database | None = None
        self._running: dict[str, RunningLesson] = {}
        self.was_reached = False
        self._counted: set[bytes] = set()
        if folder is not None or database:
            threading.Thread(target=self._open, daemon=True).start()

    def find(self, session_id: str) -> "Stored | None":
        """The session with this id. Raises `NotReady`."""
        cache = self._opened()
        found = cache.find(session_id) if cache else None
        if found is None:
            self._running.pop(session_id, None)
        return found

    def of_seat(self, seat: Seat) -> "Stored | None":
        """The session that gave out this seat; none for a seat that was made up.

        Without it one phone could answer as often as it likes, and results that need
        14 answers would be shown for one. Raises `NotReady`.
        """
        found = self.find(seat.session)
        return found if found and seat.was_given(found.session.key) else None

    def find_code(self, code: str) -> "Stored | None":
        """The session that a join code opens. Raises `NotReady`."""
        cache = self._opened()
        if cache is None:
            return None
        return cache.find_code(code) or cache.find_code_now(code)

    def wait(
        self, session_id: str, pupil_revision: int, seconds: float
    ) -> "Stored | None":
        """The session as soon as pupils have something new to see."""
        cache = self._opened()
        return cache.wait(session_id, pupil_revision, seconds) if cache else None

    def join(self, seat: Seat) -> bool:
        """Count a new seat, once; False when that could not be kept."""
        (slot,) = seat.slots([""])
        try:
            writer = self._open_writer()
            if slot in self._counted:
                return True
            outcome = Receipt(writer.join(seat.session).value)
        except NotReady:
            return False
        if outcome is Receipt.KEPT:
            self._counted.add(slot)
        return outcome is Receipt.KEPT

    def answer(
        self, seat: Seat, form: Mapping[str, str], lessons: Mapping[str, Lesson]
    ) -> Receipt:
        """Keep the answer in a form, which may skip; returns after the commit."""
        try:
            stored = self.of_seat(seat)
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

        if self._engine is None:
            raise NotReady
        return answers.chosen(self._engine, session_id, slots)

    def say_reached(self) -> None:
        """A phone is here: the facilitator's light turns green."""
        self.was_reached = True
        if self._engine is not None:
            self._raise_flag()

    def close(self) -> None:
        """Write what waits, and let everybody go who waits for news."""
        self._ending.set()
        if self._cache:
            self._cache.close()
        if self._writer:
            self._writer.close()
        if self._engine:
            self._engine.dispose()

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
        rows = tuple(zip(names, seat.slots(names), options, strict=True))
        outcome = self._open_writer().answer(running.session.id, running.asking, rows)
        return Receipt(outcome.value)

    def _opened(self) -> "SessionCache | None":
        if self._cache is None and not self._is_there():
            return None
        if not self._ready.wait(_OPENING):
            raise NotReady
        return self._cache

    def _open_writer(self) -> "Writer":
        if self._opened() is None or self._writer is None:
            raise NotReady
        return self._writer

    def _open(self) -> None:
        while not self._is_there():
            if self._ending.wait(_LOOK_EVERY):
                return
        while not self._is_opened():
            if self._ending.wait(1):
                return

    def _is_there(self) -> bool:
        """Whether there is a database to open; nobody has led a lesson before."""
        is_made = self._folder is not None and (self._folder / FILE).exists()
        return bool(self._database) or is_made

    def _is_opened(self) -> bool:
        from workshop.storage.change_listener import change_listener
        from workshop.storage.database import FAILURES, open_store
        from workshop.storage.session_cache import SessionCache
        from workshop.storage.writer import Writer

        try:
            engine = open_store(self._folder, self._database)
            cache = SessionCache(engine, change_listener(engine))
        except FAILURES:
            return False
        self._writer, self._engine = Writer(engine), engine
        self._cache = cache
        self._ready.set()
        if self.was_reached:
            self._raise_flag()
        return True

    def _raise_flag(self) -> None:
        from workshop.storage import flags
        from workshop.storage.database import FAILURES

        assert self._engine is not None
        try:
            flags.raise_flag(self._engine, flags.REACHED)
        except FAILURES:
            self.was_reached = False  # said again by the next request
