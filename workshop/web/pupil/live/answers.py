"""An answer of a phone: kept, or one plain reason why not."""

from typing import TYPE_CHECKING

from flask import current_app, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import ServiceUnavailable

from workshop.quizzes.items import Response
from workshop.web.pupil import screens
from workshop.web.pupil.live import page
from workshop.web.pupil.live.classroom import Classroom, NotReady
from workshop.web.pupil.live.stand import Stand, stand
from workshop.web.pupil.seat import Seat

if TYPE_CHECKING:
    from workshop.storage.sessions import Stored

_OF = "of"
KEPT, EMPTY, CLOSED, GONE, FAILED = 204, 422, 409, 410, 503


def room() -> Classroom:
    """The running sessions."""
    found: Classroom = current_app.extensions["classroom"]
    return found


def session_of(seat: Seat) -> "Stored | None":
    """The session of a seat; None when it has ended, or never gave it out."""
    try:
        return room().of_seat(seat)
    except NotReady:
        raise ServiceUnavailable from None


def is_sent() -> bool:
    """Whether the form is an answer to a class; its seat may be gone by now."""
    return _OF in request.form


def answer(seat: Seat | None) -> ResponseReturnValue:
    """Keep what the form says; a script hears a status, a browser gets its page."""
    stored = session_of(seat) if seat else None
    status = _kept(stored, seat) if stored and seat else GONE
    if screens.is_part():
        return "", status
    if stored and status == EMPTY:
        return page.shown(stored, is_part=False, seat=seat, is_empty=True)
    if status == FAILED:
        raise ServiceUnavailable
    return make_response(redirect(url_for(".show"), 303))


def join(stored: "Stored") -> None:
    """Count a new seat. Raises ServiceUnavailable when it could not be kept."""
    from workshop.storage.writer import Outcome

    try:
        if room().join(stored.session.id) is Outcome.KEPT:
            return
    except NotReady:
        pass
    raise ServiceUnavailable


def _kept(stored: "Stored", seat: Seat) -> int:
    from workshop.storage.writer import Outcome

    statuses = {
        Outcome.KEPT: KEPT,
        Outcome.CLOSED: CLOSED,
        Outcome.GONE: GONE,
        Outcome.FAILED: FAILED,
    }
    found = stand(stored, current_app.extensions["library"])
    if found is None or not stored.open_asking or not _is_for(found):
        return CLOSED
    response = _response(found)
    if response is None:
        return EMPTY
    try:
        rows = found.rows(seat, response)
        return statuses[room().answer(found.session.id, found.question, rows)]
    except NotReady:
        return FAILED


def _response(found: Stand) -> Response | None:
    """The answer in the form; an empty one skips; None when nothing was chosen."""
    if request.form.get("do") == "skip":
        return {}
    assert found.item
    return found.veil.sent(found.item, request.form) or None


def _is_for(found: Stand) -> bool:
    """Whether the form was made for the question that stands here now."""
    return request.form.get(_OF) == found.mark
