"""Catalog files as Babel reads and writes them, with every header left as it was.

Babel's own catalog drops headers it does not know, dates the file anew at each run
and turns the remembered source of a fuzzy message into a plain comment.
"""

import re
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages import catalog as babel_catalog
from babel.messages.pofile import PoFileError, PoFileParser, denormalize, write_po

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')

Headers = tuple[tuple[str, str], ...]


class Unreadable(Exception):
    """A catalog file with an error in it; says which file and which line."""


class Catalog(babel_catalog.Catalog):
    """A catalog that keeps its headers."""

    headers: Headers = ()

    def _keep(self, headers: Iterable[tuple[str, str]]) -> None:
        self.headers = tuple((name, value.strip()) for name, value in headers)
        self._set_mime_headers(self.headers)

    def _lines(self) -> Headers:
        # Babel joins them by line ends, and the last line needs one too.
        *others, (name, value) = self.headers or (("", ""),)
        return (*others, (name, f"{value}\n"))

    mime_headers = property(_lines, _keep)


def read(path: Path) -> Catalog:
    """Read a catalog. Raises `Unreadable`."""
    catalog = Catalog(charset="utf-8")
    parser = PoFileParser(catalog, abort_invalid=True)
    try:
        parser.parse(path.read_text(encoding="utf-8").split("\n"))
    except PoFileError as error:
        sentence = f"{path}, line {error.lineno + 1}: {error}"
        raise Unreadable(sentence) from None
    for message in catalog:
        _recall_previous(message)
    return catalog


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
