"""What the window of the program says to who started it: in Dutch, then in English."""

from collections.abc import Iterator

import click

from workshop.i18n import find, gettext, source, use
from workshop.i18n.damaged import damaged


def leave_open() -> None:
    """The window is the program; and which translations are not whole."""
    for locale in filter(None, (source(), find("en"))):
        with use(locale):
            for sentence in _sentences():
                click.echo(sentence, err=True)


def _sentences() -> Iterator[str]:
    yield gettext("Leave this window open: when it closes, the lesson stops.")
    for catalog in damaged():
        yield gettext(
            "%(place)s is damaged. Texts that are not used: %(count)s. Put a good copy back.",
            place=catalog.place,
            count=catalog.count,
        )
