"""The headers every answer carries, also a 304 and an error (safety rule 42)."""

from collections.abc import Collection, Iterable
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
    "accelerometer camera display-capture fullscreen geolocation gyroscope "
    "hid idle-detection local-fonts magnetometer microphone midi payment "
    "publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking"
)
# What the facilitator may switch on for the projector stays closed for pupils.
_FACILITATOR_MAY = {"fullscreen", "screen-wake-lock"}


def init_app(app: Flask) -> None:
    """Put the headers around the whole app, so that nothing can leave without."""
    of_pupils = _headers(app, PUPIL_POLICY)
    of_facilitator = _headers(app, FACILITATOR_POLICY, may=_FACILITATOR_MAY)
    # For the answers a server gives by itself, before the app sees the request.
    app.extensions["headers"] = _completed([], of_pupils)
    inner = app.wsgi_app

    def with_headers(
        environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        is_facilitators = _is_facilitators(app, environ.get("PATH_INFO", ""))
        fixed = of_facilitator if is_facilitators else of_pupils

        def start(status: str, headers: Headers, exc_info: Any = None) -> Any:
            return start_response(status, _completed(headers, fixed), exc_info)

        return inner(environ, start)

    app.wsgi_app = with_headers  # type: ignore[method-assign]


def _headers(app: Flask, sources: str, *, may: Collection[str] = ()) -> Headers:
    headers = [
        ("Content-Security-Policy", sources),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", _permissions(may)),
    ]
    return [*headers, HSTS] if origin.is_https(app) else headers


def _permissions(may: Collection[str]) -> str:
    """Everything closed except what is allowed here."""
    return ", ".join(
        f"{name}=({'self' if name in may else ''})" for name in _CLOSED.split()
    )


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
