"""What the child process does: it opens the pupil door and serves."""

import gc
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial

from flask import Flask

from workshop.config import Config
from workshop.content.problems import HelpIsBroken
from workshop.server.door_spec import NOT_ALLOWED, DoorSpec
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


def serve(spec: DoorSpec, say_port: Callable[[int], None]) -> None:
    """Open the door, say where, and serve until the process ends."""
    allow_many()
    try:
        opened = listen_near(spec.host, spec.port)
    except PortNotAllowed:
        raise SystemExit(NOT_ALLOWED) from None
    run, held = _server(is_fast=spec.is_fast)
    app = _app(replace(spec.config, held=held))
    gc.enable()
    say_port(port_of(opened))
    run(app, opened)


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
        with suppress(ImportError):  # 50 ms, and not there on every system
            from workshop.server.granian_server import serve as fast

            return partial(fast, held=_HELD), _HELD
    from workshop.server.waitress_server import waitress_server

    def run(app: Flask, opened: socket.socket) -> None:
        waitress_server(app, opened, threads=_WAITRESS_THREADS).run()

    return run, 0
