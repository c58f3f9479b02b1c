"""What a translation may not lose or add: places, numbers, lists and strong words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from workshop.i18n.catalogs import Domain
from workshop.text import LEFTOVER, Block, Paragraph, Text, Unfit, blocks

_PLACE = re.compile(r"%\((\w+)\)[sd]")
_TAG = re.compile(r"<[^>]*>")

_NUMBER = re.compile(r"\d[\d .‑–-]*\d|\d+")

# Joiners of Persian, direction marks, and isolates (opening ones first).
_ISOLATES, _POP = "\u2066\u2067\u2068", "\u2069"
_MAY_STAND = {"\n", *"\u200c\u200d\u200e\u200f\u061c", *_ISOLATES, _POP}


def damage(sources: tuple[str, ...], words: str, domain: Domain) -> Iterator[str]:
    """What is wrong with one form of a translation; `sources` are the forms it is of.

    The last source is the longest form: its places must be there, the number excepted.
    """
    yield from misplaced(sources, words)
    if not any(_has_numbers_of(source, words) for source in sources):
        yield "has other numbers than the source: copy them, in the digits 0-9"
    yield from _signs(words)
    for leftover in dict.fromkeys(LEFTOVER.findall(words)):
        yield f"has '{leftover}', which a tool left: write the sign that it means"
    if domain == "messages" and _tags(words) != _tags(sources[-1]):
        yield "has other <marks> than the source: copy them"
    if domain == "lessons":
        yield from _markup(sources[-1], words)


def trouble(words: str, help_numbers: frozenset[str]) -> Iterator[str]:
    """What is wrong with words on the screen, in the source or in a translation."""
    if "%" in _PLACE.sub("", words):
        yield "has a loose % sign: write 'per cent'"
    typed = {re.sub(r"\D", "", found) for found in _NUMBER.findall(words)}
    if typed & help_numbers:
        yield "types the number of a help route: use a place like %(number)s"


def misplaced(sources: tuple[str, ...], words: str) -> Iterator[str]:
    """Places for values that are not as in the source: it cannot be filled in."""
    wanted = set(_PLACE.findall(sources[-1]))
    found = set(_PLACE.findall(words))
    optional = {"num", "count"} if len(sources) > 1 else set()
    for name in sorted(wanted - found - optional):
        yield f"misses %({name})s: put it where it belongs"
    for name in sorted(found - wanted):
        yield f"has %({name})s, which the source has not: leave it out"
    if wanted and "%" in _PLACE.sub("", words).replace("%%", ""):
        yield "has a damaged place: copy it from the source"


def _has_numbers_of(source: str, words: str) -> bool:
    """The same numbers; 1 and 2 may be words, which some languages have forms for."""
    wanted, found = _digits(source), _digits(words)
    return not found - wanted and set(wanted - found) <= {"1", "2"}


def _digits(words: str) -> Counter[str]:
    return Counter(re.findall(r"\d+", _PLACE.sub("", words)))


def _tags(words: str) -> Counter[str]:
    return Counter(_TAG.findall(words))


def _signs(words: str) -> Iterator[str]:
    for sign in sorted(set(words) - _MAY_STAND):
        if unicodedata.category(sign)[0] == "C" or sign == "\ufffd":
            yield f"has the invisible sign U+{ord(sign):04X}: leave it out"
    depth = 0
    for sign in words:
        depth += (sign in _ISOLATES) - (sign == _POP)
        if depth < 0:
            break
    if depth:
        yield "opens and closes direction marks unequally: give each U+2066 its U+2069"


def _markup(source: str, words: str) -> Iterator[str]:
    try:
        Text.checked(words)
    except Unfit as error:
        yield str(error)
    if "\n" not in source and "\n" in words:
        yield "must be one line"
    elif _shapes(source) != _shapes(words):
        yield "has other paragraphs, lists or **strong** words than the source"


def _shapes(text: str) -> tuple[object, ...]:
    return tuple(_shape(block) for block in blocks(text))


def _shape(block: Block) -> object:
    if isinstance(block, Paragraph):
        marks = [run.strong for run in block.runs]
        return sum(now and not was for was, now in zip([False, *marks], marks))
    return block.ordered, tuple(tuple(map(_shape, item)) for item in block.items)
