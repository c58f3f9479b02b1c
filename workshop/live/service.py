"""The facilitator's hand on all sessions: every move goes through here, one at a time.

Importing this module loads the database library: routes do so when first needed.
"""

import dataclasses
import secrets
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from workshop.content.lesson import Lesson
from workshop.live import ending, moving
from workshop.live.door import Door, new_key, unused_code
from workshop.live.progress import Progress
from workshop.live.stores import Stores
from workshop.live.timing import Clock, Timers, steady
from workshop.sessions.moves import MoveNotAllowed
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Session, Setup
from workshop.storage import flags, sessions, summaries
from workshop.storage.sessions import Changed, Stored
from workshop.storage.summaries import Summary
from workshop.storage.trouble import Reason, Trouble
from workshop.storage.writer import Writer


class SessionService:
    """The sessions of a data folder, and rehearsals that only live in memory.

    Where the disk does not work nothing changes, and `trouble` says why.
    """

    def __init__(
        self,
        folder: Path | None,
        lessons: Mapping[str, Lesson],
        *,
        database: str = "",
        clock: Clock = steady,
    ) -> None:
        self.lessons = lessons
        self._lock = threading.RLock()
        self._seen: dict[str, Stored] = {}
        self._stores = Stores(folder, database, purge=self.purge)
        self.timers = Timers(clock)
        self.progress = Progress(self._stores, self._lock, clock)
        self.door = Door(self, self._stores, self._lock)

    @property
    def trouble(self) -> Reason | None:
        """Why the last change failed, or else the last look."""
        return self._stores.trouble

    def lesson(self, stored: Stored) -> Lesson | None:
        """The lesson of a session, in the language of its file; None when it is gone."""
        return self.lessons.get(stored.session.lesson_id)

    def running_lesson(self, stored: Stored) -> RunningLesson | None:
        """The session in its lesson; None when the lesson is gone."""
        lesson = self.lesson(stored)
        return RunningLesson.of(stored.session, lesson) if lesson else None

    def create(
        self, lesson_id: str, setup: Setup, *, adult: str, is_rehearsal: bool = False
    ) -> Session | None:
        """A new session in its lobby; None when it could not be kept."""
        session = Session(
            id=secrets.token_hex(8),
            code="",
            lesson_id=lesson_id,
            key=new_key(),
            setup=setup,
            is_rehearsal=is_rehearsal,
        )
        with self._lock, suppress(Trouble), self._stores.watched("change"):
            return self._create(session, adult)
        return None

    def find(self, session_id: str) -> Stored | None:
        """A session as it is now; as it was last seen while there is trouble."""
        with self._lock:
            try:
                with self._stores.watched("look"):
                    found = sessions.find(self._stores.of(session_id), session_id)
            except Trouble:
                return self._seen.get(session_id)
            if found is None:
                self._forget(session_id)
                return None
            self._seen[session_id] = found
            self.timers.watch(found.session)
            return found

    def move(self, session_id: str, revision: int, name: str, **given: Any) -> bool:
        """Make a move; False when it came too late or is not allowed: nothing changed.

        `revision` is what the page showed: of a double press only one counts.
        """
        with self._lock:
            stored = self.find(session_id)
            running = self.running_lesson(stored) if stored else None
            if running is None or running.session.revision != revision:
                return False
            with (
                suppress(MoveNotAllowed, Changed, Trouble),
                self._stores.watched("change"),
            ):
                self._move(running, name, given)
                return True
        return False

    def count(self, session_id: str, of: str, **given: Any) -> bool:
        """Keep counted hands of an asking, whatever moved meanwhile."""
        with self._lock:
            stored = self.find(session_id)
            if stored is None:
                return False
            revision = stored.session.revision
            return self.move(session_id, revision, "count", of=of, **given)

    def end(self, session_id: str) -> bool:
        """Delete a session; what was published of it stays as a summary."""
        with self._lock:
            stored = self.find(session_id)
            if stored is not None:
                with suppress(Trouble), self._stores.watched("change"):
                    self._end(stored)
                    return True
        return False

    def has_rehearsed(self, session_id: str) -> bool:
        """Whether it is or was a rehearsal of this process: then no file knows it."""
        return session_id in self._stores.rehearsals

    def rehearsal_writer(self) -> Writer:
        """For the answers of a class that is not there."""
        return Writer(self._stores.memory())

    def resumable(self) -> tuple[Stored, ...]:
        """All sessions that can be resumed; none while there is trouble."""
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            return sessions.load(self._stores.file())
        return ()

    def summaries(self) -> tuple[Summary, ...]:
        """What stayed of lessons that ended; none while there is trouble."""
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            return summaries.summaries(self._stores.file())
        return ()

    def delete_summary(self, summary_id: str) -> bool:
        """Delete it for ever."""
        with self._lock, suppress(Trouble), self._stores.watched("change"):
            summaries.delete_summary(self._stores.file(), summary_id)
            return True
        return False

    def is_reached(self) -> bool:
        """Whether a phone has reached this laptop since the start."""
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            return flags.is_raised(self._stores.file(), flags.REACHED)
        return False

    def purge(self) -> None:
        """End what nobody moved for twelve hours."""
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            for stored in ending.forgotten(self._stores.file(), self.timers):
                self._end(stored)

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._stores.close()

    def _create(self, session: Session, adult: str) -> Session:
        stores, is_rehearsal = self._stores, session.is_rehearsal
        database = stores.memory() if is_rehearsal else stores.file()
        code = unused_code(database, self.lessons)
        made = dataclasses.replace(session, code=code)
        sessions.create(database, made, adult=adult)
        if is_rehearsal:
            stores.rehearsals.add(made.id)
        self.timers.follow(made, made)
        return made

    def _move(self, before: RunningLesson, name: str, given: Mapping[str, Any]) -> None:
        after = moving.moved(before, name, given, self.timers)
        moving.save(self._stores.of(before.session.id), before, after, name)
        self.timers.follow(before.session, after.session)
        if name == "close":
            self.timers.close(after)

    def _end(self, stored: Stored) -> None:
        ending.end(self._stores.of(stored.session.id), stored)
        self._forget(stored.session.id)

    def _forget(self, session_id: str) -> None:
        self._seen.pop(session_id, None)
        self.progress.forget(session_id)
        self.timers.forget(session_id)
