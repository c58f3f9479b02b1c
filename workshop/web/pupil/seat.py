"""The one cookie: a language, a practice or session id and 128 random bits (rule 16)."""

import hmac
import re
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from flask import Flask, Response, current_app, g, request
from werkzeug.http import parse_cookie

from workshop import i18n
from workshop.content.lesson import CODE_LENGTH, CODE_LETTERS
from workshop.web.security import origin
from workshop.web.security.roles import current_role
from workshop.web.wanted_languages import wanted_languages

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

RANDOM_BYTES = 16
PROOF_BYTES = 8
"""So that nobody invents seats in a class: a right one is guessed once in 2^64 times."""


_SHAPE = re.compile(
    rf"(?P<locale>[a-z0-9-]{{2,20}})"
    rf"\.(?P<practice>(?:[{CODE_LETTERS}]{{{CODE_LENGTH}}})?)"
    r"(?P<session>(?:[0-9a-f]{16})?)"
    r"\.(?P<secret>[A-Za-z0-9_-]{22}(?:[A-Za-z0-9_-]{10})?)"
)


def _new_secret() -> str:
    return secrets.token_urlsafe(RANDOM_BYTES)


@dataclass(frozen=True)
class Seat:
    """A place in the room for whoever holds it; the server keeps no list of them."""

    locale: str
    practice: str = ""
    session: str = ""
    secret: str = field(default_factory=_new_secret, repr=False)

    def __str__(self) -> str:
        return f"{self.locale}.{self.practice}{self.session}.{self.secret}"

    @classmethod
    def read(cls, cookie: str) -> Self | None:
        """The seat of a cookie; None for anything we never wrote."""
        found = _SHAPE.fullmatch(cookie)
        if found is None or (found["practice"] and found["session"]):
            return None
        return cls(**found.groupdict())

    @classmethod
    def in_class(cls, locale: str, session: str, key: str) -> Self:
        """A new seat in a session, with the proof that it was given out."""
        random = secrets.token_bytes(RANDOM_BYTES)
        proven = random + _proof(session, key, random)
        return cls(locale, session=session, secret=urlsafe_b64encode(proven).decode())

    def was_given(self, key: str) -> bool:
        """Whether the session with this key gave out this seat."""
        if len(self.secret) % 4:
            return False
        whole = urlsafe_b64decode(self.secret)
        random, proof = whole[:RANDOM_BYTES], whole[RANDOM_BYTES:]
        return hmac.compare_digest(proof, _proof(self.session, key, random))

    def slot(self, item: str) -> bytes:
        """Where the answer of this seat to one part of a question lies (rule 4)."""
        return hmac.digest(self.secret.encode(), item.encode(), "sha256")[:16]


def _proof(session: str, key: str, random: bytes) -> bytes:
    message = session.encode() + random
    return hmac.digest(key.encode(), message, "sha256")[:PROOF_BYTES]


def init_app(app: Flask) -> None:
    """Give every request outside the facilitator's door the language of its seat."""
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
    g.locale = ExitStack()
    g.locale.enter_context(i18n.use(locale_of(current())))


def _forget_locale(error: BaseException | None) -> None:
    if (stack := g.pop("locale", None)) is not None:
        stack.close()


def _is_https() -> bool:
    return origin.is_https(current_app)


def _name(app: Flask) -> str:
    return "__Host-seat" if origin.is_https(app) else "seat"
