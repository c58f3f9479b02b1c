"""A table in the canteen, seen from above: three things move, five stay where they lie."""

from collections.abc import Mapping

from workshop.drawings.heads import Shapes
from workshop.drawings.paths import Drawing, Path, Point, box, circle, closed, curve
from workshop.drawings.things import HEIGHT, WIDTH, inked, line, scene
from workshop.text import N_

_TOP, _FOOT = 62, 136
_CHAIRS = tuple(
    inked(box(x, y, 70, 24, 10), "apricot") for x in (58, 192) for y in (6, 170)
)
_TABLE: Shapes = (
    Path(box(0, 0, WIDTH, HEIGHT, 14), "sky"),
    *_CHAIRS,
    inked(box(14, 20, 292, 160, 12), "sand"),
)


def _cup(x: float, y: float) -> Shapes:
    return (
        inked(box(x + 12, y - 5, 16, 10, 4), "teal"),
        inked(circle(x, y, 18), "teal"),
        inked(circle(x, y, 11), "umber", 2),
    )


def _apple(x: float, y: float) -> Shapes:
    return (
        inked(circle(x, y + 2, 17), "brick"),
        line((x, y - 4), (x + 3, y - 20), width=3.5),
        inked(
            f"M {x + 3} {y - 16} {curve((x + 8, y - 28), (x + 18, y - 26), (x + 20, y - 22))} "
            f"{curve((x + 16, y - 12), (x + 8, y - 12), (x + 3, y - 16))} Z",
            "leaf",
            2,
        ),
    )


def _keys(x: float, y: float) -> Shapes:
    """A ring with two keys and a round tag."""
    return (
        Path(circle(x, y - 14, 9), line="ink", width=3),
        inked(circle(x + 15, y - 12, 7), "plum", 2),
        *_key(x - 10, y + 2),
        *_key(x + 6, y + 6),
    )


def _key(x: float, y: float) -> Shapes:
    blade = closed((x - 2.5, y), (x + 2.5, y), (x + 2.5, y + 22), (x - 2.5, y + 22))
    return (
        inked(box(x, y + 11, 7, 4), "amber", 2),
        inked(box(x, y + 18, 7, 4), "amber", 2),
        inked(blade, "amber", 2),
        inked(circle(x, y - 2, 7), "amber", 2),
        Path(circle(x, y - 4, 2), "ink"),
    )


def _earphones(x: float, y: float) -> Shapes:
    cable = (
        f"M {x - 16} {y - 12} {curve((x - 20, y + 30), (x + 2, y + 18), (x, y + 4))} "
        f"{curve((x, y - 14), (x + 26, y + 40), (x + 16, y - 12))}"
    )
    return (
        Path(cable, line="ink", width=3),
        inked(circle(x - 16, y - 14, 7.5), "paper"),
        inked(circle(x + 16, y - 14, 7.5), "paper"),
    )


def _tray(x: float, y: float) -> Shapes:
    return (
        inked(box(x - 44, y - 34, 88, 68, 8), "soft-ink"),
        inked(circle(x, y, 28), "paper"),
        inked(box(x - 18, y - 6, 36, 18, 7), "leaf", 2),
        inked(box(x - 17, y - 12, 34, 18, 8), "apricot"),
        line((x - 7, y - 6), (x - 3, y - 2), width=2),
        line((x + 3, y - 6), (x + 7, y - 2), width=2),
    )


def _phone(x: float, y: float) -> Shapes:
    return (
        inked(box(x - 14, y - 26, 28, 52, 6), "ink"),
        Path(box(x - 9, y - 19, 18, 36, 2), "sky"),
    )


def _notebook(x: float, y: float) -> Shapes:
    return (
        inked(box(x - 25, y - 33, 50, 66, 4), "plum"),
        line((x - 15, y - 33), (x - 15, y + 33)),
        line((x - 4, y - 16), (x + 15, y - 16), colour="paper", width=3),
        line((x - 4, y - 6), (x + 9, y - 6), colour="paper", width=3),
    )


def _pencil(x: float, y: float) -> Shapes:
    return (
        inked(box(x - 5, y - 32, 10, 50), "amber"),
        inked(box(x - 5, y - 36, 10, 8, 3), "brick"),
        inked(closed((x - 5, y + 18), (x + 5, y + 18), (x, y + 32)), "wheat"),
    )


def _table(cup: Point, apple: Point, keys: Point, alt: str) -> Drawing:
    return scene(
        *_TABLE,
        *_earphones(112, _TOP),
        *_tray(70, _FOOT),
        *_phone(140, _FOOT),
        *_notebook(238, _FOOT),
        *_pencil(285, _FOOT),
        *_cup(*cup),
        *_apple(*apple),
        *_keys(*keys),
        alt=alt,
    )


TABLE: Mapping[str, Drawing] = {
    "tafel-eerst": _table(
        (50, _TOP),
        (168, _TOP),
        (278, _TOP),
        N_(
            "A table from above. Top row, from the left: cup, earphones, apple, nothing, "
            "keys. Bottom row: tray, phone, nothing, notebook, pencil."
        ),
    ),
    "tafel-daarna": _table(
        (180, _FOOT),
        (224, _TOP),
        (50, _TOP),
        N_(
            "The table afterwards. Top row, from the left: keys, earphones, nothing, "
            "apple, nothing. Bottom row: tray, phone, cup, notebook, pencil."
        ),
    ),
}
