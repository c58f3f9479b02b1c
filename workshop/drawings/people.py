"""People for the scenes: calm, friendly, and as varied as a class."""

from dataclasses import dataclass
from typing import Literal

from workshop.drawings.paths import Path, box, circle, curve, oval

LINE = 2.5
HEAD = 15
Side = Literal[-1, 1]


@dataclass(frozen=True)
class Looks:
    """Colours of the palette, and what the hair is like."""

    skin: str
    hair: str
    top: str
    legs: str
    style: Literal["curly", "short", "scarf"]


def seated(
    x: float, foot: float, looks: Looks, *, looks_to: Side, waves: bool = False
) -> tuple[Path, ...]:
    """Somebody on a bench, from the front; `waves` lifts the hand nearest a friend."""
    shoulder = foot - 78
    return (
        *_legs(x, foot - 36, foot, looks),
        _body(x, shoulder, foot - 30, looks),
        *_arm(x - 17 * looks_to, shoulder + 18, x - 6 * looks_to, foot - 38, looks),
        *(
            _arm(x + 17 * looks_to, shoulder + 18, x + 30 * looks_to, foot - 60, looks)
            if waves
            else _arm(
                x + 17 * looks_to, shoulder + 18, x + 7 * looks_to, foot - 34, looks
            )
        ),
        *_head(x, shoulder - 10, looks, looks_to),
    )


def standing(
    x: float, foot: float, looks: Looks, *, looks_to: Side
) -> tuple[Path, ...]:
    """Somebody who stands, both hands on what stands before them."""
    shoulder = foot - 104
    return (
        *_legs(x, foot - 52, foot, looks),
        _body(x, shoulder, foot - 40, looks),
        *_arm(x - 17, shoulder + 18, x - 20, foot - 54, looks),
        *_arm(x + 17, shoulder + 18, x + 22, foot - 62, looks),
        *_head(x, shoulder - 10, looks, looks_to),
    )


def _legs(x: float, top: float, foot: float, looks: Looks) -> tuple[Path, ...]:
    return tuple(
        path
        for side in (-1, 1)
        for path in (
            Path(
                box(x + side * 9 - 7.5, top, 15, foot - top, 5), looks.legs, "ink", LINE
            ),
            Path(box(x + side * 10 - 9, foot - 5, 18, 9, 4), "paper", "ink", LINE),
        )
    )


def _body(x: float, shoulder: float, foot: float, looks: Looks) -> Path:
    d = (
        f"M {x - 19:g} {foot:g} L {x - 20:g} {shoulder + 22:g} "
        f"{curve((x - 20, shoulder + 6), (x - 12, shoulder), (x, shoulder))} "
        f"{curve((x + 12, shoulder), (x + 20, shoulder + 6), (x + 20, shoulder + 22))} "
        f"L {x + 19:g} {foot:g} {curve((x + 8, foot + 5), (x - 8, foot + 5), (x - 19, foot))} Z"
    )
    return Path(d, looks.top, "ink", LINE)


def _arm(
    x: float, y: float, hand_x: float, hand_y: float, looks: Looks
) -> tuple[Path, ...]:
    """A sleeve as two lines over each other, so that it has an outline; and a hand."""
    away = 1 if hand_x > x else -1
    elbow = (x + 3 * away if abs(hand_x - x) < 12 else x, (y + hand_y) / 2 + 10)
    d = f"M {x:g} {y:g} {curve((x, y + 8), elbow, (hand_x, hand_y))}"
    return (
        Path(d, line="ink", width=13),
        Path(d, line=looks.top, width=8.5),
        Path(circle(hand_x, hand_y, 5.5), looks.skin, "ink", LINE),
    )


def _head(x: float, y: float, looks: Looks, side: Side) -> tuple[Path, ...]:
    behind, before = _hair(x, y - 8, looks)
    eye, mouth = y - 9, y - 1
    return (
        *behind,
        Path(box(x - 6, y - 2, 12, 14, 5), looks.skin, "ink", LINE),
        Path(circle(x, y - 8, HEAD), looks.skin, "ink", LINE),
        *before,
        Path(circle(x + 3 * side - 5, eye, 1.7), "ink"),
        Path(circle(x + 3 * side + 5, eye, 1.7), "ink"),
        Path(
            f"M {x + 3 * side - 4:g} {mouth - 1:g} "
            + curve(
                (x + 3 * side - 2, mouth + 2),
                (x + 3 * side + 2, mouth + 2),
                (x + 3 * side + 4, mouth - 1),
            ),
            line="ink",
            width=2,
        ),
    )


def _hair(
    x: float, y: float, looks: Looks
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """What lies behind the head and what lies before it."""
    match looks.style:
        case "curly":
            curls = ((-14, -4), (-10, -12), (-1, -16), (9, -13), (14, -5))
            return tuple(
                Path(circle(x + dx, y + dy, 7.5), looks.hair, "ink", LINE)
                for dx, dy in curls
            ), (Path(_fringe(x, y, 5), looks.hair),)
        case "scarf":
            cape = Path(oval(x, y + 6, 20, 24), looks.hair, "ink", LINE)
            rim = Path(_fringe(x, y, 8), looks.hair, "ink", LINE)
            return (cape,), (rim,)
        case "short":
            back = Path(oval(x, y - 3, 17.5, 16), looks.hair, "ink", LINE)
            return (back,), (Path(_fringe(x, y, 4), looks.hair),)


def _fringe(x: float, y: float, depth: float) -> str:
    """The top of the head down to the brow."""
    return (
        f"M {x - 15.5:g} {y - 1:g} "
        f"{curve((x - 15.5, y - 11), (x - 8, y - 16.5), (x, y - 16.5))} "
        f"{curve((x + 8, y - 16.5), (x + 15.5, y - 11), (x + 15.5, y - 1))} "
        f"{curve((x + 9, y - depth), (x - 6, y - depth - 2), (x - 15.5, y - 1))} Z"
    )
