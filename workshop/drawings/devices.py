"""A laptop and a phone on one Wi-Fi: beside the advice for when a phone gets no page."""

from workshop.drawings.paths import (
    Drawing,
    Path,
    Point,
    box,
    circle,
    closed,
    curve,
    drawn,
)
from workshop.text import N_

WIDTH, HEIGHT = 320, 200
LINE = 2.5


def _wave(x: float, y: float, size: float) -> Path:
    """An arc that opens to the start, around the middle of what sends."""
    end = curve((x + size, y - size), (x + size, y + size), (x, y + size * 1.4))
    return Path(f"M {x:g} {y - size * 1.4:g} {end}", line="teal", width=5)


def _squares(*corners: Point) -> tuple[Path, ...]:
    """The large corners of a square code, and a few of its dots."""
    return tuple(
        path
        for x, y in corners
        for path in (
            Path(box(x, y, 15, 15, 2), line="ink", width=3),
            Path(box(x + 5, y + 5, 5, 5), "ink"),
        )
    )


_LAPTOP = (
    Path(box(36, 50, 132, 90, 9), "ink"),
    Path(box(43, 57, 118, 76, 4), "paper"),
    *_squares((79, 71), (111, 71), (79, 103)),
    *(
        Path(box(x, y, 5, 5), "ink")
        for x, y in ((100, 80), (100, 92), (88, 93), (112, 93), (121, 104), (108, 112))
    ),
    Path(closed((22, 140), (182, 140), (194, 156), (10, 156)), "soft-ink", "ink", LINE),
    Path(drawn((84, 147), (120, 147)), line="paper", width=3),
)

_PHONE = (
    Path(box(244, 62, 54, 106, 10), "ink"),
    Path(box(250, 72, 42, 84, 4), "paper"),
    Path(circle(271, 106, 14), line="leaf", width=4),
    Path(drawn((264, 107), (269, 112), (279, 100)), line="leaf", width=4),
    Path(drawn((258, 140), (284, 140)), line="teal", width=4),
)

DEVICES = Drawing(
    WIDTH,
    HEIGHT,
    (
        Path(box(0, 0, WIDTH, HEIGHT, 14), "sky"),
        Path(box(0, 150, WIDTH, 50, 14), "apricot"),
        *_LAPTOP,
        _wave(184, 96, 12),
        _wave(198, 96, 20),
        _wave(213, 96, 28),
        *_PHONE,
    ),
    alt=N_("A laptop and a phone on the same Wi-Fi"),
    is_scene=True,
)
