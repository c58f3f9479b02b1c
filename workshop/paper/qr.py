"""A QR code as one filled path, with its quiet zone."""

from functools import lru_cache

import segno

from workshop.paper.canvas import TaggedCanvas
from workshop.paper.figure import Drawing

_QUIET = 4


@lru_cache(64)
def _rows(value: str) -> tuple[tuple[bool, ...], ...]:
    """The dark modules, rows from the top; the smallest version that fits."""
    code = segno.make_qr(value, error="m")
    return tuple(tuple(map(bool, row)) for row in code.matrix)


def qr_code(value: str, size: float, alt: str) -> Drawing:
    """A square of `size` points that says `value`."""

    def paint(canvas: TaggedCanvas, width: float, _height: float) -> None:
        canvas.write(_path(_rows(value), width))

    return Drawing(paint, size, size, alt)


def _path(rows: tuple[tuple[bool, ...], ...], size: float) -> str:
    unit = size / (len(rows) + 2 * _QUIET)
    parts = []
    for down, row in enumerate(rows):
        y = size - (down + 1 + _QUIET) * unit
        for start, length in _dark(row):
            x = (start + _QUIET) * unit
            parts.append(f"{x:.3f} {y:.3f} {length * unit:.3f} {unit:.3f} re")
    return f"0 g {' '.join(parts)} f"


def _dark(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Start and length of every dark stretch."""
    stretches: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and place and row[place - 1]:
            start, length = stretches[-1]
            stretches[-1] = start, length + 1
        elif dark:
            stretches.append((place, 1))
    return stretches
