"""Clocks of running lessons, in memory only: no time of day is ever stored."""

import time
from collections.abc import Callable

from workshop.sessions.moves import spend
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Phase, Session

UNDO_SECONDS = 5
_MINUTE = 60

Clock = Callable[[], float]
"""Seconds from any beginning; they never go back."""


def steady() -> float:
    """Seconds that no change of the wall clock moves; a sleeping laptop counts too."""
    kind = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if kind is None else time.clock_gettime(kind)


class Timers:
    """When activities began, when askings closed, when sessions last moved."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._began: dict[str, tuple[str, float]] = {}
        self._closed: dict[tuple[str, str], float] = {}
        self._moved: dict[str, float] = {}

    def now(self) -> float:
        """Seconds of the clock of all lessons."""
        return self._clock()

    def minutes(self, session: Session) -> int:
        """Whole minutes of the present activity that `used` does not hold yet."""
        activity, began = self._began.get(session.id, ("", 0.0))
        if not activity or activity != session.activity_id:
            return 0
        return int((self._clock() - began) // _MINUTE)

    def settled(self, running: RunningLesson) -> RunningLesson:
        """The same with those minutes in its session."""
        minutes = self.minutes(running.session)
        return spend(running, minutes) if minutes else running

    def follow(self, before: Session, after: Session) -> None:
        """A move was saved: seconds under a minute go on to the next activity."""
        self._moved[after.id] = now = self._clock()
        _, began = self._began.pop(after.id, ("", now))
        began += _MINUTE * (sum(after.used.values()) - sum(before.used.values()))
        if after.activity_id and not after.is_paused:
            self._began[after.id] = (after.activity_id, began)

    def watch(self, session: Session) -> None:
        """Begin to count when this process sees a session for the first time."""
        if session.activity_id and not session.is_paused:
            now = (session.activity_id, self._clock())
            self._began.setdefault(session.id, now)

    def close(self, running: RunningLesson) -> None:
        """The present asking closed just now."""
        self._closed[running.session.id, running.asking] = self._clock()

    def undo_seconds(self, running: RunningLesson) -> int:
        """For how long closing can be undone, rounded up; 0 when it cannot."""
        closed = self._closed.get((running.session.id, running.asking))
        if closed is None or running.phase is not Phase.CLOSED:
            return 0
        left = UNDO_SECONDS - (self._clock() - closed)
        return max(0, -int(-left // 1))

    def has_moved_within(self, session_id: str, seconds: float) -> bool:
        """Whether this process saw it move so lately."""
        moved = self._moved.get(session_id)
        return moved is not None and self._clock() - moved < seconds

    def forget(self, session_id: str) -> None:
        """The session is over."""
        self._began.pop(session_id, None)
        self._moved.pop(session_id, None)
        for key in [key for key in self._closed if key[0] == session_id]:
            del self._closed[key]
