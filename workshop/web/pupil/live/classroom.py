"""The running sessions as this process knows them; opened once there is a database.

Nothing of the database is imported before there is one: the door opens faster.
"""

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.storage.recovery import FILE
from workshop.web.pupil.seat import Seat

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from workshop.storage.mirror import Mirror
    from workshop.storage.sessions import Stored
    from workshop.storage.writer import Outcome, Writer

_LOOK_EVERY = 0.1
_OPENING = 15.0
"""Seconds a request waits for the database of a door that has just started."""


class NotReady(Exception):
    """The database is not open (yet): ask again in a moment."""


class Classroom:
    """Sessions to look at and to write into; a door without a folder has none."""

    def __init__(self, folder: Path | None, database: str = "") -> None:
        self._folder, self._database = folder, database
        self._ready, self._ending = threading.Event(), threading.Event()
        self._mirror: Mirror | None = None
        self._writer: Writer | None = None
        self._engine: Engine | None = None
        self._was_reached = False
        if folder is not None or database:
            threading.Thread(target=self._open, daemon=True).start()

    def find(self, session_id: str) -> "Stored | None":
        """The session with this id. Raises `NotReady`."""
        mirror = self._opened()
        return mirror.find(session_id) if mirror else None

    def of_seat(self, seat: Seat) -> "Stored | None":
        """The session that gave out this seat; none for a seat that was made up.

        Without it one phone could answer as often as it likes, and results that need
        14 answers would be shown for one. Raises `NotReady`.
        """
        found = self.find(seat.session)
        return found if found and seat.was_given(found.session.key) else None

    def find_code(self, code: str) -> "Stored | None":
        """The session that a join code opens. Raises `NotReady`."""
        mirror = self._opened()
        if mirror is None:
            return None
        return mirror.find_code(code) or mirror.find_code_now(code)

    def wait(self, session_id: str, face: int, seconds: float) -> "Stored | None":
        """The session as soon as pupils have something new to see."""
        mirror = self._opened()
        return mirror.wait(session_id, face, seconds) if mirror else None

    def join(self, session_id: str) -> "Outcome":
        """Count a new seat."""
        return self._open_writer().join(session_id)

    def answer(self, session_id: str, question: str, rows: "Rows") -> "Outcome":
        """Keep an answer; returns after the commit."""
        return self._open_writer().answer(session_id, question, rows)

    def chosen(self, session_id: str, slots: Mapping[str, bytes]) -> Mapping[str, str]:
        """What a seat answered before: options by item."""
        from workshop.storage import answers

        if self._engine is None:
            raise NotReady
        return answers.chosen(self._engine, session_id, slots)

    def say_reached(self) -> None:
        """A phone is here: the facilitator's light turns green."""
        self._was_reached = True
        if self._engine is not None:
            self._switch_light()

    @property
    def is_reached(self) -> bool:
        """Whether `say_reached` was called in this process."""
        return self._was_reached

    def close(self) -> None:
        """Write what waits, and let everybody go who waits for news."""
        self._ending.set()
        if self._mirror:
            self._mirror.close()
        if self._writer:
            self._writer.close()
        if self._engine:
            self._engine.dispose()

    def _opened(self) -> "Mirror | None":
        if self._mirror is None and not self._is_there():
            return None
        if not self._ready.wait(_OPENING):
            raise NotReady
        return self._mirror

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
        from sqlalchemy.exc import SQLAlchemyError

        from workshop.storage.bell import bell
        from workshop.storage.database import open_store
        from workshop.storage.mirror import Mirror
        from workshop.storage.writer import Writer

        try:
            engine = open_store(self._folder, self._database)
            mirror = Mirror(engine, bell(engine))
        except (SQLAlchemyError, OSError):
            return False
        self._writer, self._engine = Writer(engine), engine
        self._mirror = mirror
        self._ready.set()
        if self._was_reached:
            self._switch_light()
        return True

    def _switch_light(self) -> None:
        from sqlalchemy.exc import SQLAlchemyError

        from workshop.storage import lights

        assert self._engine is not None
        try:
            lights.switch_on(self._engine, lights.REACHED)
        except SQLAlchemyError:
            self._was_reached = False  # said again by the next request


Rows = tuple[tuple[str, bytes, str], ...]
