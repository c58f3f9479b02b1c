"""Waitress, tuned: the facilitator's listener, and the pupils' where granian is not.

It reads a request whole before a thread sees it, so slow senders hold up nobody.
"""

import logging
import select
import sys
from typing import TYPE_CHECKING

from waitress import create_server
from waitress.channel import HTTPChannel
from waitress.task import ErrorTask

if TYPE_CHECKING:
    import socket

    from flask import Flask
    from waitress.server import TcpWSGIServer

_HEADER_BYTES = 8 * 1024

# Twice our limit, because the marks between chunks count; the app measures exactly.
_BODY_BYTES = 128 * 1024

# Windows' select() holds 512 sockets and ends the whole server beyond them.
_CONNECTIONS = 480 if sys.platform == "win32" else 2000


def waitress_server(
    app: "Flask", opened: "socket.socket", *, threads: int
) -> "TcpWSGIServer":
    """A server on a socket that listens; `run()` serves until SystemExit."""
    server = create_server(
        app,
        sockets=[opened],
        threads=threads,
        connection_limit=_CONNECTIONS,
        backlog=2048,
        channel_timeout=10,
        cleanup_interval=5,
        asyncore_use_poll=hasattr(select, "poll"),
        max_request_header_size=_HEADER_BYTES,
        max_request_body_size=_BODY_BYTES,
        log_socket_errors=False,
        ident=None,
    )
    # It warns of every request that came before the threads, without saying how many.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server.channel_class = _channel_with(app.extensions["headers"])
    return server


def _channel_with(headers: list[tuple[str, str]]) -> type[HTTPChannel]:
    """A channel whose own refusals carry our headers and no words."""

    class Refusal(ErrorTask):  # type: ignore[misc]
        def execute(self) -> None:
            self.status, _, _ = self.request.error.to_response(None)
            self.response_headers.extend(headers)
            self.set_close_on_finish()
            self.content_length = 0
            self.write(b"")

    class Channel(HTTPChannel):  # type: ignore[misc]
        error_task_class = Refusal

    return Channel
