"""The course for a command: loaded, or one sentence about the help routes."""

from pathlib import Path

import click

from workshop.content.library import Library
from workshop.content.load import load
from workshop.content.problems import HelpIsBroken


def course(folder: Path) -> Library:
    """Load a folder of lessons; broken help routes end the command with a sentence."""
    try:
        return load(folder)
    except HelpIsBroken as error:
        raise click.ClickException(f"Mend the help routes first: {error}") from None
