"""The page that follows a form sent without a script: kept for the one GET after its 303.

So Back and reload never ask to send again (safety rule 14), and the cookie alone shows
nothing of it a second time (rule 21). It is in memory only: whatever does not fetch its
page soon begins again.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from flask import current_app, redirect, url_for
from flask.typing import ResponseReturnValue

from workshop.live.seat import Seat
from workshop.web.pupil import screens

SECONDS = 20
MOST = 500


class NextPages:
    """Pages by the seat that fetches them; of several the last one counts."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._pages: OrderedDict[Seat, tuple[float, str]] = OrderedDict()
        self._lock = threading.Lock()

    def keep(self, seat: Seat, page: str) -> None:
        """Keep a page; those that nobody fetched in time are forgotten."""
        with self._lock:
            now = self._clock()
            self._pages[seat] = now, page
            self._pages.move_to_end(seat)
            while self._is_over(now):
                self._pages.popitem(last=False)

    def take(self, seat: Seat | None) -> str | None:
        """The page of a seat, once."""
        with self._lock:
            found = self._pages.pop(seat, None) if seat else None
            is_new = found and self._clock() - found[0] <= SECONDS
            return found[1] if found and is_new else None

    def _is_over(self, now: float) -> bool:
        kept, _ = next(iter(self._pages.values()))
        return len(self._pages) > MOST or now - kept > SECONDS


def show(page: str, seat: Seat | None) -> ResponseReturnValue:
    """Answer a form: a script gets the page at once, a browser is sent to `/` for it."""
    if screens.is_part():
        return page
    if seat is not None:
        current_app.extensions["next_pages"].keep(seat, page)
    return redirect(url_for("pupil.show"), 303)


def taken(seat: Seat | None) -> str | None:
    """What this GET was sent here for."""
    found: str | None = current_app.extensions["next_pages"].take(seat)
    return found
