"""One passphrase, compared slowly: each wrong one doubles the wait for the next.

Ours, for `limits` (under Flask-Limiter) counts requests in windows of a fixed length: it
has no wait that doubles and fades, and counting hits would be what is left of it here.
"""

import hashlib
import math
import threading
import time
from collections.abc import Callable

from workshop.web.security.scrypt import is_hash, is_right

_LONGEST_WAIT = 60
_MOST_ERRORS = 6
"""After these the wait is the longest."""

_FADES = 60
"""Seconds of quiet that undo one error: never a faster way than the longest wait."""

Clock = Callable[[], float]


class Patience:
    """How long is waited after errors; it grows with each and fades in quiet time."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._errors = 0
        self._closed_until = clock()

    def seconds(self) -> int:
        """Whole seconds until a passphrase is looked at again; 0 is now."""
        return max(0, math.ceil(self._closed_until - self._clock()))

    def count_error(self) -> None:
        """Close for a while, twice as long as after the error before."""
        now = self._clock()
        faded = int((now - self._closed_until) // _FADES)
        errors = max(0, self._errors - faded)
        self._closed_until = now + min(2**errors, _LONGEST_WAIT)
        self._errors = min(errors + 1, _MOST_ERRORS)

    def forget(self) -> None:
        """No error so far."""
        self._errors = 0


class PassphraseLimiter:
    """Compares one passphrase at a time, with two kinds of patience.

    Strangers wait together: behind a proxy all have one address. A browser that has
    entered before does not wait for their errors, so that nobody can keep it out.
    """

    def __init__(self, known: str, clock: Clock = time.monotonic) -> None:
        self._known = known
        self._lock = threading.Lock()
        self._patience = {is_known: Patience(clock) for is_known in (False, True)}

    @property
    def is_set(self) -> bool:
        return is_hash(self._known)

    @property
    def mark(self) -> str:
        """What an entered browser keeps: a new passphrase makes it worthless."""
        return hashlib.sha256(self._known.encode()).hexdigest()[:16]

    def seconds_to_wait(self, *, is_known: bool = False) -> int:
        """For a stranger, or for a browser that has entered before."""
        return self._patience[is_known].seconds()

    def opens(self, passphrase: str, *, is_known: bool = False) -> bool:
        """Whether it is right; during a wait nothing is, and it is not looked at."""
        patience = self._patience[is_known]
        with self._lock:
            if patience.seconds():
                return False
            if is_right(passphrase, self._known):
                patience.forget()
                return True
            patience.count_error()
            return False
