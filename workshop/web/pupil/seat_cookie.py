"""The one cookie of this door holds a seat, and a request gets the language of its seat."""

from contextlib import ExitStack
from typing import TYPE_CHECKING

from flask import Flask, Response, current_app, g, request
from werkzeug.http import parse_cookie

from workshop import i18n
from workshop.live.seat import Seat
from workshop.web.security import origin
from workshop.web.security.roles import current_role
from workshop.web.wanted_languages import wanted_languages

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment


def init_app(app: Flask) -> None:
    """Give every request outside the facilitator's door its seat and language."""
    app.before_request(_use_locale)
    app.teardown_request(_forget_locale)


def current() -> Seat | None:
    """The seat this request comes from."""
    return Seat.read(request.cookies.get(_name(current_app), ""))


def in_cookie(app: Flask, environ: "WSGIEnvironment") -> Seat | None:
    """The seat of a request that Flask has not seen."""
    cookies = parse_cookie(environ.get("HTTP_COOKIE", ""))
    return Seat.read(cookies.get(_name(app), ""))


def give(response: Response, seat: Seat) -> Response:
    """Write the cookie: gone when the browser closes, unreadable for scripts."""
    response.set_cookie(
        _name(current_app),
        str(seat),
        path="/",
        secure=_is_https(),
        httponly=True,
        samesite="Strict",
    )
    return response


def take_back(response: Response) -> Response:
    """Delete the cookie."""
    response.delete_cookie(
        _name(current_app),
        path="/",
        secure=_is_https(),
        httponly=True,
        samesite="Strict",
    )
    return response


def locale_of(seat: Seat | None) -> i18n.Locale:
    """The language of a seat; before there is one the browser's wish decides."""
    chosen = i18n.find(seat.locale) if seat else None
    return chosen or i18n.negotiate(wanted_languages())


def _use_locale() -> None:
    if current_role() == "facilitator":
        return
    g.seat, g.locale = current(), ExitStack()
    g.locale.enter_context(i18n.use(locale_of(g.seat)))


def _forget_locale(error: BaseException | None) -> None:
    if (stack := g.pop("locale", None)) is not None:
        stack.close()


def _is_https() -> bool:
    return origin.is_https(current_app)


def _name(app: Flask) -> str:
    return "__Host-seat" if origin.is_https(app) else "seat"
