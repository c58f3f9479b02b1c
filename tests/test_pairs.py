"""A sample of a long product has each pair, and is much shorter than the product."""

from itertools import combinations, product

import pytest
from pairs import covering

COLUMNS = "abcde", "fghijklm", "no", "pqr"


@pytest.mark.parametrize("number", range(1, len(COLUMNS) + 1))
def test_each_pair_of_values_stands_in_a_row(number: int) -> None:
    columns = COLUMNS[:number]
    rows = covering(*columns)
    assert {*rows} <= {*product(*columns)}
    for one, other in combinations(range(number), 2):
        pairs = {(row[one], row[other]) for row in rows}
        assert pairs == {*product(columns[one], columns[other])}


def test_it_is_as_short_as_its_two_longest_columns_allow() -> None:
    assert len(covering(*COLUMNS)) == len("abcde") * len("fghijklm")
