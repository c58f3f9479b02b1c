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
from workshop.sessions import position
from workshop.sessions.joincode import new_code
from workshop.sessions.moves import MoveNotAllowed
from workshop.sessions.session import Phase, Session, Setup
from workshop.storage import answers, flags, sessions, summaries
from workshop.storage.sessions import Changed, Stored
from workshop.storage.summaries import Summary
from workshop.storage.trouble import Reason, Trouble
from workshop.storage.writer import Writer
from workshop.web.facilitator.live import results
from workshop.web.facilitator.live.choices import MOVES
from workshop.web.facilitator.live.stores import Stores
from workshop.web.facilitator.live.timing import Clock, Timers, steady

_HALF_A_DAY = 12 * 3600.0


class Desk:
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
                    found = sessions.find(self._stores.of(session_id), session_id)
            except Trouble:
                return self._seen.get(session_id)
            if found is None:
                self._forget(session_id)
                return None
            self._seen[session_id] = found
            self.timers.watch(found.session)
            return found

    def answered(self, stored: Stored) -> int | None:
        """How many phones answered the open question; None when none is open."""
        lesson, name = self.lesson(stored), stored.session.id
        asked = position.asked_here(stored.session, lesson) if lesson else None
        if asked is None or not stored.open_asking:
            return None
        question, part = stored.open_asking, asked.parts[0].id
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            store = self._stores.of(name)
            return answers.answered(store, name, question, part)
        return None

    def move(self, session_id: str, revision: int, name: str, **given: Any) -> bool:
        """Make a move; False when it came too late or is not allowed: nothing changed.

        `revision` is what the page showed: of a double press only one counts.
        """
        with self._lock:
            stored = self.find(session_id)
            lesson = self.lesson(stored) if stored else None
            if stored is None or lesson is None or name not in MOVES:
                return False
            if stored.session.revision != revision:
                return False
            with (
                suppress(MoveNotAllowed, Changed, Trouble),
                self._stores.watched("change"),
            ):
                self._move(stored.session, lesson, name, given)
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
        return Writer(self._stores.memory())

    def running(self) -> tuple[Stored, ...]:
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
        """End what nobody moved for twelve hours, by both clocks where both know."""
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            store = self._stores.file()
            sessions.forget_future(store)
            for name in sessions.expired(store):
                if self.timers.has_moved_within(name, _HALF_A_DAY):
                    continue
                if stored := sessions.find(store, name):
                    self._end(stored)
                else:  # it cannot be read, and dies like any other
                    sessions.forget(store, name)

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._stores.close()

    def _create(self, session: Session, adult: str) -> Session:
        rehearsals = self._stores.rehearsals
        store = self._stores.memory() if session.is_rehearsal else self._stores.file()
        taken = {lesson.practice_code for lesson in self._lessons.values()}
        taken |= {one.session.code for one in sessions.load(store)}
        made = dataclasses.replace(session, code=new_code(taken))
        sessions.create(store, made, adult=adult)
        if made.is_rehearsal:
            rehearsals.add(made.id)
        self.timers.follow(made, made)
        return made

    def _move(
        self, before: Session, lesson: Lesson, name: str, given: Mapping[str, Any]
    ) -> None:
        self._check_undo(before, lesson, name)
        after = MOVES[name](self.timers.settled(before), lesson, given)
        store = self._stores.of(before.id)
        is_reveal = name == "reveal"
        sessions.save(
            store,
            after,
            before=before.revision,
            open_asking=_takes_answers(after, lesson),
            published=results.published(store, before, lesson) if is_reveal else {},
        )
        self.timers.follow(before, after)
        if name == "close":
            self.timers.close(after, _question(after, lesson))

    def _check_undo(self, session: Session, lesson: Lesson, name: str) -> None:
        """Within the window closing can be undone; only after it may anybody count."""
        if position.phase(session, lesson) is not Phase.CLOSED:
            return
        left = self.timers.undo_seconds(session, _question(session, lesson))
        if (name == "reveal" and left) or (name == "undo" and not left):
            raise MoveNotAllowed

    def _end(self, stored: Stored) -> None:
        name, store = stored.session.id, self._stores.of(stored.session.id)
        kept = results.of_questions(stored.results)
        if stored.session.is_rehearsal or not kept:
            sessions.forget(store, name)
        else:
            lesson, text = stored.session.lesson_id, json.dumps(kept)
            sessions.end(store, name, lesson=lesson, results=text)
        self._forget(name)

    def _forget(self, session_id: str) -> None:
        self._seen.pop(session_id, None)
        self.timers.forget(session_id)


def _question(session: Session, lesson: Lesson) -> str:
    asked = position.asked_here(session, lesson)
    return session.question(asked.id) if asked else ""


def _takes_answers(session: Session, lesson: Lesson) -> str:
    if not session.setup.with_phones:
        return ""
    return position.open_asking(session, lesson)
