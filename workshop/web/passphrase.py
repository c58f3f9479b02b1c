"""The lock on a hosted facilitator door: one page, one field, patience after errors."""

import secrets
import time

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
from itsdangerous import BadData, URLSafeTimedSerializer
from werkzeug.wrappers import Response
from wtforms import PasswordField

from workshop.i18n import gettext, negotiate, ngettext, use
from workshop.web.security import origin
from workshop.web.security.headers import FACILITATOR_PREFIX
from workshop.web.security.passphrase_limiter import PassphraseLimiter
from workshop.web.security.roles import current_role
from workshop.web.wanted_languages import wanted_languages

_HOURS = 12
"""How long one entry is good for, at most; the cookie ends with the browser."""

_KNOWN_DAYS = 180
"""How long a browser that has entered need not wait for the errors of strangers."""

Page = tuple[str, int, dict[str, str]]

blueprint = Blueprint("passphrase", __name__, template_folder="templates")


class PassphraseForm(FlaskForm):  # type: ignore[misc]
    """The only field of the page."""

    passphrase = PasswordField()


def init_app(app: Flask) -> None:
    """Ask the passphrase before any page of the facilitator door."""
    app.extensions["passphrase"] = PassphraseLimiter(
        app.extensions["config"].passphrase_hash
    )
    app.register_blueprint(blueprint, url_prefix=FACILITATOR_PREFIX)
    app.before_request(_ask_first)


@blueprint.get("/toegang", role="public")
def ask() -> Page:
    """The page with the one field."""
    return _page(200)


@blueprint.post("/toegang", role="public")
def enter() -> Page | Response:
    """Let in with a new cookie, or say how long to wait."""
    limiter, is_known = _limiter(), _is_known()
    if limiter.seconds_to_wait(is_known=is_known):
        return _page(429)
    if not limiter.opens(PassphraseForm().passphrase.data or "", is_known=is_known):
        return _page(403)
    cookie.clear()
    cookie["mark"], cookie["token"] = limiter.mark, secrets.token_urlsafe(16)
    cookie["since"] = int(time.time())
    return _remembering(redirect(f"{FACILITATOR_PREFIX}/", 303))


def _remembering(answer: Response) -> Response:
    """The answer with a cookie that opens nothing: it says that this browser entered."""
    is_https = origin.is_https(current_app)
    answer.set_cookie(
        _known_name(),
        _signer().dumps(_limiter().mark),
        max_age=_KNOWN_DAYS * 24 * 3600,
        path=FACILITATOR_PREFIX,
        secure=is_https,
        httponly=True,
        samesite="Strict",
    )
    return answer


def _is_known() -> bool:
    kept = request.cookies.get(_known_name(), "")
    try:
        mark = _signer().loads(kept, max_age=_KNOWN_DAYS * 24 * 3600)
    except BadData:
        return False
    return bool(mark == _limiter().mark)


def _known_name() -> str:
    return "__Secure-known" if origin.is_https(current_app) else "known"


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(str(current_app.secret_key), salt="known")


def _ask_first() -> Page | Response | None:
    if current_role() != "facilitator" or _has_entered():
        return None
    return redirect(url_for("passphrase.ask"), 303) if _limiter().is_set else _page(503)


def _has_entered() -> bool:
    limiter = _limiter()
    is_fresh = time.time() - int(cookie.get("since", 0)) < _HOURS * 3600
    return limiter.is_set and is_fresh and cookie.get("mark") == limiter.mark


def _page(status: int) -> Page:
    limiter = _limiter()
    wait = limiter.seconds_to_wait(is_known=_is_known())
    with use(negotiate(wanted_languages())) as locale:
        page = render_template(
            "passphrase.html",
            locale=locale,
            form=PassphraseForm() if limiter.is_set else None,
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


def _limiter() -> PassphraseLimiter:
    limiter: PassphraseLimiter = current_app.extensions["passphrase"]
    return limiter
