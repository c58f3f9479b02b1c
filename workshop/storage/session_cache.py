"""All sessions in the memory of this process, kept fresh: a look touches no database."""

import logging
import threading
from collections.abc import Mapping
from contextlib import suppress

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from workshop.storage import sessions
from workshop.storage.change_listener import ChangeListener
from workshop.storage.sessions import Stored


class SessionCache:
    """What the store holds, at most a moment old; phones can wait for what is new."""

    def __init__(self, engine: Engine, listener: ChangeListener) -> None:
        self._engine, self._listener = engine, listener
        self._changed = threading.Condition()
        self._reading = threading.Lock()
        self._ending = threading.Event()
        self._revisions: Mapping[str, int] = {}
        self._by_id: Mapping[str, Stored] = {}
        self.refresh()
        self._thread = threading.Thread(target=self._follow, name="cache", daemon=True)
        self._thread.start()

    def find(self, session_id: str) -> Stored | None:
        """A session, or None when there is none (any more)."""
        return self._by_id.get(session_id)

    def find_code(self, code: str) -> Stored | None:
        """The session that this join code opens."""
        everything = self._by_id.values()
        return next((x for x in everything if x.session.code == code), None)

    def find_code_now(self, code: str) -> Stored | None:
        """The same, for a code that may be younger than our last look."""
        with suppress(SQLAlchemyError):
            self.refresh()
        return self.find_code(code)

    def wait(
        self, session_id: str, pupil_revision: int, seconds: float
    ) -> Stored | None:
        """Return at once when pupils have something new to see, else wait for it."""

        def is_new() -> bool:
            found = self._by_id.get(session_id)
            is_other = found is None or found.session.pupil_revision != pupil_revision
            return is_other or self._ending.is_set()

        with self._changed:
            self._changed.wait_for(is_new, seconds)
        return self.find(session_id)

    def refresh(self) -> None:
        """Read what moved. Raises SQLAlchemyError when the database cannot be read."""
        with self._reading:  # else an older look could come last
            with self._engine.connect() as connection:
                revisions = sessions.revisions(connection)
            if revisions == self._revisions:
                return
            everything = {one.session.id: one for one in sessions.load(self._engine)}
            with self._changed:
                self._by_id, self._revisions = everything, revisions
                self._changed.notify_all()

    def close(self) -> None:
        """Let everybody who waits go on, and follow no longer."""
        self._ending.set()
        with self._changed:
            self._changed.notify_all()
        self._thread.join()
        self._listener.close()

    def _follow(self) -> None:
        is_behind = False
        while not self._ending.is_set():
            try:
                if not is_behind:
                    self._listener.wait(self._ending)
                is_behind = True  # one change is told only once
                self.refresh()
                is_behind = False
            except SQLAlchemyError:
                # A disk that is full or busy now may not be so in a moment.
                self._ending.wait(1)
            except Exception:  # without this thread no phone would ever move on
                logging.getLogger("workshop").exception(
                    "the session cache could not follow"
                )
                self._ending.wait(1)
