"""What may be shown: limits, words, all parts or none, and the stored form."""

import json
import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sessions.attacker import NAMES, a_part

from workshop.quizzes.items import Measure
from workshop.quizzes.tally import Tally
from workshop.sessions.publish import (
    Published,
    Word,
    majority,
    publish,
)
from workshop.sessions.published_text import from_json, to_json

ALL, FEW, HALF, MANY, _, SOME = sorted(Word)


def a_result(measures: Measure, *parts: Sequence[int]) -> Published:
    """The published result of parts with these counts; the parts are p0, p1, …"""
    asked = [a_part(len(counts), f"p{place}") for place, counts in enumerate(parts)]
    counted = {
        part.id: dict(zip(NAMES, counts, strict=False))
        for part, counts in zip(asked, parts, strict=True)
    }
    return publish(measures, asked, Tally(counted))


def shown(measures: Measure, *counts: int) -> list[int | Word]:
    """The values of the only part."""
    (part,) = a_result(measures, counts).parts
    return [value for _, value in part.results]


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((5, 9), [FEW, ALL]),
        ((0, 14), [FEW, ALL]),
        ((6, 8), [HALF, HALF]),
        ((8, 12), [HALF, HALF]),
        ((7, 13), [SOME, MANY]),
        ((6, 19), [SOME, MANY]),
        ((5, 20), [FEW, ALL]),
        ((1, 2, 17), [FEW, FEW, ALL]),
        ((4, 8, 8), [FEW, HALF, HALF]),
        ((3, 8, 17), [FEW, SOME, MANY]),
        ((10, 0, 0, 10), [HALF, FEW, FEW, HALF]),
        ((7, 7, 7, 7), [SOME, SOME, SOME, SOME]),
        ((5, 5, 5, 5), [FEW, FEW, FEW, FEW]),
        ((400, 600), [HALF, HALF]),
        ((399, 601), [SOME, MANY]),
    ],
)
def test_opinions_are_said_in_words(counts: tuple[int, ...], words: list[Word]) -> None:
    assert shown("opinion", *counts) == words


@pytest.mark.parametrize("counts", [(0, 0), (13, 0), (6, 7), (4, 4, 5), (3, 3, 3, 4)])
def test_opinions_of_too_few_are_not_shown(counts: tuple[int, ...]) -> None:
    (part,) = a_result("opinion", counts).parts
    assert not part.is_shown
    assert part.results == ()


@pytest.mark.parametrize("counts", [(0, 6, 10), (2, 6, 6), (2, 7, 8), (0, 2, 8, 8)])
def test_words_that_pin_a_number_are_not_shown(counts: tuple[int, ...]) -> None:
    assert shown("opinion", *counts) == []


def test_knowledge_is_counted_from_five_on() -> None:
    assert shown("knowledge", 4, 0) == []
    assert shown("knowledge", 4, 1) == [4, 1]
    assert shown("knowledge", 0, 0, 5) == [0, 0, 5]


@pytest.mark.parametrize("measures", ["knowledge", "opinion"])
def test_all_parts_are_shown_or_none(measures: Measure) -> None:
    enough, too_few = (10, 10), (2, 2)
    assert all(p.is_shown for p in a_result(measures, enough, enough).parts)
    mixed = a_result(measures, enough, too_few).parts
    assert [(p.id, p.is_shown) for p in mixed] == [("p0", False), ("p1", False)]


@pytest.mark.parametrize(
    ("counts", "choice"),
    [
        ((5, 9), "b"),
        ((8, 6), "a"),
        ((7, 7), None),
        ((13, 0), None),
        ((3, 9, 9, 3), None),
        ((3, 9, 10, 3), "c"),
        ((0, 6, 10), None),
    ],
)
def test_a_story_follows_the_most(counts: Sequence[int], choice: str | None) -> None:
    tally = Tally({"answer": dict(zip(NAMES, counts, strict=False))})
    assert majority("opinion", a_part(len(counts)), tally) == choice


many_counts = st.lists(
    st.lists(st.integers(0, 60), min_size=2, max_size=4), min_size=1, max_size=4
)
kinds = st.sampled_from(("knowledge", "opinion"))


@given(many_counts)
def test_a_published_opinion_holds_no_number(parts: list[list[int]]) -> None:
    published = a_result("opinion", *parts)
    assert all(type(v) is Word for p in published.parts for _, v in p.results)
    assert not re.search(r"\d", re.sub(r'"p\d"', "", to_json(published)))


@given(kinds, many_counts)
def test_publishing_twice_gives_the_same(
    measures: Measure, parts: list[list[int]]
) -> None:
    assert a_result(measures, *parts) == a_result(measures, *parts)


@given(kinds, many_counts)
def test_a_result_comes_back_as_it_was_stored(
    measures: Measure, parts: list[list[int]]
) -> None:
    published = a_result(measures, *parts)
    assert from_json(to_json(published)) == published


@given(kinds, many_counts)
def test_too_few_answers_show_nothing(
    measures: Measure, parts: list[list[int]]
) -> None:
    limit = {"knowledge": 5, "opinion": 14}[measures]
    if any(sum(counts) < limit for counts in parts):
        assert all(part.results == () for part in a_result(measures, *parts).parts)


KNOWN = to_json(a_result("knowledge", (3, 9)))
SAID = to_json(a_result("opinion", (3, 20)))


@pytest.mark.parametrize(
    "text",
    [
        *("", "nee", "[]", "null", "{}", "[" * 100_000, KNOWN + " ", KNOWN * 2),
        *(KNOWN.replace("3", bad) for bad in ("-3", "3.0", '"3"', "true", "1e999")),
        KNOWN.replace("9", "1"),
        KNOWN.replace('"b"', '"a"'),
        KNOWN.replace("knowledge", "opinion"),
        SAID.replace("opinion", "knowledge"),
        SAID.replace("opinion", "vote"),
        SAID.replace('"few"', "3"),
        SAID.replace("few", "none"),
        SAID.replace('"id"', '"name"'),
        json.dumps(json.loads(SAID) | {"answers": 23}),
    ],
)
def test_anything_else_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(ValueError, match="^not a stored result$") as refused:
        from_json(text)
    assert refused.value.__context__ is None
