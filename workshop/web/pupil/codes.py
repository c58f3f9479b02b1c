"""Codes as people type them, and a limit on guessing that never hits a right one."""

import threading
import time
from collections import deque
from collections.abc import Callable

from workshop.content.lesson import CODE_LENGTH

PER_SECOND = 5


def tidy(typed: str) -> str:
    """The letters of a code: case, blanks and hyphens do not count."""
    return "".join(sign for sign in typed.upper() if sign.isalpha())[: CODE_LENGTH + 1]


def shown(code: str) -> str:
    """A code in two groups, as it stands on the board: `KLM QRX`."""
    half = CODE_LENGTH // 2
    return f"{code[:half]} {code[half:]}".strip()


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
