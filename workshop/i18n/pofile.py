"""Catalog files as Babel reads and writes them, with every header left as it was.

Babel's own catalog drops headers it does not know, dates the file anew at each run
and turns the remembered source of a fuzzy message into a plain comment.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from babel.messages import catalog as babel_catalog
from babel.messages.pofile import PoFileError, PoFileParser, denormalize, write_po

from workshop.i18n import plurals
from workshop.i18n.entries import Damage, Entry, entries

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')

_UNFIT = "has forms or lines that do not fit its message: mend it"
_TWICE = "is in the file twice: the first one counts, take the other out"
_NO_RULE = "has a plural rule that cannot be used: the one of the CLDR counts"

Headers = tuple[tuple[str, str], ...]


class Unreadable(Exception):
    """A catalog file with an error in it; says which file and which line."""


class Catalog(babel_catalog.Catalog):
    """A catalog that keeps its headers."""

    headers: Headers = ()

    def _keep(self, headers: Iterable[tuple[str, str]]) -> None:
        self.headers = tuple((name, value.strip()) for name, value in headers)
        with suppress(ValueError):  # a header that Babel cannot read stays as it is
            self._set_mime_headers(self.headers)

    def _lines(self) -> Headers:
        # Babel joins them by line ends, and the last line needs one too.
        *others, (name, value) = self.headers or (("", ""),)
        return (*others, (name, f"{value}\n"))

    mime_headers = property(_lines, _keep)

    language: str = ""
    """The locale whose plural rule counts where the file has none that is sane."""

    @property
    def plural_header(self) -> str:
        """Which form a number takes: by the file, or else by the CLDR."""
        own = self.own_plural_header
        return own if plurals.is_sane(own) else plurals.of_language(self.language)

    @property
    def own_plural_header(self) -> str:
        """What the file says about it; empty when it says nothing."""
        return dict(self.headers).get("Plural-Forms", "")

    @property
    def num_plurals(self) -> int:
        """How many forms a message has that speaks of a number."""
        return plurals.count(self.plural_header)


def read(path: Path) -> Catalog:
    """Read a catalog that is whole. Raises `Unreadable`."""
    catalog, damages = sound(path)
    for damage in damages:
        raise Unreadable(f"{path}, line {damage.line}: {damage.advice}")
    return catalog


def sound(path: Path) -> tuple[Catalog, tuple[Damage, ...]]:
    """What can be read of a catalog, and what cannot: each entry stands for itself."""
    catalog = Catalog(charset="utf-8")
    catalog.language = path.parts[-3:][0]
    damages, lines = [], []
    for entry in entries(path.read_bytes()):
        before = len(catalog)
        if damage := _added(catalog, entry):
            damages.append(damage)
        elif len(catalog) > before:
            lines.append(entry.number)
    for message, line in zip(list(catalog)[1:], lines, strict=True):
        message.lineno = line
        _recall_previous(message)
    return catalog, tuple(damages)


def _added(catalog: Catalog, entry: Entry) -> Damage | None:
    """Add the message of an entry, or say why that cannot be."""
    if entry.damage:
        return Damage(entry.damage[0], entry.msgid, entry.damage[1])
    if entry.is_header and catalog.headers:
        return Damage(entry.number, "", _TWICE)
    before = len(catalog) + len(catalog.obsolete)
    parser = PoFileParser(catalog, abort_invalid=True)
    try:
        parser.parse([line for _, line in entry.lines])
    except (PoFileError, ValueError, AssertionError, LookupError):
        return Damage(entry.number, entry.msgid, _UNFIT)
    if entry.is_header:
        own = catalog.own_plural_header
        is_right = not own or plurals.is_sane(own)
        return None if is_right else Damage(entry.number, "", _NO_RULE)
    if not parser.counter:
        return Damage(entry.number, entry.msgid, _UNFIT)
    if before == len(catalog) + len(catalog.obsolete):
        return Damage(entry.number, entry.msgid, _TWICE)
    return None


def written(catalog: Catalog) -> bytes:
    """The file of a catalog: files without line numbers, nothing wrapped."""
    out = BytesIO()
    write_po(out, catalog, width=0, include_lineno=False, include_previous=True)
    return out.getvalue().rstrip(b"\n") + b"\n"


def _recall_previous(message: babel_catalog.Message) -> None:
    old = [line for line in message.user_comments if line.startswith("| ")]
    message.user_comments = [x for x in message.user_comments if x not in old]
    text = " ".join(line[2:] for line in old)
    message.previous_id = [
        "".join(denormalize(quoted) for quoted in _QUOTED.findall(part))
        for part in re.split(r"(?:^| )msgid(?:_plural)? (?=\")", text)[1:]
    ]
