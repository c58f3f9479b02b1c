"""The facilitator's hand on all sessions: every move goes through here, one at a time.

Importing this module loads the database library: routes do so when first needed.
"""

import dataclasses
import json
import secrets
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from workshop.content.lesson import Lesson
from workshop.live import results
from workshop.live.choices import MOVES
from workshop.live.stores import Stores
from workshop.live.timing import Clock, Timers, steady
from workshop.sessions.joincode import new_code
from workshop.sessions.moves import MoveNotAllowed
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Phase, Session, Setup
from workshop.storage import answers, lights, sessions, summaries
from workshop.storage.sessions import Changed, Stored
from workshop.storage.store import Reason, Trouble
from workshop.storage.summaries import Summary
from workshop.storage.writer import Writer

_HALF_A_DAY = 12 * 3600.0


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
        self._lessons = lessons
        self._lock = threading.RLock()
        self._seen: dict[str, Stored] = {}
        self._stores = Stores(folder, database, purge=self.purge)
        self.timers = Timers(clock)

    @property
    def trouble(self) -> Reason | None:
        """Why the last change failed, or else the last look."""
        return self._stores.trouble

    def lesson(self, stored: Stored) -> Lesson | None:
        """The lesson of a session, in the language of its file; None when it is gone."""
        return self._lessons.get(stored.session.lesson_id)

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
            key=secrets.token_hex(32),
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
                    found = self._stores.of(session_id).do(sessions.find, session_id)
            except Trouble:
                return self._seen.get(session_id)
            if found is None:
                self._forget(session_id)
                return None
            self._seen[session_id] = found
            self.timers.watch(found.session)
            return found

    def answered(self, stored: Stored, running: RunningLesson) -> int | None:
        """How many phones answered the open asking; None when none is open."""
        name, question = stored.session.id, stored.open_question
        if running.asked is None or not question:
            return None
        part = running.asked.parts[0].id
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            store = self._stores.of(name)
            return store.do(answers.answered, name, question, part)
        return None

    def move(self, session_id: str, revision: int, name: str, **given: Any) -> bool:
        """Make a move; False when it came too late or is not allowed: nothing changed.

        `revision` is what the page showed: of a double press only one counts.
        """
        with self._lock:
            stored = self.find(session_id)
            running = self.running_lesson(stored) if stored else None
            if running is None or name not in MOVES:
                return False
            if running.session.revision != revision:
                return False
            with (
                suppress(MoveNotAllowed, Changed, Trouble),
                self._stores.watched("change"),
            ):
                self._move(running, name, given)
                return True
        return False

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
        return self._stores.memory().do(Writer)

    def resumable(self) -> tuple[Stored, ...]:
        """All sessions that can be resumed; none while there is trouble."""
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            return self._stores.file().do(sessions.load)
        return ()

    def summaries(self) -> tuple[Summary, ...]:
        """What stayed of lessons that ended; none while there is trouble."""
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            return self._stores.file().do(summaries.summaries)
        return ()

    def delete_summary(self, summary_id: str) -> bool:
        """Delete it for ever."""
        with self._lock, suppress(Trouble), self._stores.watched("change"):
            self._stores.file().do(summaries.delete_summary, summary_id)
            return True
        return False

    def is_reached(self) -> bool:
        """Whether a phone has reached this laptop since the start."""
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            return self._stores.file().do(lights.is_on, lights.REACHED)
        return False

    def purge(self) -> None:
        """End what nobody moved for twelve hours, by both clocks where both know."""
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            store = self._stores.file()
            store.do(sessions.forget_future)
            for name in store.do(sessions.expired):
                if self.timers.has_moved_within(name, _HALF_A_DAY):
                    continue
                if stored := store.do(sessions.find, name):
                    self._end(stored)
                else:  # it cannot be read, and dies like any other
                    store.do(sessions.forget, name)

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._stores.close()

    def _create(self, session: Session, adult: str) -> Session:
        rehearsals = self._stores.rehearsals
        store = self._stores.memory() if session.is_rehearsal else self._stores.file()
        taken = {lesson.practice_code for lesson in self._lessons.values()}
        taken |= {one.session.code for one in store.do(sessions.load)}
        made = dataclasses.replace(session, code=new_code(taken))
        store.do(sessions.create, made, adult=adult)
        if made.is_rehearsal:
            rehearsals.add(made.id)
        self.timers.follow(made, made)
        return made

    def _move(self, before: RunningLesson, name: str, given: Mapping[str, Any]) -> None:
        self._check_undo(before, name)
        after = MOVES[name](self.timers.settled(before), given)
        store = self._stores.of(before.session.id)
        is_reveal = name == "reveal"
        store.do(
            sessions.save,
            after.session,
            before=before.session.revision,
            open_question=_takes_answers(after),
            published=results.published(store, before) if is_reveal else {},
        )
        self.timers.follow(before.session, after.session)
        if name == "close":
            self.timers.close(after)

    def _check_undo(self, running: RunningLesson, name: str) -> None:
        """Within the window closing can be undone; only after it may anybody count."""
        if running.phase is not Phase.CLOSED:
            return
        left = self.timers.undo_seconds(running)
        if (name == "reveal" and left) or (name == "undo" and not left):
            raise MoveNotAllowed

    def _end(self, stored: Stored) -> None:
        name, store = stored.session.id, self._stores.of(stored.session.id)
        kept = results.of_askings(stored.results)
        if stored.session.is_rehearsal or not kept:
            store.do(sessions.forget, name)
        else:
            lesson, text = stored.session.lesson_id, json.dumps(kept)
            store.do(sessions.end, name, lesson=lesson, results=text)
        self._forget(name)

    def _forget(self, session_id: str) -> None:
        self._seen.pop(session_id, None)
        self.timers.forget(session_id)


def _takes_answers(running: RunningLesson) -> str:
    return running.open_asking if running.session.setup.with_phones else ""
