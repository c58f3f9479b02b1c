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
from dataclasses import replace
from functools import partial

from flask import Flask

from workshop.config import Config
from workshop.content.problems import HelpIsBroken
from workshop.server import log
from workshop.server.order import NOT_ALLOWED, READY, Order
from workshop.server.sockets import (
    PortNotAllowed,
    allow_many,
    listen_near,
    port_of,
)
from workshop.web.app import create_app

_WAITRESS_THREADS = 16
_HELD = 560
"""A full hall of 500 phones, and some that open a second tab."""


def main() -> None:
    """Read what to do, and do it."""
    log.install()
    keep_open(pickle.load(sys.stdin.buffer))


def keep_open(order: Order) -> None:
    """Open the door and serve; ends with the parent, however the parent ends."""
    allow_many()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        opened = listen_near(order.host, order.port)
    except PortNotAllowed:
        raise SystemExit(NOT_ALLOWED) from None
    serve, held = _server(is_fast=order.is_fast)
    app = _app(replace(order.config, held=held))
    gc.enable()
    print(READY, port_of(opened), flush=True)
    serve(app, opened)


def _app(config: Config) -> Flask:
    try:
        return create_app(doors=("pupil",), config=config)
    except HelpIsBroken:  # the parent, which has the same course, says what to do
        raise SystemExit(1) from None


def _server(*, is_fast: bool) -> tuple[Callable[[Flask, socket.socket], None], int]:
    """Granian, or waitress on the systems that granian is not made for.

    And how many requests it may hold: waitress has too few threads to hold any.
    """
    if is_fast:
        with suppress(ImportError):
            from workshop.server.fast import serve

            return partial(serve, held=_HELD), _HELD
    from workshop.server.listener import listener

    def run(app: Flask, opened: socket.socket) -> None:
        listener(app, opened, threads=_WAITRESS_THREADS).run()

    return run, 0


def _end_with_parent() -> None:
    """A read that returns only when the parent is gone or has closed the pipe."""
    # Not through the buffer of sys.stdin: its lock would be held while Python ends.
    while os.read(0, 1024):
        pass
    os._exit(0)


if __name__ == "__main__":
    main()
