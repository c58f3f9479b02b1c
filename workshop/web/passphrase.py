"""The lock on a hosted facilitator door: one page, one field, patience after errors."""

import hashlib
import math
import secrets
import threading
import time
from collections.abc import Callable

from flask import (
    Blueprint,
    Flask,
    current_app,
    redirect,
    render_template,
    request,
    url_for,
)
from flask import session as cookie
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import PasswordField

from workshop.i18n import gettext, negotiate, ngettext, use
from workshop.web.security.headers import FACILITATOR_PREFIX
from workshop.web.security.roles import current_role
from workshop.web.security.scrypt import is_hash, is_right

_LONGEST_WAIT = 60
_HOURS = 12
"""How long one entry is good for, at most; the cookie ends with the browser."""

Page = tuple[str, int, dict[str, str]]

blueprint = Blueprint("passphrase", __name__, template_folder="templates")


class Lock:
    """Compares one passphrase at a time; each wrong one doubles the wait for the next.

    For all clients together: behind a proxy they have one address.
    """

    def __init__(self, known: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._known = known
        self._clock = clock
        self._lock = threading.Lock()
        self._errors = 0
        self._closed_until = clock()

    @property
    def is_set(self) -> bool:
        return is_hash(self._known)

    @property
    def mark(self) -> str:
        """What an entered browser keeps: a new passphrase makes it worthless."""
        return hashlib.sha256(self._known.encode()).hexdigest()[:16]

    def seconds_to_wait(self) -> int:
        """Whole seconds until a passphrase is looked at again; 0 is now."""
        return max(0, math.ceil(self._closed_until - self._clock()))

    def opens(self, passphrase: str) -> bool:
        """Whether it is right; during a wait nothing is, and it is not looked at."""
        with self._lock:
            if self.seconds_to_wait():
                return False
            if is_right(passphrase, self._known):
                self._errors = 0
                return True
            wait = min(2**self._errors, _LONGEST_WAIT)
            self._errors, self._closed_until = self._errors + 1, self._clock() + wait
            return False


class PassphraseForm(FlaskForm):  # type: ignore[misc]
    """The only field of the page."""

    passphrase = PasswordField()


def init_app(app: Flask) -> None:
    """Ask the passphrase before any page of the facilitator door."""
    app.extensions["passphrase"] = Lock(app.extensions["config"].passphrase_hash)
    app.register_blueprint(blueprint, url_prefix=FACILITATOR_PREFIX)
    app.before_request(_ask_first)


@blueprint.get("/toegang", role="public")
def ask() -> Page:
    """The page with the one field."""
    return _page(200)


@blueprint.post("/toegang", role="public")
def enter() -> Page | Response:
    """Let in with a new cookie, or say how long to wait."""
    lock = _lock()
    if lock.seconds_to_wait():
        return _page(429)
    if not lock.opens(PassphraseForm().passphrase.data or ""):
        return _page(403)
    cookie.clear()
    cookie["mark"], cookie["token"] = lock.mark, secrets.token_urlsafe(16)
    cookie["since"] = int(time.time())
    return redirect(f"{FACILITATOR_PREFIX}/", 303)


def _ask_first() -> Page | Response | None:
    if current_role() != "facilitator" or _has_entered():
        return None
    return redirect(url_for("passphrase.ask"), 303) if _lock().is_set else _page(503)


def _has_entered() -> bool:
    lock = _lock()
    is_fresh = time.time() - int(cookie.get("since", 0)) < _HOURS * 3600
    return lock.is_set and is_fresh and cookie.get("mark") == lock.mark


def _page(status: int) -> Page:
    lock = _lock()
    wait = lock.seconds_to_wait()
    with use(negotiate(request.headers.get("Accept-Language", ""))) as locale:
        page = render_template(
            "passphrase.html",
            locale=locale,
            form=PassphraseForm() if lock.is_set else None,
            refusals=_refusals(status, wait),
        )
    return page, status, {"Retry-After": str(wait)} if wait else {}


def _refusals(status: int, wait: int) -> list[str]:
    """The sentences that say why the door stays closed, and for how long."""
    later = ngettext(
        "You can try again in %(num)s second.",
        "You can try again in %(num)s seconds.",
        wait,
    )
    if status == 403:
        return [gettext("This is not the passphrase."), later]
    return [later] if status == 429 else []


def _lock() -> Lock:
    lock: Lock = current_app.extensions["passphrase"]
    return lock
