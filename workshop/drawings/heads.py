"""Heads for the people of the scenes: hair of many kinds, calm faces, no tears."""

from dataclasses import dataclass
from typing import Literal

from workshop.drawings.paths import Path, box, circle, curve, oval

LINE = 2.5
HEAD = 15
Side = Literal[-1, 1]
Shapes = tuple[Path, ...]


@dataclass(frozen=True)
class Looks:
    """Colours of the palette, and what the hair is like."""

    skin: str
    hair: str
    top: str
    legs: str
    style: Literal["curly", "short", "scarf", "long", "bun", "fade", "grey"]
    glasses: bool = False


@dataclass(frozen=True)
class Mood:
    """Worry is a straight mouth and a lower look."""

    is_calm: bool = True
    down: float = 0


CALM = Mood()


def head(x: float, y: float, looks: Looks, side: Side, mood: Mood = CALM) -> Shapes:
    """A head whose chin is near y, and what lies behind it first."""
    behind, before = _hair(x, y - 8, looks)
    return (
        *behind,
        Path(box(x - 6, y - 2, 12, 14, 5), looks.skin, "ink", LINE),
        Path(circle(x, y - 8, HEAD), looks.skin, "ink", LINE),
        *before,
        *_face(x + 3 * side, y + mood.down, mood, has_glasses=looks.glasses),
    )


def _face(x: float, y: float, mood: Mood, *, has_glasses: bool) -> Shapes:
    eye, mouth, smile = y - 9, y - 2, 3 if mood.is_calm else 0
    bend = curve((x - 2, mouth + smile), (x + 2, mouth + smile), (x + 4, mouth))
    face = (
        Path(circle(x - 5, eye, 1.7), "ink"),
        Path(circle(x + 5, eye, 1.7), "ink"),
        Path(f"M {x - 4:g} {mouth:g} {bend}", line="ink", width=2),
    )
    if not has_glasses:
        return face
    rims = f"{circle(x - 5.5, eye, 4.6)} {circle(x + 5.5, eye, 4.6)}"
    return (*face, Path(rims, line="ink", width=1.8))


def _hair(x: float, y: float, looks: Looks) -> tuple[Shapes, Shapes]:
    """What lies behind the head and what lies before it."""
    colour = looks.hair
    match looks.style:
        case "curly":
            curls = ((-14, -4), (-10, -12), (-1, -16), (9, -13), (14, -5))
            behind = tuple(
                _inked(circle(x + dx, y + dy, 7.5), colour) for dx, dy in curls
            )
            return behind, (Path(_fringe(x, y, 5), colour),)
        case "scarf":
            cape = _inked(oval(x, y + 6, 20, 24), colour)
            return (cape,), (_inked(_fringe(x, y, 8), colour),)
        case "long":
            return (_inked(_mane(x, y), colour),), (Path(_fringe(x, y, 6), colour),)
        case "bun":
            bun = _inked(circle(x, y - 21, 7.5), colour)
            return (bun, _cap(x, y, colour)), (Path(_fringe(x, y, 4), colour),)
        case "fade":
            return (), (_inked(_fringe(x, y, 10), colour),)
        case "grey":
            return (_cap(x, y, colour),), (Path(_fringe(x, y, 7), colour),)
        case "short":
            return (_cap(x, y, colour),), (Path(_fringe(x, y, 4), colour),)


def _inked(d: str, fill: str) -> Path:
    return Path(d, fill, "ink", LINE)


def _cap(x: float, y: float, colour: str) -> Path:
    return _inked(oval(x, y - 3, 17.5, 16), colour)


def _mane(x: float, y: float) -> str:
    """Hair that falls to the shoulders."""
    return (
        f"M {x - 16:g} {y + 22:g} "
        f"{curve((x - 24, y - 4), (x - 17, y - 20), (x, y - 20))} "
        f"{curve((x + 17, y - 20), (x + 24, y - 4), (x + 16, y + 22))} "
        f"{curve((x + 6, y + 26), (x - 6, y + 26), (x - 16, y + 22))} Z"
    )


def _fringe(x: float, y: float, depth: float) -> str:
    """The top of the head down to the brow."""
    return (
        f"M {x - 15.5:g} {y - 1:g} "
        f"{curve((x - 15.5, y - 11), (x - 8, y - 16.5), (x, y - 16.5))} "
        f"{curve((x + 8, y - 16.5), (x + 15.5, y - 11), (x + 15.5, y - 1))} "
        f"{curve((x + 9, y - depth), (x - 6, y - depth - 2), (x - 15.5, y - 1))} Z"
    )
