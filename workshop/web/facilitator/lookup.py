"""From a request to the service of the live class, its sessions, and its troubles."""

import threading
from typing import TYPE_CHECKING

from flask import abort, current_app, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.i18n import gettext
from workshop.storage.recovery import has_sessions
from workshop.web.facilitator import course

if TYPE_CHECKING:
    from workshop.live.desk_view import DeskView
    from workshop.live.service import SessionService
    from workshop.storage.sessions import Stored

_making = threading.Lock()


def service() -> "SessionService":
    """The one of this process, made when first needed. Only where sessions are kept."""
    # With SQLAlchemy, here and below: 400 ms that a start without a lesson does without.
    from workshop.live.service import SessionService

    config, lessons = course.config(), course.library().lessons
    with _making:
        if "session_service" not in current_app.extensions:
            made = SessionService(config.data, lessons, database=config.database)
            current_app.extensions["session_service"] = made
        found: SessionService = current_app.extensions["session_service"]
        return found


def stored(session_id: str) -> "Stored":
    """The session, or a page that says that it ended or cannot be read."""
    found = service().find(session_id)
    if found is not None:
        return found
    if service().trouble:
        abort(trouble_page())
    is_rehearsal = service().has_rehearsed(session_id)
    if not is_rehearsal and any(x.id == session_id for x in service().summaries()):
        abort(redirect(url_for("facilitator.live.summary", session_id=session_id), 303))
    abort(410)


def view(session_id: str) -> "DeskView":
    """The session as its pages show it; one whose lesson is gone can only be ended."""
    from workshop.live.desk_view import desk_view

    found = stored(session_id)
    lesson = service().lesson(found)
    if lesson is None:
        page = render_template("facilitator/live/lost.html", session=found.session)
        abort(current_app.make_response((page, 409)))
    return desk_view(service(), found, lesson)


def running() -> tuple["Stored", ...]:
    """What can be resumed; the database is opened only when something can."""
    config = course.config()
    is_in_file = config.data is not None and has_sessions(config.data)
    return service().resumable() if config.database or is_in_file else ()


def trouble_words() -> str:
    """What is the matter with the disk, in a sentence; empty when nothing is."""
    from workshop.live.troubles import TROUBLES

    found = service().trouble
    return gettext(TROUBLES[found]) if found else ""


def trouble_page() -> Response:
    """Nothing can be shown but what is the matter."""
    words = trouble_words()
    page = render_template("facilitator/live/trouble.html", words=words)
    return current_app.make_response((page, 503))
