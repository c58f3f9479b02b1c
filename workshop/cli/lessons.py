"""python -m workshop lessons list | check"""

from pathlib import Path

import click

from workshop.cli.course import course
from workshop.config import Config

Folder = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group("lessons")
def command() -> None:
    """List and check the lessons."""


@command.command("list")
def list_() -> None:
    """Print the id, minutes and title of every lesson."""
    library = course(Config().lessons)
    for module in library.modules:
        for name in module.lessons:
            if lesson := library.lessons.get(name):
                minutes = "/".join(str(column) for column in lesson.minutes)
                click.echo(f"{lesson.id}\t{minutes}\t{lesson.title}")
            else:
                click.echo(f"{name}\t-\tcannot be loaded: see 'lessons check'")


@command.command()
@click.argument("path", type=Folder, default=Config().lessons)
def check(path: Path) -> None:
    """Print every problem of the lessons in a folder; exit 1 if there is one."""
    library = course(path)
    for problem in library.problems:
        click.echo(problem)
    click.echo(f"{len(library.lessons)} lessons, {len(library.problems)} problems")
    if library.problems:
        raise SystemExit(1)
