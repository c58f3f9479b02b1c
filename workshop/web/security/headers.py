"""The headers every answer carries, also a 304 and an error (safety rule 42)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from flask import Flask

from workshop.web.security import origin

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

Headers = list[tuple[str, str]]

IMMUTABLE = "public, max-age=31536000, immutable"
HSTS = ("Strict-Transport-Security", "max-age=31536000")
FACILITATOR_PREFIX = "/begeleider"

_SOURCES = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; {fonts}form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
PUPIL_POLICY = _SOURCES.format(fonts="")
FACILITATOR_POLICY = _SOURCES.format(fonts="font-src 'self'; ")

_CLOSED = (
    "accelerometer bluetooth camera display-capture fullscreen geolocation gyroscope "
    "hid idle-detection local-fonts magnetometer microphone midi payment "
    "publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking"
)
# What the facilitator may switch on for the projector stays closed for pupils.
_FACILITATOR_MAY = {"fullscreen", "screen-wake-lock"}


def init_app(app: Flask) -> None:
    """Put the headers around the whole app, so that nothing can leave without."""
    app.extensions["headers"] = _headers_for_errors(app)
    inner = app.wsgi_app

    def with_headers(
        environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        fixed = _headers(app, environ.get("PATH_INFO", ""))

        def start(status: str, headers: Headers, exc_info: Any = None) -> Any:
            return start_response(status, _completed(headers, fixed), exc_info)

        return inner(environ, start)

    app.wsgi_app = with_headers  # type: ignore[method-assign]


def policy(directives: str, *, may: Iterable[str] = ()) -> str:
    """A Permissions-Policy that closes all of these except what is allowed here."""
    return ", ".join(
        f"{name}=({'self' if name in may else ''})" for name in directives.split()
    )


def _headers(app: Flask, path: str) -> Headers:
    is_facilitators = _is_facilitators(app, path)
    may = _FACILITATOR_MAY if is_facilitators else ()
    headers = [
        (
            "Content-Security-Policy",
            FACILITATOR_POLICY if is_facilitators else PUPIL_POLICY,
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", policy(_CLOSED, may=may)),
    ]
    return [*headers, HSTS] if origin.is_https(app) else headers


def _headers_for_errors(app: Flask) -> Headers:
    """For the answers a server gives itself, before the app sees the request."""
    return _completed([], _headers(app, "/"))


def _is_facilitators(app: Flask, path: str) -> bool:
    doors = app.extensions["doors"]
    if "pupil" not in doors:
        return True
    return "facilitator" in doors and path.startswith(FACILITATOR_PREFIX)


def _completed(headers: Headers, fixed: Headers) -> Headers:
    """The app's own headers and the fixed ones; only immutable files are kept."""
    names = {name.lower() for name, _ in fixed}
    kept = [(name, value) for name, value in headers if name.lower() not in names]
    if ("Cache-Control", IMMUTABLE) in kept:
        return [*kept, *fixed]
    kept = [pair for pair in kept if pair[0].lower() != "cache-control"]
    return [*kept, *fixed, ("Cache-Control", "no-store")]
