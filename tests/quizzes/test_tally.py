"""Tallies: what is counted, what drops out, and two of them together."""

import re

import pytest
from builders import a_choice, a_spot, an_item
from hypothesis import given
from hypothesis import strategies as st

from workshop.quizzes.items import NO, SKIP, YES
from workshop.quizzes.model import ID_SHAPE
from workshop.quizzes.tally import Row, Tally

PARTS = an_item(a_spot()).parts()
MOE, SCHOENEN = PARTS


def test_every_choice_is_counted_and_begins_at_none() -> None:
    tally = Tally.of(PARTS, [("moe", YES, 3), ("moe", YES, 2), ("schoenen", NO, 4)])
    assert tally.parts == {
        "moe": {YES: 5, NO: 0},
        "schoenen": {YES: 0, NO: 4},
    }


def test_what_does_not_exist_is_not_counted() -> None:
    rows = [("moe", "misschien", 3), ("weg", YES, 3), ("moe", "", 3)]
    assert Tally.of(PARTS, rows) == Tally.of(PARTS, [])


def test_skips_are_never_in_a_tally() -> None:
    assert Tally.of(PARTS, [("moe", SKIP, 9)]) == Tally.of(PARTS, [])


def test_no_choice_can_be_called_like_a_skip() -> None:
    assert re.match(ID_SHAPE, SKIP) is None


def test_a_count_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        Tally.of(PARTS, [("moe", YES, -1)])


def test_phones_and_hands_make_one_tally() -> None:
    phones = Tally.of(PARTS, [("moe", YES, 3)])
    hands = Tally.of([MOE], [("moe", YES, 10), ("moe", NO, 1)])
    both = Tally.of(PARTS, [("moe", YES, 13), ("moe", NO, 1)])
    assert phones + hands == hands + phones == both


def test_counts_stand_in_the_order_of_the_choices() -> None:
    (part,) = an_item(a_choice()).parts()
    tally = Tally({"answer": {"weg": 7, "nee": 2}})
    assert list(tally.counts(part).items()) == [("ja", 0), ("nee", 2)]
    assert tally.counts(SCHOENEN) == {YES: 0, NO: 0}


rows = st.lists(
    st.tuples(
        st.sampled_from(["moe", "schoenen", "weg"]),
        st.sampled_from([YES, NO, SKIP, "weg"]),
        st.integers(0, 40),
    )
)


@given(rows, rows)
def test_adding_tallies_is_counting_all_rows(one: list[Row], other: list[Row]) -> None:
    together = Tally.of(PARTS, one + other)
    assert Tally.of(PARTS, one) + Tally.of(PARTS, other) == together
