"""What stands between a phone and the laptop: proxies and networks that do harm."""

import threading
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from wsgiref.types import WSGIApplication

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_KNOWN = "HTTP_IF_NONE_MATCH"


class Middlebox:
    """A layer around the pupil door; it notes when phones asked for news.

    `harm`: weaken or drop validators, cut or delay what is asked for, answer 304 to
    everything, or refuse all.
    """

    def __init__(self, app: WSGIApplication, harm: str = "") -> None:
        self.app, self.harm = app, harm
        self.moments: list[float] = []
        self._asked, self._never = threading.Condition(), threading.Event()

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        is_news = environ["REQUEST_METHOD"] == "GET" and "HTTP_X_PART" in environ
        if is_news:
            with self._asked:
                self.moments.append(time.monotonic())
                self._asked.notify_all()
            return self._harmed(environ, start_response)
        return self.app(environ, start_response)

    def has_asked(self, times: int, *, within: float) -> bool:
        """Wait until phones have asked so often."""
        with self._asked:
            return self._asked.wait_for(lambda: len(self.moments) >= times, within)

    def _harmed(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        if self.harm == "refuse" or (self.harm == "cut" and len(self.moments) % 2):
            start_response("502 Bad Gateway", [("Content-Length", "0")])
            return []
        if self.harm == "unchanged" and len(self.moments) % 4:
            start_response("304 Not Modified", [("X-Again", "0")])
            return []
        if self.harm == "delay":
            self._never.wait(0.7)
        if self.harm == "drop":
            environ.pop(_KNOWN, None)
        if self.harm == "weaken" and _KNOWN in environ:
            environ[_KNOWN] = f"W/{environ[_KNOWN]}"

        def start(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:
            if self.harm == "weaken":
                headers = [(n, f"W/{v}" if n == "ETag" else v) for n, v in headers]
            return start_response(status, headers, *error)

        return self.app(environ, start)
