"""python -m workshop handouts list | build"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from workshop import i18n
from workshop.cli.course import course
from workshop.config import Config
from workshop.content.library import Library
from workshop.handouts import HANDOUTS, VARIANTS
from workshop.handouts.print_job import CannotPrint, PrintJob, build, print_jobs


@click.group("handouts")
def command() -> None:
    """List and build the handouts."""


@command.command("list")
def list_() -> None:
    """Print the id of every handout, what it is made from, and what it is."""
    for name, handout in HANDOUTS.items():
        click.echo(f"{name}\t{handout.of}\t{handout.title}. {handout.about}")


@command.command("build")
@click.option("--lesson", metavar="ID", help="Only of this lesson.")
@click.option("--handout", metavar="ID", help="Only this handout.")
@click.option("--locale", metavar="L", help="Only this language, like nl or ar.")
@click.option("--region", metavar="R", default=Config().region, show_default=True)
@click.option(
    "--variant",
    type=click.Choice(list(VARIANTS)),
    default="normal",
    show_default=True,
    help="Large print, or black lines on white paper.",
)
@click.option("--address", metavar="URL", default="", help="The pupils' page, for QR.")
@click.option(
    "--out",
    metavar="DIR",
    default=Path("handouts"),
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
)
def build_(
    lesson: str | None,
    handout: str | None,
    locale: str | None,
    region: str,
    variant: str,
    address: str,
    out: Path,
) -> None:
    """Build handouts as PDF and print the path of each."""
    library = course(Config().lessons)
    wanted = [
        PrintJob(o.handout, o.locale, o.lesson, region, variant, _address(address))
        for o in _jobs(library, locale, region)
        if lesson in (None, o.lesson) and handout in (None, o.handout)
    ]
    if not wanted:
        raise click.ClickException(
            "Nothing fits: see 'handouts list' and 'lessons list' for the ids."
        )
    out.mkdir(parents=True, exist_ok=True)
    with click.progressbar(wanted, file=sys.stderr) as bar:
        paths = [_written(library, job, out) for job in bar]
    for path in paths:
        click.echo(path)


def _jobs(library: Library, tag: str | None, region: str) -> Iterator[PrintJob]:
    if region not in library.regions:
        known = ", ".join(library.regions)
        raise click.ClickException(f"Choose one of these regions: {known}.")
    found = i18n.find(tag) if tag else None
    if tag and found is None:
        known = ", ".join(x.tag for x in i18n.locales())
        raise click.ClickException(f"Choose one of these languages: {known}.")
    for locale in (found,) if found else i18n.locales():
        yield from print_jobs(library, locale, region)


def _address(given: str) -> str:
    address = given or Config.from_environment().public_url
    if address and not address.startswith(("http://", "https://")):
        raise click.ClickException(
            "Write the whole address, like http://192.168.1.5:8080"
        )
    return address.rstrip("/")


def _written(library: Library, job: PrintJob, folder: Path) -> Path:
    try:
        file = build(library, job)
    except CannotPrint as error:
        raise click.ClickException(str(error)) from None
    path = folder / job.file_name
    try:
        path.write_bytes(file)
    except OSError as error:
        reason = error.strerror
        raise click.ClickException(f"Cannot write {path}: {reason}.") from None
    return path
