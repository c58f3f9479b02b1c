"""Placed pieces to PDF text operators.

Runs follow each other as they are read. Inside a right-to-left run the glyphs stand in
visual order, to be marked /ReversedChars: readers and extractors expect that, while they
reverse an ActualText once more.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from workshop.paper.embed import EmbeddedFont
from workshop.paper.face import Face
from workshop.paper.lines import Placed
from workshop.paper.pdf import number
from workshop.paper.style import Colour

FontOf = Callable[[Face], EmbeddedFont]
_VISIBLE_SHIFT = 0.4


class TextObject(NamedTuple):
    """One run of one font and direction."""

    is_reversed: bool
    operators: str


def text_objects(
    items: Sequence[Placed],
    *,
    size: float,
    y: float,
    colour: Colour,
    font_of: FontOf,
) -> Iterator[TextObject]:
    """Text objects for the pieces of a line; `y` is the baseline in points."""
    ink = "{:.4g} {:.4g} {:.4g} rg".format(*colour)
    runs = groupby(items, key=lambda item: (item.piece.face, item.piece.level % 2))
    for (face, odd), group in runs:
        run = sorted(group, key=lambda item: item.x)
        embedded = font_of(face)
        font = f"/{embedded.name} {number(size)} Tf"
        place = f"{number(run[0].x)} {number(y)} Td"
        shown = _shown(run, size, embedded)
        yield TextObject(odd == 1, " ".join(("BT", ink, font, place, *shown, "ET")))


class _Show:
    """Collects codes and shifts for TJ, and starts anew where the rise changes."""

    def __init__(self, size: float) -> None:
        self.size, self.rise = size, 0.0
        self.out: list[str] = []
        self._parts: list[str] = []
        self._codes = ""

    def shift(self, amount: float) -> None:
        """Move by thousandths of the size to the right."""
        self._flush_codes()
        self._parts.append(f"{-amount:.4g}")

    def code(self, code: int) -> None:
        self._codes += f"{code:04X}"

    def lift(self, rise: float) -> None:
        """Set the height over the baseline, in thousandths of the size."""
        if rise != self.rise:
            self.flush()
            self.out.append(f"{rise * self.size / 1000:.3f} Ts")
            self.rise = rise

    def flush(self) -> None:
        self._flush_codes()
        if self._parts:
            self.out.append(f"[{' '.join(self._parts)}] TJ")
            self._parts = []

    def _flush_codes(self) -> None:
        if self._codes:
            self._parts.append(f"<{self._codes}>")
            self._codes = ""


def _shown(run: Iterable[Placed], size: float, font: EmbeddedFont) -> list[str]:
    """TJ operators for a run of one font, from left to right."""
    show, pen, owed = _Show(size), None, 0.0
    advance_of, code_of = font.face.advance, font.code
    for item in run:
        if pen is not None:
            owed += (item.x - pen) * 1000 / size
        for gid, advance, x, y, text in item.piece.glyphs:
            show.lift(y)
            if abs(owed + x) > _VISIBLE_SHIFT:
                show.shift(owed + x)
                owed = -x
            show.code(code_of(gid, text))
            owed += advance - advance_of(gid)
        pen = item.x + item.piece.width * size / 1000
    show.flush()
    show.lift(0.0)
    return show.out
