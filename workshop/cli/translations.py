"""python -m workshop translations update | check"""

import click

from workshop.config import ROOT
from workshop.i18n.extract import NotExtracted
from workshop.i18n.pofile import Unreadable
from workshop.i18n.update import update as write_updates


@click.group("translations")
def command() -> None:
    """Update and check the translations."""


@command.command()
def update() -> None:
    """Bring templates and catalogs up to date with the screens and the lessons."""
    try:
        changed = write_updates(ROOT)
    except (NotExtracted, Unreadable) as error:
        raise click.ClickException(f"Mend this first: {error}") from None
    for path in changed:
        click.echo(path.relative_to(ROOT))
    click.echo(f"{len(changed)} files changed")
