"""The words of the screens (domain `messages`) in the current locale.

The msgids are English, so a gap in the English catalog is no gap.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workshop.i18n.catalogs import WRITTEN_IN, Words, file, words
from workshop.i18n.lessons import Coverage
from workshop.i18n.locales import Locale, current
from workshop.text.isolation import END, ISOLATE


def gettext(msgid: str, **values: object) -> str:
    """A message in the current locale; `values` fill its %(name)s places."""
    found = _singular(msgid)
    return found % values if values else found


def ngettext(singular: str, plural: str, n: int, **values: object) -> str:
    """The form of a message that fits the number, which is also `%(num)s`."""
    return _plural(singular, plural, n) % {"num": n, **values}


def screen_coverage(locale: Locale) -> Coverage:
    """Count the messages of the screens that a locale has; fuzzy ones it has not."""
    from workshop.i18n import pofile  # Babel: see catalogs.py

    catalog, _ = pofile.sound(file(locale.home, locale.id, "messages"))
    all_ = [message for message in catalog if message.id]
    if locale.lang == WRITTEN_IN["messages"]:
        return Coverage(len(all_), len(all_))
    found = words(locale.home, locale.id, "messages")
    return Coverage(sum(map(found.has, all_)), len(all_))


@dataclass(frozen=True)
class Lazy:
    """A message that becomes words when it is shown: labels of forms are made early."""

    msgid: str

    def __str__(self) -> str:
        return gettext(self.msgid)

    def __mod__(self, values: dict[str, object]) -> str:
        return gettext(self.msgid, **values)


def lazy_gettext(msgid: str) -> Lazy:
    """A message that is looked up each time it is shown."""
    return Lazy(msgid)


def isolated(value: str) -> str:
    """A number, time, date, code or address that stays in one piece in Arabic too.

    For plain text and paper; pages mark the same with `<bdi dir="ltr">`.
    """
    return f"{ISOLATE}{value}{END}" if current().direction == "rtl" else value


def install(environment: Any) -> None:
    """Give a Jinja environment `{% trans %}`, `gettext` and `ngettext`."""
    environment.add_extension("jinja2.ext.i18n")
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(_singular, _plural, newstyle=True)


def _singular(msgid: str) -> str:
    return next(filter(None, (found.text(msgid) for found in _chain())), msgid)


def _plural(singular: str, plural: str, n: int) -> str:
    forms = (found.form(singular, plural, n) for found in _chain())
    return next(filter(None, forms), singular if n == 1 else plural)


def _chain() -> Iterator[Words]:
    """The catalogs that may have a message: the locale's own, then its fallbacks."""
    locale = current()
    for name in (locale.id, *locale.fallbacks):
        yield words(locale.home, name, "messages")
