"""A catalog file cut into its entries, so that a damaged one costs only itself."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass, field

_LINE = re.compile(
    r"(?:#~\s*)?(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?"
    r'"(?:[^"\\]|\\.)*"'
)
_PREVIOUS_OF_OBSOLETE = "#~|"
_FIRST = ("msgid ", "msgctxt ")
_CHARSET = re.compile(rb"charset=([\w-]+)")
_NOT_UTF8 = "is not UTF-8: save the file as UTF-8"
_NO_LINE = "is no line of a catalog: mend it or take it out"


@dataclass(frozen=True)
class Damage:
    """A message that cannot be used: the line, the words of the source, and why."""

    line: int
    words: str
    advice: str


@dataclass
class Entry:
    """The lines of one message, with their numbers, and the first that is damaged."""

    lines: list[tuple[int, str]] = field(default_factory=list)
    damage: tuple[int, str] | None = None
    is_said: bool = False
    """Its translation has begun."""
    has_words: bool = False

    @property
    def number(self) -> int:
        """The line on which its message begins."""
        starts = (n for n, line in self.lines if _plain(line).startswith(_FIRST))
        return next(starts, self.lines[0][0])

    @property
    def msgid(self) -> str:
        """The words of the source as they stand in the file, for people to find it."""
        quoted = [
            line.partition('"')[2].rstrip('"')
            for line in map(_plain, self._of_source())
        ]
        return "".join(quoted)

    @property
    def is_header(self) -> bool:
        """It speaks of the file: its source has no words."""
        return not self.msgid and any(line == 'msgid ""' for _, line in self.lines)

    def _of_source(self) -> Iterator[str]:
        is_in = False
        for _, line in self.lines:
            word = _plain(line)
            is_in = word.startswith("msgid ") or (is_in and word.startswith('"'))
            if is_in:
                yield line


def entries(content: bytes) -> Iterator[Entry]:
    """Every entry with words in it, in order; lines that mean nothing are left out."""
    entry = Entry()
    for number, line in enumerate(_decoded(content), start=1):
        if _is_next(entry, line) and entry.has_words:
            yield entry
            entry = Entry()
        if line and not line.startswith(_PREVIOUS_OF_OBSOLETE):
            _take(entry, number, line)
    if entry.has_words:
        yield entry


def _plain(line: str) -> str:
    return line.removeprefix("#~").lstrip()


def _is_next(entry: Entry, line: str) -> bool:
    if not line:
        return True
    start = _plain(line)
    is_comment = line.startswith("#") and not line.startswith("#~")
    return entry.is_said and (is_comment or start.startswith(_FIRST))


def _take(entry: Entry, number: int, line: str) -> None:
    entry.lines.append((number, line))
    if line.startswith("#") and not line.startswith("#~"):
        return
    entry.has_words = True
    entry.is_said |= _plain(line).startswith("msgstr")
    if not entry.damage and "\ufffd" in line:
        entry.damage = number, _NOT_UTF8
    elif not entry.damage and not _LINE.fullmatch(line):
        entry.damage = number, _NO_LINE


def _decoded(content: bytes) -> list[str]:
    """The lines; what cannot be read is U+FFFD. Marks of an editor are no words."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        words = content.decode("utf-16", "replace")
    else:
        words = _in_own_code(content.removeprefix(BOM_UTF8))
    return [line.strip() for line in words.split("\n")]


def _in_own_code(content: bytes) -> str:
    """UTF-8, or else the code that the header names, if it can be that."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        named = _CHARSET.search(content)
    try:
        return content.decode(named[1].decode() if named else "utf-8")
    except (LookupError, UnicodeDecodeError):
        return content.decode("utf-8", "replace")
