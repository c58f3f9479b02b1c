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
    widths: Sequence[float],
    padding: float,
    height: float,
) -> list[Place]:
    """Columns of a fixed width as they are; the others under each other in one."""
    shared = [number for number, width in enumerate(widths) if width < 1]
    merged = sum(sizes[number] for number in shared)
    slots = [0.0 if number in shared else size for number, size in enumerate(sizes)]
    slots[shared[0]] = merged
    places, down = [], padding
    for number, cell in enumerate(cells):
        is_shared = number in shared
        room = (merged if is_shared else sizes[number]) - 2 * padding
        x = sum(slots[: shared[0] if is_shared else number]) + padding
        place = Place(
            x, room, down if is_shared else padding, cell.wrap(room, height)[1]
        )
        places.append(place)
        if is_shared and place.height:
            down += place.height + _BETWEEN
    return places


def lowest(places: Sequence[Place]) -> float:
    """How far down the row they reach."""
    return max(place.down + place.height for place in places)
