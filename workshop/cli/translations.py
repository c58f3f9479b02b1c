"""python -m workshop translations update | check"""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from workshop.config import ROOT
from workshop.i18n.check import check as find
from workshop.i18n.extract import NotExtracted
from workshop.i18n.pofile import Unreadable
from workshop.i18n.update import update as write_updates


@click.group("translations")
def command() -> None:
    """Update and check the translations."""


@command.command()
def update() -> None:
    """Bring templates and catalogs up to date with the screens and the lessons."""
    with _in_one_sentence():
        changed = write_updates(ROOT)
    for path in changed:
        click.echo(path.relative_to(ROOT))
    click.echo(f"{len(changed)} files changed")


@command.command()
def check() -> None:
    """Print every finding about the catalogs; exit 1 if there is one."""
    with _in_one_sentence():
        found = list(find(ROOT))
    for finding in found:
        click.echo(finding)
    click.echo(f"{len(found)} findings")
    if found:
        raise SystemExit(1)


@contextmanager
def _in_one_sentence() -> Iterator[None]:
    try:
        yield
    except (NotExtracted, Unreadable) as error:
        raise click.ClickException(f"Mend this first: {error}") from None
