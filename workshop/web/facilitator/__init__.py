"""The facilitator door: the library, a lesson with its run sheet, preview, handouts, network."""

from pathlib import Path

from flask import Blueprint, Flask, redirect, url_for
from flask.typing import ResponseReturnValue

from workshop.config import ROOT
from workshop.web import pupil, static_files
from workshop.web.facilitator import (
    handouts,
    help_routes,
    language,
    live,
    network,
    pictures,
    pupil_address,
)
from workshop.web.facilitator.library import lesson_page, overview, preview
from workshop.web.facilitator.wording import install
from workshop.web.security.headers import FACILITATOR_PREFIX

PUPIL = Path(pupil.__file__).parent


def init_app(app: Flask) -> None:
    """Register the door: at the root of its own listener, else under a prefix."""
    is_alone = "pupil" not in app.extensions["doors"]
    prefix = "" if is_alone else FACILITATOR_PREFIX
    _serve_files(app, with_pupils=is_alone)
    language.init_app(app, prefix=prefix)
    pictures.init_app(app)
    pupil_address.init_app(app)
    install(app)
    app.register_blueprint(_door(), url_prefix=f"{prefix}/<locale:locale>")
    app.add_url_rule(f"{prefix}/", "start", _start, role="facilitator")


def _door() -> Blueprint:
    """One blueprint for each file, under one name."""
    door = Blueprint("facilitator", __name__, template_folder="templates")
    for file in (overview, lesson_page, preview, handouts, help_routes, live, network):
        door.register_blueprint(file.blueprint)
    door.url_defaults(language.add_locale)
    return door


def _serve_files(app: Flask, *, with_pupils: bool) -> None:
    """The fonts; and what the preview shows of a pupil's screen."""
    static_files.add_folder(app, ROOT / "workshop" / "fonts")
    if with_pupils:
        static_files.add_folder(app, PUPIL / "static")


def _start() -> ResponseReturnValue:
    return redirect(url_for("facilitator.library.show"))
