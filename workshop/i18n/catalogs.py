"""What the catalogs say: read from a `.po` at first use, and never a fuzzy word.

No compiled file lies beside a catalog: a `.po` of 800 messages is read in about 30 ms,
once for each process, and only when somebody asks for that language.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from gettext import c2py
from pathlib import Path
from threading import Lock
from typing import Literal

from babel.messages.catalog import Message

from workshop.i18n import pofile

Domain = Literal["messages", "lessons"]
Review = Literal["draft", "reviewed"]

DOMAINS: tuple[Domain, ...] = ("messages", "lessons")
WRITTEN_IN: Mapping[Domain, str] = {"messages": "en", "lessons": "nl"}
REVIEW_HEADER = "X-Signaal-Review"


@dataclass(frozen=True)
class Words:
    """The usable part of a catalog: forms by msgid, and which form a number takes."""

    forms: Mapping[str, tuple[str, ...]]
    form_for: Callable[[int], int]
    review: Review


_read: dict[tuple[Path, str, Domain], Words] = {}
_reading = Lock()


def words(home: Path, locale_id: str, domain: Domain) -> Words:
    """The words of a locale; none where it has no such catalog."""
    key = (home, locale_id, domain)
    if key not in _read:
        with _reading:
            if key not in _read:
                _read[key] = _words(file(*key))
    return _read[key]


def file(home: Path, locale_id: str, domain: Domain) -> Path:
    """Where the catalog of a locale lies."""
    return home / locale_id / "LC_MESSAGES" / f"{domain}.po"


def forms(message: Message) -> tuple[str, ...]:
    """All forms of a usable translation: complete and not fuzzy; else none."""
    string = message.string
    found = tuple(string) if isinstance(string, list | tuple) else (string or "",)
    return () if message.fuzzy or not all(found) else found


def msgid(message: Message) -> str:
    """The words of the source, in the singular where there are two forms."""
    return message.id if isinstance(message.id, str) else message.id[0]


def _words(path: Path) -> Words:
    catalog = pofile.read(path) if path.is_file() else pofile.Catalog()
    found = {msgid(m): f for m in catalog if m.id and (f := forms(m))}
    state = dict(catalog.headers).get(REVIEW_HEADER, "draft")
    return Words(
        forms=found,
        form_for=c2py(catalog.plural_expr),
        review="reviewed" if state.split()[:1] == ["reviewed"] else "draft",
    )
