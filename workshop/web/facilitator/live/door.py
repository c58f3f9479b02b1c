"""From a request to the desk: one for each process, made when it is first needed."""

import threading
from typing import TYPE_CHECKING

from flask import Flask, abort, current_app, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.i18n import gettext
from workshop.storage.recovery import has_sessions
from workshop.web.facilitator import course

if TYPE_CHECKING:
    from workshop.storage.sessions import Stored
    from workshop.web.facilitator.live.desk import Desk
    from workshop.web.facilitator.live.view import View

_making = threading.Lock()
_waiting = threading.Event()
_AGAIN = 60
"""Seconds until a database that was away at the start is tried again."""


def desk() -> "Desk":
    """The desk of this process. Only where sessions are kept."""
    from workshop.web.facilitator.live.desk import Desk

    config, lessons = course.config(), course.library().lessons
    with _making:
        if "desk" not in current_app.extensions:
            made = Desk(config.data, lessons, database=config.database)
            current_app.extensions["desk"] = made
        found: Desk = current_app.extensions["desk"]
        return found


def stored(session_id: str) -> "Stored":
    """The session, or a page that says that it ended or cannot be read."""
    found = desk().find(session_id)
    if found is not None:
        return found
    if desk().trouble:
        abort(trouble_page())
    is_rehearsal = desk().has_rehearsed(session_id)
    if not is_rehearsal and any(x.id == session_id for x in desk().summaries()):
        abort(redirect(url_for(".summary", session_id=session_id), 303))
    abort(410)


def session_view(session_id: str) -> "View":
    """The session as its pages show it; one whose lesson is gone can only be ended."""
    from workshop.web.facilitator.live.view import view

    found = stored(session_id)
    lesson = desk().lesson(found)
    if lesson is None:
        page = render_template("facilitator/live/lost.html", session=found.session)
        abort(current_app.make_response((page, 409)))
    return view(desk(), found, lesson)


def running() -> tuple["Stored", ...]:
    """What can be resumed; the database is opened only when something can."""
    config = course.config()
    is_in_file = config.data is not None and has_sessions(config.data)
    return desk().running() if config.database or is_in_file else ()


def tend(app: Flask) -> None:
    """From now on end what nobody moves, even if nobody opens a page (safety rule 6)."""
    threading.Thread(target=_open, args=(app,), name="tend", daemon=True).start()


def _open(app: Flask) -> None:
    """Open the database, if there is one; from then on its sessions are looked after."""
    with app.app_context():
        while running() == () and "desk" in app.extensions and desk().trouble:
            _waiting.wait(_AGAIN)


def trouble_words() -> str:
    """What is the matter with the disk, in a sentence; empty when nothing is."""
    from workshop.web.facilitator.live.troubles import TROUBLES

    found = desk().trouble
    return gettext(TROUBLES[found]) if found else ""


def trouble_page() -> Response:
    """Nothing can be shown but what is the matter."""
    words = trouble_words()
    page = render_template("facilitator/live/trouble.html", words=words)
    return current_app.make_response((page, 503))
