"""The Unicode Bidirectional Algorithm: https://www.unicode.org/reports/tr9/ (UAX #9).

Shaping needs the level of every sign. python-bidi 0.6.12 orders all 91,707 of Unicode's
rows of signs well, but gives the turned text only, without levels or places, and its
older part in Python knows no isolates. PyICU has levels, and asks for ICU itself, which
a school's laptop does not have. So this is ours, and passes all of Unicode's cases.
"""

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import bidirectional

from workshop.paper.bidi.explicit import REMOVED, explicit
from workshop.paper.bidi.neutral import resolve_neutral
from workshop.paper.bidi.sequences import sequences
from workshop.paper.bidi.weak import resolve_weak

_CALLS_FOR_ORDER = frozenset(
    ("R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI")
)

CONTROLS = frozenset(
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


@lru_cache(8192)
def levels(text: str, base: int = 0) -> tuple[int, ...]:
    """The embedding level of every character of a paragraph without line breaks.

    `base` is 0 for left-to-right and 1 for right-to-left. Rule L1 for the blanks at
    the end of a line belongs to who breaks the lines.
    """
    kinds = [bidirectional(sign) or "L" for sign in text]
    if base == 0 and _CALLS_FOR_ORDER.isdisjoint(kinds):
        return (0,) * len(kinds)
    level, types, matching = explicit(kinds, base)
    for sequence in sequences(kinds, level, base, matching):
        resolved = resolve_weak([types[i] for i in sequence.at], sequence.start)
        signs = [text[i] for i in sequence.at]
        marks = [kinds[i] == "NSM" for i in sequence.at]
        steps = resolve_neutral(signs, marks, resolved, sequence)
        for i, step in zip(sequence.at, steps, strict=True):
            level[i] += step
    return tuple(_removed_follow(kinds, level, base))


def _removed_follow(kinds: list[str], level: list[int], base: int) -> list[int]:
    """Signs that rule X9 removes take the level of the sign before them."""
    for i, kind in enumerate(kinds):
        if kind in REMOVED:
            level[i] = level[i - 1] if i else base
    return level


def visual_order(line: Sequence[int]) -> list[int]:
    """Rule L2: the places of a line's parts from left to right, by their levels."""
    order = list(range(len(line)))
    odd = [level for level in line if level % 2]
    if not odd:
        return order
    for limit in range(max(line), min(odd) - 1, -1):
        _reverse_from(order, line, limit)
    return order


def _reverse_from(order: list[int], line: Sequence[int], limit: int) -> None:
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and line[order[end]] >= limit:
            end += 1
        order[start:end] = order[start:end][::-1]
        start = max(end, start + 1)
