"""The child process: the pupil door, until the pipe to its parent closes.

Started as `python -m workshop.server.pupils`; reads its order from stdin.
"""

import os
import pickle
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from flask import Flask

from workshop import create_app
from workshop.content.load import HelpIsBroken
from workshop.server import log
from workshop.server.order import NOT_ALLOWED, READY, Order
from workshop.server.sockets import (
    PortNotAllowed,
    allow_many,
    listen_near,
    port_of,
)

_WAITRESS_THREADS = 16


def main() -> None:
    """Open the door and serve; ends with the parent, however the parent ends."""
    log.install()
    allow_many()
    order: Order = pickle.load(sys.stdin.buffer)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        opened = listen_near(order.host, order.port)
    except PortNotAllowed:
        raise SystemExit(NOT_ALLOWED) from None
    app = _app(order)
    serve = _server(is_fast=order.is_fast)
    print(READY, port_of(opened), flush=True)
    serve(app, opened)


def _app(order: Order) -> Flask:
    try:
        return create_app(doors=("pupil",), config=order.config)
    except HelpIsBroken:  # the parent, which has the same course, says what to do
        raise SystemExit(1) from None


def _server(*, is_fast: bool) -> Callable[[Flask, socket.socket], None]:
    """Granian, or waitress on the systems that granian is not made for."""
    if is_fast:
        with suppress(ImportError):
            from workshop.server.fast import serve

            return serve
    from workshop.server.listener import listener

    def run(app: Flask, opened: socket.socket) -> None:
        listener(app, opened, threads=_WAITRESS_THREADS).run()

    return run


def _end_with_parent() -> None:
    """A read that returns only when the parent is gone or has closed the pipe."""
    # Not through the buffer of sys.stdin: its lock would be held while Python ends.
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os._exit(0)


if __name__ == "__main__":
    main()
