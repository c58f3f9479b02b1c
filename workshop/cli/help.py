"""python -m workshop help check [--release]"""

import datetime

import click

from workshop.cli.course import course
from workshop.config import Config
from workshop.content.help import outdated

Today = click.DateTime(["%Y-%m-%d"])


@click.group("help")
def command() -> None:
    """Check the help routes."""


@command.command()
@click.option("--release", is_flag=True, help="Old data is an error, not a warning.")
@click.option("--today", type=Today, default=lambda: datetime.datetime.now())
def check(release: bool, today: datetime.datetime) -> None:
    """Check dates and sources of the help routes; exit 1 if they may not be used."""
    library = course(Config().lessons)
    old = outdated(library.help, library.regions.values(), today.date())
    for name, checked in old:
        click.echo(
            f"{name}: last checked on {checked}, check it again", err=not release
        )
    click.echo(f"{len(library.help.routes)} routes, {len(old)} older than 6 months")
    if release and old:
        raise SystemExit(1)
