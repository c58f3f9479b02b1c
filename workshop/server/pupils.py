"""The child process: the pupil door, until the pipe to its parent closes.

Forked, or started as `python -m workshop.server.pupils`: then it reads its order from
stdin.
"""

import gc
import os
import pickle
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from flask import Flask

from workshop import create_app
from workshop.content.problems import HelpIsBroken
from workshop.server import log
from workshop.server.order import NOT_ALLOWED, READY, TAKEN, Order
from workshop.server.sockets import PortNotAllowed, PortTaken, allow_many, listen

_WAITRESS_THREADS = 16


def main() -> None:
    """Read what to do, and do it."""
    log.install()
    keep_open(pickle.load(sys.stdin.buffer))


def keep_open(order: Order) -> None:
    """Open the door and serve; ends with the parent, however the parent ends."""
    allow_many()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        opened = listen(order.host, order.port)
    except PortTaken:
        raise SystemExit(TAKEN) from None
    except PortNotAllowed:
        raise SystemExit(NOT_ALLOWED) from None
    app = _app(order)
    serve = _server(is_fast=order.is_fast)
    gc.enable()
    print(READY, flush=True)
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
    while os.read(0, 1024):
        pass
    os._exit(0)


if __name__ == "__main__":
    main()
