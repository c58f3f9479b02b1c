"""Signs and the shapes of answers as pupils see them; the desk's preview has them too."""

from flask import Flask
from markupsafe import Markup

from workshop.drawings import MARKS, OPTIONS, in_one_colour, shape


def init_app(app: Flask) -> None:
    """Give templates `marks` by name, and `shapes` in the order of the answers."""
    app.jinja_env.globals.update(
        marks={name: Markup(in_one_colour(one)) for name, one in MARKS.items()},
        shapes=tuple(Markup(shape(one)) for one in OPTIONS.values()),
    )
