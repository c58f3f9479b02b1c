"""A sample of a long product: rows in which each pair of values stands at least once."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

Place = tuple[int, int]
"""A column, and the number of a value in it."""


def covering(*columns: Sequence[Any]) -> list[tuple[Any, ...]]:
    """As few rows as choosing greedily finds; always the same ones."""
    todo = {pair for row in _corners(columns) for pair in _pairs(row)}
    rows = []
    while todo:
        row = dict(min(todo))
        for column, values in enumerate(columns):
            if column not in row:
                row[column] = _best(row, column, len(values), todo)
        todo -= _pairs(row)
        rows.append(tuple(values[row[n]] for n, values in enumerate(columns)))
    return rows


def _corners(columns: Sequence[Sequence[Any]]) -> list[Mapping[int, int]]:
    """Every two values of two columns."""
    sizes = [range(len(values)) for values in columns]
    return [
        {one: x, other: y}
        for one, other in combinations(range(len(columns)), 2)
        for x in sizes[one]
        for y in sizes[other]
    ]


def _best(
    row: Mapping[int, int], column: int, size: int, todo: set[tuple[Place, Place]]
) -> int:
    """The value that brings the most pairs which no row has yet."""
    return max(
        range(size), key=lambda value: len(todo & _pairs({**row, column: value}))
    )


def _pairs(row: Mapping[int, int]) -> set[tuple[Place, Place]]:
    return {*combinations(sorted(row.items()), 2)}
