"""Words to lines, and lines to places on the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.paper.bidi import visual_order
from workshop.paper.itemise import Piece, Word
from workshop.paper.style import Align, Direction

Line = tuple[Word, ...]
_ROUNDING = 0.01


@dataclass(frozen=True)
class Placed:
    """A piece and its left edge, in points from the paragraph's left edge."""

    piece: Piece
    x: float


def broken(words: Sequence[Word], size: float, width: float) -> list[Line]:
    """Lines no wider than `width` points, as many words on each as fit."""
    lines: list[Line] = []
    line: list[Word] = []
    used = blank = 0.0
    for word in words:
        need = word.width * size / 1000
        if line and used + blank + need > width + _ROUNDING:
            lines.append(tuple(line))
            line, used, blank = [], 0.0, 0.0
        line.append(word)
        used += blank + need
        blank = word.blank.width * size / 1000 if word.blank else 0.0
        if word.ending == "line":
            lines.append(tuple(line))
            line, used, blank = [], 0.0, 0.0
    return [*lines, tuple(line)] if line else lines


def placed(
    line: Line, size: float, width: float, direction: Direction, align: Align
) -> list[Placed]:
    """The pieces of a line as they are read, each at its place.

    The blank at the end of a line hangs outside: it takes no room, but stays in the
    text that readers copy.
    """
    pieces = [part for word in line for part in (*word.pieces, word.blank) if part]
    hanging = pieces.pop() if pieces and pieces[-1].is_blank else None
    k = size / 1000
    taken = sum(piece.width for piece in pieces) * k
    x = _start(width - taken, direction, align)
    left = x
    places = [0.0] * len(pieces)
    for number in visual_order([piece.level for piece in pieces]):
        places[number] = x
        x += pieces[number].width * k
    found = [Placed(p, at) for p, at in zip(pieces, places, strict=True)]
    if hanging:
        outside = x if direction == "ltr" else left - hanging.width * k
        found.append(Placed(hanging, outside))
    return found


def _start(room: float, direction: Direction, align: Align) -> float:
    if align == "center":
        return room / 2
    at_left = (align == "start") == (direction == "ltr")
    return 0.0 if at_left else room
