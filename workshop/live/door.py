"""The door of a session as its facilitator keeps it: how many get in, and with what code."""

import secrets
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from workshop.content.lesson import Lesson
from workshop.live.stores import Stores
from workshop.sessions import moves
from workshop.sessions.joincode import new_code
from workshop.sessions.moves import MoveNotAllowed
from workshop.sessions.running_lesson import RunningLesson
from workshop.storage import lobby, seats, sessions
from workshop.storage.database import Database
from workshop.storage.sessions import Changed
from workshop.storage.trouble import Trouble

if TYPE_CHECKING:
    from workshop.live.service import SessionService


class Door:
    """Of all sessions of a service."""

    def __init__(
        self, service: "SessionService", stores: Stores, lock: threading.RLock
    ) -> None:
        self._service, self._stores, self._lock = service, stores, lock

    def state(self, session_id: str) -> tuple[int, bool]:
        """How many phones were turned away, and whether it is open for one."""
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            return seats.at_the_door(self._stores.of(session_id), session_id)
        return 0, False

    def let_one_in(self, session_id: str) -> bool:
        """Open it for one phone, for a minute; in the lobby it is open."""
        with self._lock:
            stored = self._service.find(session_id)
            if stored is None or stored.session.is_in_lobby:
                return False
            with suppress(Trouble), self._stores.watched("change"):
                seats.let_one_in(self._stores.of(session_id), session_id)
                return True
        return False

    def begin_anew(self, session_id: str, revision: int) -> bool:
        """The lobby again: all seats fall, and a new code lets phones in."""
        with self._lock:
            stored = self._service.find(session_id)
            running = self._service.running_lesson(stored) if stored else None
            if running is None or running.session.revision != revision:
                return False
            with (
                suppress(MoveNotAllowed, Changed, Trouble),
                self._stores.watched("change"),
            ):
                self._begin_anew(running)
                return True
        return False

    def _begin_anew(self, before: RunningLesson) -> None:
        service, name = self._service, before.session.id
        database = self._stores.of(name)
        code = unused_code(database, service.lessons)
        settled = service.timers.settled(before)
        after = moves.begin_anew(settled, code=code, key=new_key()).session
        lobby.begin_anew(database, after, before=before.session.revision)
        service.timers.follow(before.session, after)
        service.progress.forget(name)


def new_key() -> str:
    """What hides ids in pages of a session and proves its seats."""
    return secrets.token_hex(32)


def unused_code(database: Database, lessons: Mapping[str, Lesson]) -> str:
    """A join code that no other session has, and no practice of a lesson."""
    taken = {lesson.practice_code for lesson in lessons.values()}
    taken |= {one.session.code for one in sessions.load(database)}
    return new_code(taken)
