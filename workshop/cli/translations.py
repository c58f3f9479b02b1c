"""python -m workshop translations update | check | coverage | add L"""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from workshop import i18n
from workshop.cli.course import course
from workshop.config import ROOT, Config
from workshop.handouts.unprintable import ADVICE, unprintable
from workshop.i18n.catalogs import DOMAINS, file, forms, msgid
from workshop.i18n.check import Finding
from workshop.i18n.check import check as find
from workshop.i18n.extract import NotExtracted
from workshop.i18n.pofile import Unreadable, sound
from workshop.i18n.screens import screen_coverage
from workshop.i18n.update import NoSuchLanguage, add_language
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
        found = [*find(ROOT), *_unprintable()]
    for finding in found:
        click.echo(finding)
    click.echo(f"{len(found)} findings")
    if found:
        raise SystemExit(1)


def _unprintable() -> Iterator[Finding]:
    """What paper cannot show, in any translation."""
    for locale in i18n.locales():
        for domain in DOMAINS:
            path = file(locale.home, locale.id, domain)
            catalog = sound(path)[0] if path.exists() else ()
            for message in catalog:
                said = "".join(forms(message)) if message.id else ""
                if signs := unprintable(said, locale.lang):
                    place = path.relative_to(ROOT).as_posix()
                    yield Finding(place, msgid(message), ADVICE % {"signs": signs})


@command.command()
def coverage() -> None:
    """Print how much of the screens and of each lesson every language has."""
    lessons = course(Config().lessons).lessons.values()
    for locale in i18n.locales():
        counts = [("messages", screen_coverage(locale))]
        counts += [(lesson.id, i18n.coverage(lesson, locale)) for lesson in lessons]
        shown = (f"{name} {count.done}/{count.total}" for name, count in counts)
        state = "source" if locale == i18n.source() else i18n.review(locale)
        click.echo("\t".join((locale.tag, state, *shown)))


@command.command()
@click.argument("name", metavar="L")
def add(name: str) -> None:
    """Make the catalogs of a new language, such as `sw`, ready to be translated."""
    with _in_one_sentence():
        made = add_language(ROOT, name)
    for path in made:
        click.echo(path.relative_to(ROOT))
    click.echo(
        "Translate what is marked 'Safety:' first: without it the tests do not pass.",
        err=True,
    )


@contextmanager
def _in_one_sentence() -> Iterator[None]:
    try:
        yield
    except (NotExtracted, Unreadable, NoSuchLanguage) as error:
        raise click.ClickException(f"Mend this first: {error}") from None
