"""What this app was made with: the library and the settings, with their types."""

from flask import current_app

from workshop.config import Config
from workshop.content.library import Library


def library() -> Library:
    """The course as it was loaded."""
    found: Library = current_app.extensions["library"]
    return found


def config() -> Config:
    """The settings of this installation."""
    found: Config = current_app.extensions["config"]
    return found
