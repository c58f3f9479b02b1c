"""What the catalogs say: read from a `.po` at first use, and never a fuzzy word.

No compiled file lies beside a catalog. A `.po` of 800 messages is read in about 30 ms; of
our own what was read is kept, and Babel is imported only where a file has changed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from gettext import c2py
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal

from workshop.build_cache import cached
from workshop.i18n.locales import FOLDER

if TYPE_CHECKING:
    from babel.messages.catalog import Message

Domain = Literal["messages", "lessons"]
Review = Literal["draft", "reviewed"]

DOMAINS: tuple[Domain, ...] = ("messages", "lessons")
WRITTEN_IN: Mapping[Domain, str] = {"messages": "en", "lessons": "nl"}
REVIEW_HEADER = "X-Signaal-Review"

_ROOM = Path(__file__).parent
_READ_BY = (_ROOM / "catalogs.py", _ROOM / "pofile.py")


@dataclass(frozen=True)
class Words:
    """The usable part of a catalog: forms by msgid, and which form a number takes."""

    forms: Mapping[str, tuple[str, ...]]
    form_for: Callable[[int], int]
    review: Review


@dataclass(frozen=True)
class _Read:
    """The same as it stands in the file; it can be kept."""

    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural: str = "n != 1"
    review: Review = "draft"


_read: dict[tuple[Path, str, Domain], Words] = {}
_reading = Lock()


def words(home: Path, locale_id: str, domain: Domain) -> Words:
    """The words of a locale; none where it has no such catalog."""
    key = (home, locale_id, domain)
    if key not in _read:
        with _reading:
            if key not in _read:
                _read[key] = _words(*key)
    return _read[key]


def file(home: Path, locale_id: str, domain: Domain) -> Path:
    """Where the catalog of a locale lies."""
    return home / locale_id / "LC_MESSAGES" / f"{domain}.po"


def forms(message: "Message") -> tuple[str, ...]:
    """All forms of a usable translation: complete and not fuzzy; else none."""
    string = message.string
    found = tuple(string) if isinstance(string, list | tuple) else (string or "",)
    return () if message.fuzzy or not all(found) else found


def msgid(message: "Message") -> str:
    """The words of the source, in the singular where there are two forms."""
    return message.id if isinstance(message.id, str) else message.id[0]


def _words(home: Path, locale_id: str, domain: Domain) -> Words:
    path = file(home, locale_id, domain)
    if not path.is_file():
        found = _Read()
    elif home == FOLDER:
        name = f"{locale_id}-{domain}"
        found = cached(name, (path, *_READ_BY), lambda: _read_from(path))
    else:
        found = _read_from(path)
    return Words(found.forms, c2py(found.plural), found.review)


def _read_from(path: Path) -> _Read:
    from workshop.i18n import pofile

    catalog = pofile.read(path)
    found = {msgid(m): f for m in catalog if m.id and (f := forms(m))}
    state = dict(catalog.headers).get(REVIEW_HEADER, "draft")
    is_reviewed = state.split()[:1] == ["reviewed"]
    review: Review = "reviewed" if is_reviewed else "draft"
    return _Read(found, catalog.plural_expr, review)
