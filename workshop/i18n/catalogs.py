"""What the catalogs say: compiled from a `.po` at first use, and never a fuzzy word.

No compiled file lies beside a catalog: the `.mo` of our own are in the build cache. The
standard library reads them; Babel is imported only where a file has changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal

from workshop.build_cache import cached
from workshop.i18n.entries import Damage
from workshop.i18n.locales import FOLDER

if TYPE_CHECKING:
    from babel.messages.catalog import Message

Domain = Literal["messages", "lessons"]
Review = Literal["draft", "reviewed"]

DOMAINS: tuple[Domain, ...] = ("messages", "lessons")
WRITTEN_IN: Mapping[Domain, str] = {"messages": "en", "lessons": "nl"}
SAFETY = "Safety:"
"""Begins the note of a message that must exist in every offered language."""
REVIEW_HEADER = "X-Signaal-Review"

_READ_BY = tuple(
    Path(__file__).with_name(f"{name}.py")
    for name in ("catalogs", "compile", "entries", "intact", "plurals", "pofile")
)


@dataclass(frozen=True)
class Compiled:
    """A catalog file as programs read it; it can be cached."""

    mo: bytes
    review: Review
    damages: tuple[Damage, ...]


class _Nothing(NullTranslations):
    """What a catalog without the message says."""

    def gettext(self, message: str) -> str:
        return ""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return ""


class Words:
    """The usable part of a catalog."""

    def __init__(self, compiled: Compiled | None = None) -> None:
        self._mo = compiled.mo if compiled else b""
        self.review: Review = compiled.review if compiled else "draft"
        self.damages: tuple[Damage, ...] = compiled.damages if compiled else ()
        """The messages that the source stands in for, and why."""

    @cached_property
    def _found(self) -> NullTranslations:
        """Read at the first question: who asks for damages only needs no words."""
        if not self._mo:
            return _Nothing()
        found = GNUTranslations(BytesIO(self._mo))
        found.add_fallback(_Nothing())
        return found

    def text(self, msgid: str) -> str:
        """The words of a message; empty where the catalog has none."""
        return self._found.gettext(msgid)

    def form(self, singular: str, plural: str, number: int) -> str:
        """The form for a number; empty where the catalog has none."""
        return self._found.ngettext(singular, plural, number)

    def has(self, message: "Message") -> bool:
        """Whether it says a message, in the singular or in forms."""
        id_ = message.id
        said = self.text(id_) if isinstance(id_, str) else self.form(id_[0], id_[1], 1)
        return bool(said)


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


def damages(home: Path) -> Iterator[tuple[Path, tuple[Damage, ...]]]:
    """Every catalog file with damaged messages, and which: the source stands in there."""
    for path in sorted(home.glob("*/LC_MESSAGES")):
        for domain in DOMAINS:
            if found := words(home, path.parent.name, domain).damages:
                yield file(home, path.parent.name, domain), found


def _words(home: Path, locale_id: str, domain: Domain) -> Words:
    path = file(home, locale_id, domain)
    if not path.is_file():
        return Words()

    def compile_() -> Compiled:
        # With Babel 200 ms for a language: only where a file has changed.
        from workshop.i18n.compile import compiled

        return compiled(path, domain)

    if home != FOLDER:
        return Words(compile_())
    return Words(cached(f"{locale_id}-{domain}", (path, *_READ_BY), compile_))
