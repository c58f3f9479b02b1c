"""What a drawing is made of: paths with a fill and a line in colours of the palette.

A path is written with absolute `M`, `L`, `C` and `Z`, one blank between all parts, so
that screens use it as it is and paper needs no parser of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

Point = tuple[float, float]
Command = Literal["M", "L", "C", "Z"]

# A circle drawn with four curves: how far the control points stand from the corners.
_ROUND = 0.5523


@dataclass(frozen=True)
class Path:
    """One path; an empty `fill` or `line` is not drawn. `width` is the line's."""

    d: str
    fill: str = ""
    line: str = ""
    width: float = 2

    def commands(self) -> Iterator[tuple[Command, tuple[float, ...]]]:
        """Each command with its numbers: 2 for M and L, 6 for C, 0 for Z."""
        parts = self.d.split()
        counts = {"M": 2, "L": 2, "C": 6, "Z": 0}
        while parts:
            name, *rest = parts
            end = counts[name]
            yield cast(Command, name), tuple(float(part) for part in rest[:end])
            parts = rest[end:]


@dataclass(frozen=True)
class Drawing:
    """A picture; y grows downwards. `alt` is an English message, "" for decoration."""

    width: float
    height: float
    paths: tuple[Path, ...]
    alt: str = ""
    is_scene: bool = False
    """Keeps its own colours on dark screens."""
    turns: bool = False
    """Points along the way of reading, so it is mirrored in right-to-left pages."""


def closed(*points: Point) -> str:
    """A polygon."""
    return f"{drawn(*points)} Z"


def drawn(*points: Point) -> str:
    """A line from point to point."""
    return "M " + " L ".join(_at(point) for point in points)


def circle(x: float, y: float, radius: float) -> str:
    """A circle around a point."""
    return oval(x, y, radius, radius)


def oval(x: float, y: float, wide: float, high: float) -> str:
    """An ellipse around a point, with half its width and height."""
    return box(x - wide, y - high, 2 * wide, 2 * high, (wide, high))


def box(
    x: float, y: float, width: float, height: float, corner: Point | float = 0
) -> str:
    """A rectangle from its top left, with round corners."""
    a, b = corner if isinstance(corner, tuple) else (corner, corner)
    right, foot, p, q = x + width, y + height, a * (1 - _ROUND), b * (1 - _ROUND)
    return " ".join(
        (
            f"M {_at((x + a, y))} L {_at((right - a, y))}",
            curve((right - p, y), (right, y + q), (right, y + b)),
            f"L {_at((right, foot - b))}",
            curve((right, foot - q), (right - p, foot), (right - a, foot)),
            f"L {_at((x + a, foot))}",
            curve((x + p, foot), (x, foot - q), (x, foot - b)),
            f"L {_at((x, y + b))}",
            curve((x, y + q), (x + p, y), (x + a, y)),
            "Z",
        )
    )


def curve(first: Point, second: Point, end: Point) -> str:
    """A curve from where the pen is, with two control points."""
    return f"C {_at(first)} {_at(second)} {_at(end)}"


def _at(point: Point) -> str:
    return f"{round(point[0], 2):g} {round(point[1], 2):g}"
