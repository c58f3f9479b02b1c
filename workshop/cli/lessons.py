"""python -m workshop lessons list | check [PATH] | new ID"""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from workshop import i18n
from workshop.cli.course import course
from workshop.cli.draft import codes_in, draft
from workshop.config import Config
from workshop.content.lengths import too_long
from workshop.content.lesson import Lesson
from workshop.content.library import Library
from workshop.content.lint import (
    EASIEST_ENOUGH,
    Reading,
    Wordings,
    for_pupils,
    lint,
    wordings,
)
from workshop.content.problems import Problem
from workshop.content.readability import readability
from workshop.handouts.unprintable import ADVICE, unprintable
from workshop.quizzes.model import ID_SHAPE
from workshop.text import plain, texts

EASY = {"nl-simple": 80.0}
"""Flesch-Douma of the languages that must be easier than the rest."""

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
    """Print every problem and every wording to mend; exit 1 if there is one."""
    library, listed = course(path), wordings(path)
    problems = [*library.problems]
    if isinstance(listed, tuple):  # what can be checked without the lists still is
        problems, listed = [*problems, *listed], {}
    findings = list(_findings(library, listed))
    for problem in (*problems, *findings):
        click.echo(problem)
    click.echo(
        f"{len(library.lessons)} lessons, {len(problems)} problems, "
        f"{len(findings)} findings"
    )
    if problems or findings:
        raise SystemExit(1)


def _findings(library: Library, listed: Wordings) -> Iterator[Problem]:
    """The wordings to mend; tells on stderr how easy the Dutch is."""
    for lesson in library.lessons.values():
        yield from _unprintable(lesson)
        for reading, read in _readings(lesson):
            yield from lint(read, listed, reading)
            yield from too_long(read, reading)
            if reading.is_dutch:
                click.echo(_readability(read, reading), err=True)


def _unprintable(lesson: Lesson) -> Iterator[Problem]:
    """What paper cannot show, in any text of the file."""
    for place, text in texts(lesson):
        if signs := unprintable(plain(text), text.lang):
            where = Reading().where(lesson, place)
            yield Problem(where, ADVICE, {"signs": signs})


def _readings(lesson: Lesson) -> Iterator[tuple[Reading, Lesson]]:
    """The lesson as it is read in every language."""
    for locale in i18n.locales():
        easiest = EASY.get(locale.tag, EASIEST_ENOUGH)
        reading = Reading(locale.tag, locale.lang, easiest)
        yield reading, i18n.translate(lesson, locale)


def _readability(lesson: Lesson, reading: Reading) -> str:
    found = readability(text for _, text in for_pupils(lesson))
    mean = found.words / max(found.sentences, 1)
    return (
        f"{reading.file(lesson)}: {found.words} words for pupils, "
        f"{mean:.1f} words a sentence, Flesch-Douma {found.flesch_douma:.0f}"
    )


@command.command()
@click.argument("lesson_id", metavar="ID")
@click.argument("folder", metavar="[PATH]", type=Folder, default=Config().lessons)
def new(lesson_id: str, folder: Path) -> None:
    """Start a lesson file that loads, with a practice code of its own."""
    path = folder / f"{lesson_id}.toml"
    if not re.fullmatch(ID_SHAPE, lesson_id):
        raise click.ClickException("Choose an id of small letters, digits and hyphens.")
    if path.exists():
        raise click.ClickException(f"{path.name} is there already: choose another id.")
    course(folder)
    path.write_text(draft(lesson_id, codes_in(folder)), encoding="utf-8")
    click.echo(path)
    click.echo(f"Now name '{lesson_id}' in programme.toml.", err=True)
