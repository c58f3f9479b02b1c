"""Things that stand in more than one scene, and the frame of a scene."""

from workshop.drawings.heads import LINE, Shapes
from workshop.drawings.paths import (
    Drawing,
    Path,
    Point,
    box,
    circle,
    closed,
    curve,
    drawn,
    oval,
)

WIDTH, HEIGHT = 320, 200
_CORNER = 14


def scene(*paths: Path, alt: str) -> Drawing:
    """A picture of the size that all scenes have."""
    return Drawing(WIDTH, HEIGHT, paths, alt, is_scene=True)


def inked(d: str, fill: str, width: float = LINE) -> Path:
    """A shape with an outline."""
    return Path(d, fill, "ink", width)


def line(*points: Point, colour: str = "ink", width: float = LINE) -> Path:
    """A line from point to point."""
    return Path(drawn(*points), line=colour, width=width)


def room(wall: str, floor: str, top: float) -> Shapes:
    """A wall, and a floor that begins at `top`."""
    foot = " ".join(
        (
            f"M 0 {top:g} L {WIDTH} {top:g} L {WIDTH} 186",
            curve((WIDTH, 193.7), (313.7, HEIGHT), (306, HEIGHT)),
            f"L 14 {HEIGHT}",
            curve((6.3, HEIGHT), (0, 193.7), (0, 186)),
            "Z",
        )
    )
    return Path(box(0, 0, WIDTH, HEIGHT, _CORNER), wall), Path(foot, floor)


def stool(x: float, foot: float) -> Shapes:
    """A stool, 42 high; wide enough to be seen under somebody."""
    seat = foot - 42
    return (
        line((x - 20, seat), (x - 25, foot), width=4),
        line((x + 20, seat), (x + 25, foot), width=4),
        line((x - 23, foot - 15), (x + 23, foot - 15), width=3),
        inked(box(x - 28, seat - 6, 56, 9, 4), "chestnut"),
    )


def guitar(x: float, y: float, fill: str) -> Shapes:
    """Held: the body's middle at x, y; the neck rises to the end."""
    end_x, end_y = x + 58, y - 34
    body = (
        f"M {x - 24:g} {y + 6:g} {curve((x - 28, y - 14), (x - 4, y - 20), (x, y - 10))} "
        f"{curve((x + 6, y - 20), (x + 24, y - 14), (x + 20, y))} "
        f"{curve((x + 18, y + 14), (x + 2, y + 8), (x - 2, y + 16))} "
        f"{curve((x - 8, y + 26), (x - 22, y + 20), (x - 24, y + 6))} Z"
    )
    return (
        line((x + 10, y - 6), (end_x, end_y), width=9),
        line((x + 10, y - 6), (end_x, end_y), colour="chestnut", width=5),
        inked(box(end_x - 3, end_y - 7, 13, 10, 3), "umber"),
        inked(body, fill),
        inked(circle(x - 2, y - 1, 5), "sand", 2),
    )


def standing_guitar(x: float, foot: float, fill: str) -> Shapes:
    """A guitar that nobody plays now."""
    a, b, c = foot - 14, foot - 32, foot - 42
    body = (
        f"M {x - 20:g} {a:g} {curve((x - 22, b), (x - 12, b), (x - 13, c))} "
        f"{curve((x - 14, foot - 60), (x + 14, foot - 60), (x + 13, c))} "
        f"{curve((x + 12, b), (x + 22, b), (x + 20, a))} "
        f"{curve((x + 18, foot + 2), (x - 18, foot + 2), (x - 20, a))} Z"
    )
    return (
        line((x, foot - 44), (x + 5, foot - 98), width=9),
        line((x, foot - 44), (x + 5, foot - 98), colour="chestnut", width=5),
        inked(box(x - 1, foot - 111, 13, 14, 3), "umber"),
        inked(body, fill),
        inked(circle(x, foot - 34, 5.5), "sand", 2),
    )


def amplifier(x: float, y: float) -> Shapes:
    """With four buttons."""
    buttons = " ".join(circle(x + 11 + 9 * n, y + 8, 2.4) for n in range(4))
    return (
        inked(box(x, y, 50, 46, 6), "soft-ink"),
        Path(box(x + 6, y + 15, 38, 25, 4), "ink"),
        Path(buttons, "amber"),
    )


def window(x: float, y: float, width: float, height: float) -> Shapes:
    """Four panes of daylight."""
    middle, half = x + width / 2, y + height / 2
    return (
        inked(box(x, y, width, height, 4), "sky"),
        line((middle, y), (middle, y + height), width=2),
        line((x, half), (x + width, half), width=2),
    )


def open_door(x: float, foot: float) -> Shapes:
    """Open: nobody is kept here."""
    top = foot - 116
    leaf = closed((x, top), (x - 20, top + 10), (x - 20, foot + 8), (x, foot))
    return (
        inked(box(x, top, 62, 116, 3), "paper"),
        inked(leaf, "apricot"),
        Path(circle(x - 15, foot - 50, 2.6), "ink"),
    )


def plant(x: float, foot: float) -> Shapes:
    """In a pot."""
    tips = ((-22, -30), (22, -34), (-8, -48), (12, -50))
    pot = closed(
        (x - 14, foot - 22), (x + 14, foot - 22), (x + 10, foot), (x - 10, foot)
    )
    leaves = (inked(_leaf(x, foot - 20, dx, dy), "leaf", 2) for dx, dy in tips)
    return (*leaves, inked(pot, "apricot"))


def _leaf(x: float, y: float, dx: float, dy: float) -> str:
    tip = (x + dx, y + dy)
    return (
        f"M {x:g} {y:g} {curve((x + dx * 0.2, y + dy * 0.8), (x + dx * 0.8, y + dy), tip)} "
        f"{curve((x + dx, y + dy * 0.6), (x + dx * 0.6, y + dy * 0.2), (x, y))} Z"
    )


def cup(x: float, foot: float, fill: str) -> Shapes:
    """Seen from the side."""
    ear = curve((x + 19, foot - 14), (x + 19, foot - 2), (x + 8, foot - 3))
    rim = closed((x - 10, foot - 17), (x + 10, foot - 17), (x + 8, foot), (x - 8, foot))
    return Path(f"M {x + 9:g} {foot - 13:g} {ear}", line="ink", width=3), inked(
        rim, fill
    )


def phone(x: float, y: float) -> Path:
    """Small, seen from its back; the middle at x, y."""
    return inked(box(x - 7, y - 11, 14, 22, 3), "ink", 2)


def bicycle(x: float, y: float, colour: str = "brick") -> Shapes:
    """Seen from the side; x and y are the hub of its back wheel."""
    front, pedals, saddle, top = x + 58, x + 23, x + 15, x + 49
    frame = ((x, y), (pedals, y), (top, y - 30), (saddle, y - 26), (x, y))
    return (
        Path(circle(x, y, 20), line="ink", width=3),
        Path(circle(front, y, 20), line="ink", width=3),
        line(*frame, colour=colour, width=4),
        line((pedals, y), (saddle - 4, y - 36), colour=colour, width=4),
        line((front, y), (top - 3, y - 42), (top + 7, y - 45), colour=colour, width=4),
        line((saddle - 11, y - 37), (saddle + 4, y - 37), width=5),
        Path(circle(pedals, y, 4), "ink"),
    )


def coil(x: float, y: float) -> Path:
    """A cable, rolled up."""
    return Path(f"{oval(x, y, 16, 11)} {oval(x, y + 3, 12, 8)}", line="ink", width=3)
