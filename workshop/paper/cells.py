"""Where the cells of a table's row stand: beside each other, or folded. Points."""

from collections.abc import Sequence
from typing import NamedTuple

from workshop.paper.flow import Stack

_BETWEEN = 4


class Place(NamedTuple):
    """A cell's contents inside its row: from the start, and down from the top."""

    x: float
    width: float
    down: float
    height: float


def beside(
    cells: Sequence[Stack], sizes: Sequence[float], padding: float, height: float
) -> list[Place]:
    """Every cell in its own column."""
    places, x = [], padding
    for cell, size in zip(cells, sizes, strict=True):
        room = size - 2 * padding
        places.append(Place(x, room, padding, cell.wrap(room, height)[1]))
        x += size
    return places


def folded(
    cells: Sequence[Stack],
    sizes: Sequence[float],
    shared: Sequence[int],
    padding: float,
    height: float,
) -> list[Place]:
    """The cells of `shared` columns under each other in one, the others as they are."""
    columns = _merged(sizes, shared)
    places, down = [], padding
    for number, cell in enumerate(cells):
        x, size = columns[number]
        top = down if number in shared else padding
        room = size - 2 * padding
        place = Place(x + padding, room, top, cell.wrap(room, height)[1])
        places.append(place)
        if number in shared and place.height:
            down += place.height + _BETWEEN
    return places


def folded_head(
    cells: Sequence[Stack],
    sizes: Sequence[float],
    shared: Sequence[int],
    padding: float,
    height: float,
) -> list[Place]:
    """Names of folded columns: beside each other over the one they became."""
    places = beside(cells, sizes, padding, height)
    columns = _merged(sizes, shared)
    x = columns[shared[0]][0]
    for number, (start, _) in enumerate(columns):
        left = x if number in shared else start
        places[number] = places[number]._replace(x=left + padding)
        x += sizes[number] if number in shared else 0
    return places


def _merged(sizes: Sequence[float], shared: Sequence[int]) -> list[tuple[float, float]]:
    """Start and width of every column; shared ones have the same."""
    room = sum(sizes[number] for number in shared)
    found, x, start = [], 0.0, 0.0
    for number, size in enumerate(sizes):
        start = x if number == shared[0] else start
        found.append((start, room) if number in shared else (x, size))
        x += size if number not in shared else room * (number == shared[0])
    return found


def lowest(places: Sequence[Place]) -> float:
    """How far down the row they reach."""
    return max(place.down + place.height for place in places)
