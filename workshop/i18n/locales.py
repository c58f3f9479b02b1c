"""Which languages there are: the folders of `translations/`; and the one in use now."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

import babel

from workshop.build_cache import cached
from workshop.text import SOURCE_LANGUAGE

FOLDER = Path(__file__).parents[2] / "translations"

# Variants of a language have no name of their own in Babel's data.
_OWN_NAMES = {"nl@simple": "Nederlands (makkelijk)"}


@dataclass(frozen=True)
class Locale:
    """A language that is offered, and what a page has to know of it."""

    id: str
    """Its folder: `nl`, `nl@simple`, `pt_BR`."""
    tag: str
    """In addresses, cookies and file names: `nl-simple`."""
    lang: str
    """For `lang=` of a page and of a PDF; a variant is the same language: `nl`."""
    direction: Literal["ltr", "rtl"]
    name: str
    """In its own script."""
    fallbacks: tuple[str, ...] = ()
    """Ids of the locales that fill gaps on screens, in order."""
    home: Path = field(default=FOLDER, repr=False)
    """The folder of all catalogs."""


@lru_cache(16)
def locales(folder: Path = FOLDER) -> tuple[Locale, ...]:
    """The source language, its variants, and every other folder with a catalog."""
    ids = {path.parts[-3] for path in folder.glob("*/LC_MESSAGES/*.po")}
    names = sorted({*ids, SOURCE_LANGUAGE}, key=_rank)

    def look_up() -> tuple[Locale, ...]:
        return tuple(_locale(name, folder) for name in names)

    if folder != FOLDER:
        return look_up()
    # Kept for each set of languages: Babel knows more of them than a start can wait for.
    found = cached("-".join(("locales", *names)), (Path(__file__),), look_up)
    return tuple(replace(locale, home=folder) for locale in found)


def source(folder: Path = FOLDER) -> Locale:
    """The language the lessons are written in."""
    return locales(folder)[0]


def find(tag: str, folder: Path = FOLDER) -> Locale | None:
    """The locale with this tag, however it is capitalised."""
    return next((x for x in locales(folder) if x.tag == tag.lower()), None)


def negotiate(wanted: Iterable[str], folder: Path = FOLDER) -> Locale:
    """The first of these tags that is offered, or its language is; else the source."""
    for tag in wanted:
        language = tag.partition("-")[0]
        if found := find(tag, folder) or find(language, folder):
            return found
    return source(folder)


@lru_cache(64)
def direction(lang: str) -> Literal["ltr", "rtl"]:
    """The way a language is written."""
    ours = (x.direction for x in locales() if x.lang == lang)
    return next(ours, None) or _direction(lang.replace("-", "_"))


def _direction(name: str) -> Literal["ltr", "rtl"]:
    parsed = babel.Locale.parse(name)
    return "rtl" if parsed.text_direction == "rtl" else "ltr"


_current: ContextVar[Locale | None] = ContextVar("locale", default=None)


def current() -> Locale:
    """The locale of this request or this block; the source where none was set."""
    return _current.get() or source()


@contextmanager
def use(locale: Locale) -> Iterator[Locale]:
    """Make a locale the current one inside a `with` block."""
    token = _current.set(locale)
    try:
        yield locale
    finally:
        _current.reset(token)


def _rank(name: str) -> tuple[bool, str]:
    return name.partition("@")[0] != SOURCE_LANGUAGE, name


def _locale(name: str, folder: Path) -> Locale:
    known = babel.Locale.parse(name)
    plain = name.partition("@")[0]
    shown = _OWN_NAMES.get(name) or known.get_display_name() or name
    return Locale(
        id=name,
        tag=name.replace("@", "-").replace("_", "-").lower(),
        lang=plain.replace("_", "-"),
        direction=_direction(plain),
        name=shown[0].upper() + shown[1:],
        fallbacks=_fallbacks(name, plain),
        home=folder,
    )


def _fallbacks(name: str, plain: str) -> tuple[str, ...]:
    """A variant leans on its language, and all but English on the source.

    English needs none: the screens are written in it.
    """
    chain = dict.fromkeys((name, plain, plain.partition("_")[0], SOURCE_LANGUAGE))
    english = plain.partition("_")[0] == "en"
    return tuple(x for x in chain if x != name and not (english and x[:2] != "en"))
