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

    Raises `workshop.content.problems.HelpIsBroken` when the help routes cannot be loaded,
    and `workshop.config.WrongSetting` for a setting of a hosted installation.
    """
    # Imported here so that a command that needs no web does not wait for it.
    from workshop.config import Config
    from workshop.web.app import make

    return make(doors, config or Config.from_environment())
