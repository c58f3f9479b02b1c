"""A limit on guessing codes, that never hits a right one."""

import threading
import time
from collections import deque
from collections.abc import Callable

PER_SECOND = 5


class WrongCodes:
    """Counts wrong codes of all clients together: many phones share one address."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._moments: deque[float] = deque(maxlen=PER_SECOND)
        self._lock = threading.Lock()

    def are_too_many(self) -> bool:
        """Count one more wrong code; True when this second had its share already."""
        with self._lock:
            now = self._clock()
            is_full = len(self._moments) == PER_SECOND
            if is_full and now - self._moments[0] < 1:
                return True
            self._moments.append(now)
            return False
