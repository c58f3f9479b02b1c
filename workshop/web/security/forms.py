"""The facilitator's forms carry a token, and her cookie has the strictest settings."""

from flask import Flask
from flask_wtf.csrf import CSRFProtect

from workshop.web.security import origin
from workshop.web.security.roles import current_role


def init_app(app: Flask) -> None:
    """Check the token on every change outside the pupil door.

    Pupil pages carry none: it would make a page that all pupils share unshareable.
    """
    is_https = origin.is_https(app)
    app.config.update(
        SESSION_COOKIE_NAME="__Host-desk" if is_https else "desk",
        SESSION_COOKIE_SECURE=is_https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_PATH="/",
        WTF_CSRF_CHECK_DEFAULT=False,
        # A lesson may stand open for hours; the session itself ends with the browser.
        WTF_CSRF_TIME_LIMIT=None,
    )
    csrf = CSRFProtect(app)

    @app.before_request
    def refuse_without_token() -> None:
        if current_role() not in {"", "pupil"}:
            csrf.protect()
