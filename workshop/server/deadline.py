"""A deadline for the body of a request, under granian (safety rule 47).

Granian gives no limit of time and no way to break off a read: what ends one is the end
of its connection. Waitress needs none of this: it hands over bodies that are whole.
"""

import time
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

SECONDS = 10
"""For a whole body: ours are small, the slowest Wi-Fi sends one in less."""

_READERS = ThreadPoolExecutor(32, "body")
"""More than the bodies that the app lets come at a time: none waits for a thread."""


class TooSlow(Exception):
    """The body did not come in time; a thread still waits for it."""


class Patient:
    """The input of a request, whose reads end at the deadline."""

    def __init__(self, stream: Any, seconds: float = SECONDS) -> None:
        self._stream = stream
        self._until = time.monotonic() + seconds

    def read(self, size: int) -> bytes:
        """Up to so many bytes. Raises TooSlow."""
        reading: Future[bytes] = _READERS.submit(self._stream.read, size)
        try:
            return reading.result(max(0, self._until - time.monotonic()))
        except TimeoutError:
            raise TooSlow from None


def in_time(
    app: "WSGIApplication", headers: list[tuple[str, str]]
) -> "WSGIApplication":
    """The app with a deadline for bodies; `headers` are those of every answer."""

    def answer(
        environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        environ["wsgi.input"] = Patient(environ["wsgi.input"])
        try:
            return app(environ, start_response)
        except TooSlow:
            # One byte is promised and not given: that ends the connection, and with
            # it the read. After a whole answer granian would wait for the read, and
            # everybody with it, for it keeps the GIL meanwhile.
            start_response("408 Request Timeout", [*headers, ("Content-Length", "1")])
            return iter(())

    return answer
