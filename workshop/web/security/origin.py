"""A change must come from one of our own pages: Origin is our own (safety rule 43)."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Flask, abort, current_app, request

if TYPE_CHECKING:
    from workshop.config import Config

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def init_app(app: Flask) -> None:
    """Refuse a change whose Origin is another, `null` or missing."""
    app.before_request(_refuse_foreign_origin)


def is_https(app: Flask) -> bool:
    """Whether people reach this installation by HTTPS.

    Known from the configuration only: a forwarded scheme can be made up by anyone.
    """
    config: Config = app.extensions["config"]
    return config.is_hosted and urlsplit(config.public_url).scheme == "https"


def _refuse_foreign_origin() -> None:
    if request.method in _SAFE:
        return
    scheme = "https" if is_https(current_app) else request.scheme
    if request.headers.get("Origin") != f"{scheme}://{request.headers.get('Host')}":
        abort(403)
