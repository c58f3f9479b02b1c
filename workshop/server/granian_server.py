"""Granian in one process: its worker runs as a thread, as it does on Python without GIL.

So there is no second process of its own that could outlive this one.
"""

import logging
import socket
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from granian._granian import SocketHolder
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server.mt import MTServer

from workshop.server import log
from workshop.server.deadline import in_time
from workshop.server.sockets import BACKLOG

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment
    from flask import Flask

_LIMITS = HTTP1Settings(header_read_timeout=5_000, max_buffer_size=8 * 1024)
_THREADS = 64
"""Beside the requests that are held until there is news."""


def serve(app: "Flask", opened: socket.socket, *, held: int = 0) -> None:
    """Serve on a socket that listens until the process is asked to end.

    `held` requests may wait at a time without keeping others from an answer.
    """
    server = _ThreadServer(
        target="",
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        http1_settings=_LIMITS,
        blocking_threads=_THREADS + held,
        backlog=BACKLOG,
        log_level=LogLevels.error,
    )
    server.opened = opened
    log.show_places_only(logging.getLogger("_granian"), logging.ERROR)
    nameless = _nameless(in_time(app, app.extensions["headers"]))
    server.serve(target_loader=lambda: nameless, wrap_loader=False)


class _ThreadServer(MTServer):
    """Takes our own socket: granian's would share the port with a living program."""

    opened: socket.socket

    def _check_gil(self) -> None:
        """Our worker is one thread that lets go of the GIL: it may be there."""

    def _init_shared_socket(self) -> None:
        number = self.opened.fileno()
        where = (number,) if sys.platform == "win32" else (number, False, BACKLOG)
        self._shd: Any = SocketHolder(*where)


def _nameless(app: "WSGIApplication") -> "WSGIApplication":
    """Granian sends its name unless the header is there, be it empty."""

    def answer(
        environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        def start(
            status: str, headers: list[tuple[str, str]], error: Any = None
        ) -> Any:
            return start_response(status, [*headers, ("Server", "")], error)

        return app(environ, start)

    return answer
