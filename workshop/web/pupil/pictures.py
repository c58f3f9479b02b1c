"""Drawings of a lesson on a phone, in colours of their own."""

from flask import Flask
from markupsafe import Markup

from workshop.drawings import drawing, to_svg
from workshop.i18n import gettext


def init_app(app: Flask) -> None:
    """Give templates `drawn`."""
    app.jinja_env.globals.update(drawn=drawn)


def drawn(name: str) -> Markup:
    """A drawing with its words; the first page has none, and no style for any."""
    found = drawing(name)
    return Markup(to_svg(found, label=gettext(found.alt), is_painted=True))
