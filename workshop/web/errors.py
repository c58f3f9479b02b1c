"""Errors as plain pages: what happened, what to do, and nothing about the inside."""

import sys
from collections.abc import Collection
from pathlib import Path

from flask import Flask, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError

from workshop.i18n import gettext
from workshop.text import N_

_WORDS = {
    400: N_("This page did not understand the question. Go back and try again."),
    403: N_("This is not allowed from here. Open the first page and try again."),
    404: N_("This page is not here. Open the first page."),
    405: N_("This is not allowed from here. Open the first page and try again."),
    410: N_("This lesson has ended."),
    413: N_("This is too much at once. Send less and try again."),
    429: N_("This went too fast. Wait a moment and try again."),
}
_UNKNOWN = N_("Something went wrong here. Nothing is lost. Try again in a moment.")
_LAST = Path(__file__).with_name("templates") / "last.html"
"""Needs no catalog and no template: what is left when those fail."""
_EXPIRED = N_("This form was open too long. Open the page again and send it again.")


def init_app(app: Flask, *, doors: Collection[str]) -> None:
    """Register one neutral page for every error (safety rule 52)."""

    def shown(msgid: str, status: int) -> tuple[str, int]:
        template = f"{_door(doors)}/error.html"
        try:
            return render_template(template, words=gettext(msgid)), status
        except Exception:  # noqa: BLE001 - nothing may stand between a reader and a page
            app.log_exception(sys.exc_info())
            return _LAST.read_text(encoding="utf-8"), status

    def page(error: HTTPException) -> tuple[str, int]:
        status = error.code or 500
        return shown(_WORDS.get(status, _UNKNOWN), status)

    def unknown(error: InternalServerError) -> tuple[str, int]:
        return page(error)

    app.register_error_handler(HTTPException, page)
    app.register_error_handler(InternalServerError, unknown)
    if "facilitator" in doors:
        app.register_error_handler(CSRFError, lambda _: shown(_EXPIRED, 400))


def _door(doors: Collection[str]) -> str:
    if "pupil" not in doors:
        return "facilitator"
    is_facilitators = "facilitator" in doors and request.path.startswith("/begeleider")
    return "facilitator" if is_facilitators else "pupil"
