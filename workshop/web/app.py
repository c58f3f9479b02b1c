"""The app of one door or of both: one named step per line."""

from collections.abc import Collection

from flask import Flask

from workshop import i18n
from workshop.config import Config
from workshop.content.course import course
from workshop.web import (
    compress,
    errors,
    hosted,
    marks,
    prose,
    security,
    static_files,
    templates,
)

DOORS = ("pupil", "facilitator")


def create_app(doors: Collection[str] = DOORS, config: Config | None = None) -> Flask:
    """Build one door or both, each with only its own routes.

    Raises `workshop.content.problems.HelpIsBroken` when the help routes cannot be loaded,
    and `workshop.config.WrongSetting` for a setting of a hosted installation.
    """
    config = config or Config.from_environment()
    app = Flask("workshop", static_folder=None, template_folder=None)
    app.secret_key = config.secret_key
    app.extensions["config"] = config
    app.extensions["library"] = course(config.lessons)
    if config.is_hosted:
        hosted.init_app(app)
    security.init_app(app, doors=doors)
    templates.init_app(app)
    i18n.install(app.jinja_env)
    static_files.init_app(app)
    compress.init_app(app)
    prose.init_app(app)
    marks.init_app(app)
    errors.init_app(app, doors=doors)
    _open(app, doors)
    security.check_roles(app, doors=doors)
    return app


def _open(app: Flask, doors: Collection[str]) -> None:
    """Each door's code is imported only where the door is: 41 and 105 ms."""
    if "pupil" in doors:
        from workshop.web import pupil

        pupil.init_app(app)
    if "facilitator" in doors:
        from workshop.web import facilitator, passphrase

        facilitator.init_app(app)
        if app.extensions["config"].is_hosted:
            passphrase.init_app(app)
