"""The rules of the door: look at `/`, do something at `/`, and leave by `/klok`."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from flask import (
    Blueprint,
    Response,
    current_app,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest, ServiceUnavailable

from workshop import i18n
from workshop.web.pupil import codes, practice, screens, seat
from workshop.web.pupil.live import answers, page
from workshop.web.pupil.live.classroom import NotReady
from workshop.web.pupil.seat import Seat

if TYPE_CHECKING:
    from workshop.storage.sessions import Stored

_AGAIN = "2"
"""In the address of a form that is sent once more, with the cookie it was given."""

blueprint = Blueprint("pupil", __name__, template_folder="templates")


@blueprint.get("/", role="pupil")
def show() -> str:
    """The page of this seat; a quiz or a story begins at its beginning."""
    return _page_of(seat.current())


@blueprint.post("/", role="pupil")
def act() -> ResponseReturnValue:
    """Do what a button of the page says."""
    do = _ACTS.get(request.form.get("do", "answer"))
    if do is not None:
        return do()
    taken = seat.current()
    is_live = answers.is_sent() or (taken is not None and taken.session)
    return answers.answer(taken) if is_live else practice.go_on()


@blueprint.get("/klok", role="pupil")
def clock() -> Response:
    """Where leaving leads: a clock, and no seat any more."""
    now = datetime.datetime.now().astimezone()
    return seat.take_back(make_response(render_template("pupil/clock.html", now=now)))


def _choose_language() -> ResponseReturnValue:
    chosen = i18n.find(request.form.get("locale", ""))
    if chosen is None:
        raise BadRequest
    code = codes.tidy(request.form.get("code", ""))
    taken = seat.current()
    if taken and taken.session:
        return _seated(replace(taken, locale=chosen.tag))
    return _seated(Seat(chosen.tag), code=code)


def _ask() -> ResponseReturnValue:
    """A scanned code: nothing happens before the pupil says yes."""
    code = codes.tidy(request.form.get("code", ""))
    refusal = _refusal(code)
    return screens.start(code=code, refusal=refusal, is_asking=not refusal)


def _enter() -> ResponseReturnValue:
    code = codes.tidy(request.form.get("code", ""))
    if refusal := _refusal(code):
        status = 429 if refusal is screens.Refusal.TOO_MANY else 200
        return screens.start(code=code, refusal=refusal), status
    if _is_practice(code) or (stored := _class_of(code)) is None:
        return _seated(Seat(i18n.current().tag, practice=code))
    taken = seat.current()
    if taken is None:
        return _cookie_first(code)
    if taken.session == stored.session.id and answers.session_of(taken):
        return _seated(taken)  # scanned again: the same seat, counted once
    name, key = stored.session.id, stored.session.key
    new = Seat.in_class(i18n.current().tag, name, key, of=taken.secret)
    answers.join(stored, new)
    return _seated(new)


def _cookie_first(code: str) -> ResponseReturnValue:
    """Who keeps no cookie would be counted at every try: one has to come back first."""
    if _AGAIN in request.args:
        return screens.start(code=code, refusal=screens.Refusal.NO_COOKIE)
    same = redirect(url_for(".show", **{_AGAIN: ""}), 307)
    return seat.give(make_response(same), Seat(i18n.current().tag))


def _stop() -> ResponseReturnValue:
    return _seated(Seat(i18n.current().tag))


_ACTS: Mapping[str, Callable[[], ResponseReturnValue]] = {
    "language": _choose_language,
    "ask": _ask,
    "enter": _enter,
    "stop": _stop,
}


def _refusal(code: str) -> screens.Refusal | None:
    """Why a code opens nothing; a right code is never refused."""
    if _is_practice(code) or _class_of(code) is not None:
        return None
    if current_app.extensions["wrong_codes"].are_too_many():
        return screens.Refusal.TOO_MANY
    return screens.Refusal.UNKNOWN


def _is_practice(code: str) -> bool:
    """Whether a lesson has this code: then no database is needed."""
    return current_app.extensions["library"].lesson_for_code(code) is not None


def _class_of(code: str) -> "Stored | None":
    """The running session that a code opens."""
    try:
        return answers.room().find_code(code)
    except NotReady:
        raise ServiceUnavailable from None


def _seated(new: Seat, *, code: str = "") -> Response:
    """Give the seat; a script gets its page at once, a browser is sent to `/`."""
    if not screens.is_part():
        return seat.give(make_response(redirect(url_for(".show"), 303)), new)
    with i18n.use(seat.locale_of(new)):
        is_asking = bool(code) and _refusal(code) is None
        page = (
            screens.start(code=code, is_asking=True, is_chosen=True)
            if is_asking
            else _page_of(new)
        )
    return seat.give(make_response(page), new)


def _page_of(taken: Seat | None) -> str:
    if taken and taken.session:
        stored = answers.session_of(taken)
        is_part = screens.is_part()
        if stored is None:
            return page.ended(is_part=is_part)
        return page.shown(stored, is_part=is_part, seat=taken)
    lesson = screens.lesson_of(taken)
    if taken is None or lesson is None:
        return screens.start(is_chosen=taken is not None)
    return screens.intro(taken, lesson)
