"""People for the scenes: calm, friendly, and as varied as a class."""

from workshop.drawings.heads import CALM, LINE, Looks, Mood, Shapes, Side, head
from workshop.drawings.paths import Path, Point, box, circle, curve

TALL = 104


def seated(
    x: float, foot: float, looks: Looks, *, looks_to: Side, waves: bool = False
) -> Shapes:
    """Somebody on a bench, from the front; `waves` lifts the hand nearest a friend."""
    shoulder = foot - 78
    near = (x + 30 * looks_to, foot - 60) if waves else (x + 7 * looks_to, foot - 34)
    return (
        *_legs(x, foot - 36, foot, looks),
        _body(x, shoulder, foot - 30, looks),
        *_arm(x - 17 * looks_to, shoulder + 18, (x - 6 * looks_to, foot - 38), looks),
        *_arm(x + 17 * looks_to, shoulder + 18, near, looks),
        *head(x, shoulder - 10, looks, looks_to),
    )


def standing(
    x: float,
    foot: float,
    looks: Looks,
    looks_to: Side,
    *,
    hands: tuple[Point, Point] | None = None,
    held: Shapes = (),
    mood: Mood = CALM,
) -> Shapes:
    """Somebody who stands; `held` lies between the body and the arms."""
    shoulder = foot - TALL
    start, end = hands or ((x - 20, foot - 54), (x + 20, foot - 54))
    return (
        *_legs(x, foot - 52, foot, looks),
        _body(x, shoulder, foot - 40, looks),
        *held,
        *_arm(x - 17, shoulder + 18, start, looks),
        *_arm(x + 17, shoulder + 18, end, looks),
        *head(x, shoulder - 10, looks, looks_to, mood),
    )


def on_stool(
    x: float,
    foot: float,
    looks: Looks,
    looks_to: Side,
    *,
    hands: tuple[Point, Point] | None = None,
    held: Shapes = (),
    mood: Mood = CALM,
) -> Shapes:
    """Somebody on a stool whose seat is 42 above the floor."""
    seat = foot - 42
    shoulder = seat - 46
    start, end = hands or ((x - 8, seat - 2), (x + 8, seat - 2))
    return (
        *_legs(x, seat - 4, foot, looks),
        _body(x, shoulder, seat + 4, looks),
        *held,
        *_arm(x - 17, shoulder + 18, start, looks),
        *_arm(x + 17, shoulder + 18, end, looks),
        *head(x, shoulder - 10, looks, looks_to, mood),
    )


def at_table(
    x: float, top: float, looks: Looks, looks_to: Side, *, mood: Mood = CALM
) -> Shapes:
    """Somebody behind a table, with both hands on it; draw the table afterwards."""
    shoulder = top - 46
    return (
        _body(x, shoulder, top - 4, looks),
        *_arm(x - 17, shoulder + 18, (x - 12, top - 4), looks),
        *_arm(x + 17, shoulder + 18, (x + 14, top - 4), looks),
        *head(x, shoulder - 10, looks, looks_to, mood),
    )


def _legs(x: float, top: float, foot: float, looks: Looks) -> Shapes:
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


def _arm(x: float, y: float, hand: Point, looks: Looks) -> Shapes:
    """A sleeve as two lines over each other, so that it has an outline; and a hand."""
    hand_x, hand_y = hand
    away = 1 if hand_x > x else -1
    elbow = (x + 3 * away if abs(hand_x - x) < 12 else x, (y + hand_y) / 2 + 10)
    d = f"M {x:g} {y:g} {curve((x, y + 8), elbow, hand)}"
    return (
        Path(d, line="ink", width=13),
        Path(d, line=looks.top, width=8.5),
        Path(circle(hand_x, hand_y, 5.5), looks.skin, "ink", LINE),
    )
