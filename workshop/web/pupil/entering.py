"""Getting in: a language, a code, a seat; and the page that a seat has."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from flask import Response, current_app, g, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest, ServiceUnavailable

from workshop import i18n
from workshop.live.pupil_store import NotReady
from workshop.live.receipt import Receipt
from workshop.live.seat import Seat
from workshop.sessions.joincode import typed_code
from workshop.web.pupil import screens, seat_cookie
from workshop.web.pupil.live import page
from workshop.web.pupil.practice.screens import intro

if TYPE_CHECKING:
    from workshop.storage.sessions import Stored


_AGAIN = "2"
"""In the address of a form that is sent once more, with the cookie it was given."""


def page_of(seat: Seat | None) -> str:
    """Where a seat is: in a class, at a lesson alone, or at the door."""
    if seat and seat.session:
        return page.of_seat(seat, is_part=screens.is_part())
    lesson = screens.lesson_of(seat)
    if seat is None or lesson is None:
        return screens.start(is_chosen=seat is not None)
    return intro(seat, lesson)


def _choose_language() -> ResponseReturnValue:
    chosen = i18n.find(request.form.get("locale", ""))
    if chosen is None:
        raise BadRequest
    seat: Seat | None = g.seat
    if seat and seat.session:
        return _seated(replace(seat, locale=chosen.tag))
    return _seated(Seat(chosen.tag), code=_typed())


def _ask() -> ResponseReturnValue:
    """A scanned code: nothing happens before the pupil says yes."""
    code = _typed()
    refusal = _refusal(code)
    return screens.start(code=code, refusal=refusal, is_asking=not refusal)


def _enter() -> ResponseReturnValue:
    code = _typed()
    if refusal := _refusal(code):
        status = 429 if refusal is screens.Refusal.TOO_MANY else 200
        return screens.start(code=code, refusal=refusal), status
    seat: Seat | None = g.seat
    if _is_practice(code) or (stored := _class_of(code)) is None:
        page.pupil_service().leave(seat)
        return _seated(Seat(i18n.current().tag, practice=code))
    if seat is None:
        return _cookie_first(code)
    name, key = stored.session.id, stored.session.key
    if seat.session == name and seat.was_given(key):
        new = seat  # scanned again, or tried again: the same seat, counted once
    else:
        page.pupil_service().leave(seat)
        new = Seat.in_class(i18n.current().tag, name, key, of=seat.secret)
    _join(new, stored.session.code)
    return _seated(new)


def _cookie_first(code: str) -> ResponseReturnValue:
    """Who keeps no cookie would be counted at every try: one has to come back first."""
    if _AGAIN in request.args:
        return screens.start(code=code, refusal=screens.Refusal.NO_COOKIE)
    same = redirect(f"{url_for('.show')}?{_AGAIN}", 307)
    return seat_cookie.give(make_response(same), Seat(i18n.current().tag))


def _stop() -> ResponseReturnValue:
    page.pupil_service().leave(g.seat)
    return _seated(Seat(i18n.current().tag))


ACTS: Mapping[str, Callable[[], ResponseReturnValue]] = {
    "language": _choose_language,
    "ask": _ask,
    "enter": _enter,
    "stop": _stop,
}


def _typed() -> str:
    return typed_code(request.form.get("code", ""))


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
        return page.pupil_service().find_code(code)
    except NotReady:
        raise ServiceUnavailable from None


def _join(new: Seat, code: str) -> None:
    """Ask for a seat. Raises ServiceUnavailable when nothing could be kept."""
    if page.pupil_service().join(new, code) is Receipt.FAILED:
        raise ServiceUnavailable


def _seated(new: Seat, *, code: str = "") -> Response:
    """Give the seat; a script gets its page at once, a browser is sent to `/`."""
    if not screens.is_part():
        answer = make_response(redirect(url_for(".show"), 303))
        return seat_cookie.give(answer, new)
    with i18n.use(seat_cookie.locale_of(new)):
        is_asking = bool(code) and _refusal(code) is None
        body = (
            screens.start(code=code, is_asking=True, is_chosen=True)
            if is_asking
            else page_of(new)
        )
    return seat_cookie.give(make_response(body), new)
