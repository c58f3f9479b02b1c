"""The rules of the door: look at `/`, do something at `/`, and leave by `/klok`."""

import datetime

from flask import (
    Blueprint,
    Response,
    current_app,
    g,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import ServiceUnavailable

from workshop.live.pupil_service import ASKED_FIELD, PupilService
from workshop.live.receipt import Receipt
from workshop.live.seat import Seat
from workshop.web.pupil import entering, next_page, screens, seat_cookie
from workshop.web.pupil.live import page
from workshop.web.pupil.practice import step

blueprint = Blueprint("pupil", __name__, template_folder="templates")


@blueprint.get("/", role="pupil")
def show() -> str:
    """The page of this seat; a quiz or a story begins at its beginning."""
    return next_page.taken(g.seat) or entering.page_of(g.seat)


@blueprint.post("/", role="pupil")
def act() -> ResponseReturnValue:
    """Do what a button of the page says."""
    do = entering.ACTS.get(request.form.get("do", "answer"))
    if do is not None:
        return do()
    seat: Seat | None = g.seat
    is_live = ASKED_FIELD in request.form or (seat is not None and seat.session)
    return _answer(seat) if is_live else next_page.show(step.go_on(), seat)


@blueprint.get("/klok", role="pupil")
def clock() -> Response:
    """Where leaving leads: a clock, and no seat any more."""
    page.pupil_service().leave(g.seat)
    next_page.taken(g.seat)
    now = datetime.datetime.now().astimezone()
    answer = make_response(render_template("pupil/clock.html", now=now))
    return seat_cookie.take_back(answer)


def _answer(seat: Seat | None) -> ResponseReturnValue:
    """Keep an answer to the class; a script hears a status, a browser gets its page."""
    service: PupilService = current_app.extensions["pupil_service"]
    lessons = current_app.extensions["library"].lessons
    receipt = service.answer(seat, request.form, lessons) if seat else Receipt.GONE
    if screens.is_part():
        return "", _STATUSES[receipt]
    if receipt is Receipt.FAILED:
        raise ServiceUnavailable
    if seat and receipt is Receipt.EMPTY:
        empty = page.of_seat(seat, is_part=False, is_empty=True)
        return next_page.show(empty, seat)
    return make_response(redirect(url_for(".show"), 303))


_STATUSES = {
    Receipt.KEPT: 204,
    Receipt.EMPTY: 422,
    Receipt.CLOSED: 409,
    Receipt.GONE: 410,
    Receipt.FAILED: 503,
}
