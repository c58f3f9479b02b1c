"""Ending what nobody moves, even if nobody opens a page (safety rule 6)."""

import threading

from flask import Flask

from workshop.web.facilitator import lookup

_waiting = threading.Event()
_AGAIN = 60
"""Seconds until a database that was away at the start is tried again."""


def start_housekeeping(app: Flask) -> None:
    """Open the database, if there is one; from then on its sessions are looked after."""
    threading.Thread(
        target=_open, args=(app,), name="housekeeping", daemon=True
    ).start()


def _open(app: Flask) -> None:
    with app.app_context():
        while lookup.running() == () and _is_in_trouble(app):
            _waiting.wait(_AGAIN)


def _is_in_trouble(app: Flask) -> bool:
    return "session_service" in app.extensions and bool(lookup.service().trouble)
