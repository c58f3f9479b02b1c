"""Signaal: a lesson is a file; it is shown as a page, walked through and printed."""

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from workshop.config import Config

DOORS = ("pupil", "facilitator")


def create_app(
    doors: Collection[str] = DOORS, config: "Config | None" = None
) -> "Flask":
    """Build one door or both, each with only its own routes.

    Raises `workshop.content.load.HelpIsBroken` when the help routes cannot be loaded,
    and `workshop.web.hosted.WrongSetting` for a setting of a hosted installation.
    """
    # Imported here so that a command that needs no web does not wait for it.
    from flask import Flask

    from workshop import i18n
    from workshop.config import Config
    from workshop.content.load import load
    from workshop.web import compress, errors, hosted, prose, security, static

    config = config or Config.from_environment()
    app = Flask(__name__, static_folder=None, template_folder=None)
    app.secret_key = config.secret_key
    app.extensions["config"] = config
    app.extensions["library"] = load(config.lessons)
    if config.is_hosted:
        hosted.init_app(app)
    security.init_app(app, doors=doors)
    i18n.install(app.jinja_env)
    static.init_app(app)
    compress.init_app(app)
    prose.init_app(app)
    errors.init_app(app, doors=doors)
    _open(app, doors)
    security.check_roles(app, doors=doors)
    return app


def _open(app: "Flask", doors: Collection[str]) -> None:
    """Each door's code is imported only where the door is."""
    if "pupil" in doors:
        from workshop.web import pupil

        pupil.init_app(app)
    if "facilitator" in doors:
        from workshop.web import facilitator, passphrase

        facilitator.init_app(app)
        if app.extensions["config"].is_hosted:
            passphrase.init_app(app)
