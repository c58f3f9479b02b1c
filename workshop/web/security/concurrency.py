"""One address cannot take all the time of a door: few of its requests run at once.

The others wait for their turn, as many as a whole class behind one address would send;
more than that is no class, and gets an answer that costs nothing (safety rule 47).
"""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

RUNNING = 3
MOST = 48
"""Running and waiting together."""

PATIENCE = 5.0
"""Seconds to wait for a turn."""


@dataclass
class _Queue:
    length: int = 0
    free: threading.Semaphore = field(
        default_factory=lambda: threading.Semaphore(RUNNING)
    )


class ConcurrencyLimit:
    """A layer around an app, inside of what reads bodies: slow ones hold no turn."""

    def __init__(self, app: "WSGIApplication") -> None:
        self._app = app
        self._queues: dict[str, _Queue] = {}
        self._lock = threading.Lock()

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        with self._turn(environ.get("REMOTE_ADDR", "")) as is_mine:
            if is_mine:
                return self._app(environ, start_response)
            return refused(start_response)

    def __len__(self) -> int:
        """How many requests run or wait."""
        with self._lock:
            return sum(queue.length for queue in self._queues.values())

    @contextmanager
    def _turn(self, address: str) -> Iterator[bool]:
        with self._lock:
            queue = self._queues.setdefault(address, _Queue())
            queue.length += 1
            is_crowd = queue.length > MOST
        is_mine = not is_crowd and queue.free.acquire(timeout=PATIENCE)
        try:
            yield is_mine
        finally:
            if is_mine:
                queue.free.release()
            with self._lock:
                queue.length -= 1
                if not queue.length:
                    del self._queues[address]


def refused(start_response: "StartResponse") -> Iterable[bytes]:
    """Too many at once: no page, because making one is what should not happen."""
    start_response("429 Too Many Requests", [("Content-Length", "0")])
    return []
