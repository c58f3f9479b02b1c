"""Signs that carry meaning without colour: a shape and a pattern for each answer.

A circle, solid; B triangle, diagonal lines; C square, dots; D diamond, cross-hatch.
"""

from collections.abc import Mapping

from workshop.drawings.paths import Drawing, Path, Point, box, circle, closed, drawn
from workshop.text import N_

SIZE = 48
LINE = 3.0


def _sign(*paths: Path, alt: str, turns: bool = False) -> Drawing:
    return Drawing(SIZE, SIZE, paths, alt, turns=turns)


def _hatch(corners: tuple[Point, ...], *, slope: int, step: float) -> str:
    """Diagonal lines inside a convex polygon; slope 1 falls, -1 rises."""
    found = []
    reach = 2 * SIZE
    for number in range(-int(reach / step), int(reach / step) + 1):
        offset = number * step
        ends = _crossings(corners, slope, offset)
        if len(ends) == 2 and abs(ends[0][0] - ends[1][0]) > 1:
            found.append(drawn(*ends))
    return " ".join(found)


def _crossings(
    corners: tuple[Point, ...], slope: int, offset: float
) -> tuple[Point, ...]:
    """Where the line y = slope * x + offset cuts the edges."""
    found = set()
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
        before, after = y1 - slope * x1 - offset, y2 - slope * x2 - offset
        if before * after < 0:
            part = before / (before - after)
            found.add((x1 + part * (x2 - x1), y1 + part * (y2 - y1)))
    return tuple(sorted(found))


_TRIANGLE: tuple[Point, ...] = ((24, 4), (45, 42), (3, 42))
_SQUARE: tuple[Point, ...] = ((6, 6), (42, 6), (42, 42), (6, 42))
_DIAMOND: tuple[Point, ...] = ((24, 2), (46, 24), (24, 46), (2, 24))
_DOTS = " ".join(circle(x, y, 2.4) for x in (15, 24, 33) for y in (15, 24, 33))
_CROSSED = " ".join(_hatch(_DIAMOND, slope=s, step=8.8) for s in (1, -1))

OPTIONS: Mapping[str, Drawing] = {
    "a": _sign(Path(circle(24, 24, 20), "teal", "teal", LINE), alt=N_("Circle")),
    "b": _sign(
        Path(_hatch(_TRIANGLE, slope=-1, step=8), line="plum", width=2),
        Path(closed(*_TRIANGLE), line="plum", width=LINE),
        alt=N_("Triangle"),
    ),
    "c": _sign(
        Path(_DOTS, "leaf"),
        Path(closed(*_SQUARE), line="leaf", width=LINE),
        alt=N_("Square"),
    ),
    "d": _sign(
        Path(_CROSSED, line="brick", width=2),
        Path(closed(*_DIAMOND), line="brick", width=LINE),
        alt=N_("Diamond"),
    ),
}

_WARNING: tuple[Point, ...] = ((24, 5), (45, 42), (3, 42))
_BUBBLE = (
    "M 9 6 L 39 6 C 41.8 6 44 8.2 44 11 L 44 30 C 44 32.8 41.8 35 39 35 L 22 35 "
    "L 12 44 L 12 35 L 9 35 C 6.2 35 4 32.8 4 30 L 4 11 C 4 8.2 6.2 6 9 6 Z"
)

MARKS: Mapping[str, Drawing] = {
    # Translators: the sign of a tick in a circle, on cards that are harmless.
    "normal": _sign(
        Path(circle(24, 24, 20), line="leaf", width=LINE),
        Path(drawn((14.5, 25), (21, 31.5), (34, 17.5)), line="leaf", width=4),
        alt=N_("Normal"),
    ),
    # Translators: the sign of an exclamation mark in a triangle.
    "watch": _sign(
        Path(closed(*_WARNING), "amber", "ink", LINE),
        Path(drawn((24, 18), (24, 29)), line="amber-ink", width=4),
        Path(circle(24, 35.5, 2.4), "amber-ink"),
        alt=N_("Watch out"),
    ),
    # Translators: the sign of an arrow in a speech bubble.
    "tell": _sign(
        Path(_BUBBLE, line="brick", width=LINE),
        Path(drawn((12, 20.5), (35, 20.5)), line="brick", width=4),
        Path(drawn((27, 12.5), (35, 20.5), (27, 28.5)), line="brick", width=4),
        alt=N_("Tell someone"),
        turns=True,
    ),
    "flag": _sign(
        Path(
            closed((12, 7), (40, 7), (33, 16.5), (40, 26), (12, 26)),
            "amber",
            "ink",
            LINE,
        ),
        Path(drawn((12, 5), (12, 44)), line="ink", width=4),
        alt=N_("Counts"),
        turns=True,
    ),
    "box": _sign(
        Path(box(7, 7, 34, 34, 5), line="ink", width=LINE), alt=N_("Box to tick")
    ),
}
