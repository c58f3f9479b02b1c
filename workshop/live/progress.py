"""How far the class is with what is asked: what the words on all screens are made of.

Who skips is like who has not answered (safety rule 13): what is said is made of the same
answers as the result, so nothing is left when the one is taken from the other. It is told
anew only every few seconds, and never falls: no word turns at one pupil's tap, nor when
somebody tries what taking an answer back does.
"""

import threading
from contextlib import suppress

from workshop.live.how_many import HowMany
from workshop.live.stores import Stores
from workshop.live.timing import Clock
from workshop.sessions.running_lesson import RunningLesson
from workshop.storage import answers
from workshop.storage.sessions import Stored
from workshop.storage.trouble import Trouble

EVERY = 5.0
"""Seconds between two looks at how many there are."""


class Progress:
    """What was counted last of each asking, and when."""

    def __init__(self, stores: Stores, lock: threading.RLock, clock: Clock) -> None:
        self._stores, self._lock, self._clock = stores, lock, clock
        self._counted: dict[tuple[str, str], tuple[float, int]] = {}

    def of(self, stored: Stored, running: RunningLesson) -> HowMany | None:
        """What is said of the open asking; None when none is open."""
        if running.asked is None or not stored.open_asking:
            return None
        with self._lock, suppress(Trouble), self._stores.watched("look"):
            return HowMany.of(self._most(stored, running), stored.phones)
        return None

    def forget(self, session_id: str) -> None:
        """The session is over, or its lobby begins again."""
        for key in [key for key in self._counted if key[0] == session_id]:
            del self._counted[key]

    def _most(self, stored: Stored, running: RunningLesson) -> int:
        """The most that chose in one part, when that was last looked at."""
        name, asking = stored.session.id, stored.open_asking
        now = self._clock()
        moment, most = self._counted.get((name, asking), (now - EVERY, 0))
        if now - moment < EVERY:
            return most
        parts = running.asked.parts if running.asked else ()
        database = self._stores.of(name)
        most = max(most, answers.how_many_chose(database, name, asking, parts))
        self._counted[name, asking] = (now, most)
        return most
