"""Crowds that stand for words: five drawings, the same for every class.

A crowd is chosen by the word alone and never drawn from a count, so it says no more
than the word does.
"""

from collections.abc import Iterator, Mapping

from workshop.drawings.paths import Drawing, Path, circle, curve
from workshop.text import N_

WIDTH, HEIGHT = 480, 84
_IN_A_ROW = 19
_ROWS = ((22.0, 0), (42.0, 1), (62.0, 0))
_STEP = WIDTH / (_IN_A_ROW + 0.5)

# How much of the crowd is filled, in hundredths; and the word.
_FILLED = {
    "few": (8, N_("few")),
    "some": (30, N_("some")),
    "half": (50, N_("about half")),
    "many": (70, N_("many")),
    "almost-all": (92, N_("almost all")),
}


def _person(x: float, top: float) -> str:
    """A head and shoulders, seen from behind."""
    foot, left, right = HEIGHT, x - 11, x + 11
    shoulders = curve((left, top + 8), (right, top + 8), (right, top + 20))
    body = f"M {left:g} {top + 20:g} {shoulders} L {right:g} {foot} L {left:g} {foot} Z"
    return f"{circle(x, top, 7)} {body}"


def _row(top: float, shift: int, filled: int) -> Iterator[Path]:
    places = [_STEP * (n + 0.5 + 0.5 * shift) for n in range(_IN_A_ROW)]
    limit = WIDTH * filled / 100
    for colour, some in (
        ("teal", [x for x in places if x < limit]),
        ("sand", [x for x in places if x >= limit]),
    ):
        if some:
            people = " ".join(_person(round(x, 1), top) for x in some)
            yield Path(people, colour, "soft-ink", 1.5)


CROWDS: Mapping[str, Drawing] = {
    f"crowd-{word}": Drawing(
        WIDTH,
        HEIGHT,
        tuple(path for top, shift in _ROWS for path in _row(top, shift, filled)),
        alt,
        is_scene=True,
        turns=True,
    )
    for word, (filled, alt) in _FILLED.items()
}
