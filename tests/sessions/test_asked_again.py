"""An item that is asked again has words only, and nobody is the difference of two results.

Safety rule 10: whoever knows his own answer and a friend's, both times, learns nothing of
one more pupil who answered otherwise, came or went in between.
"""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from sessions.attacker import NAMES, Counts, a_part, classes

from workshop.quizzes.items import Measure
from workshop.quizzes.tally import Tally
from workshop.sessions.publish import (
    DIFFERENT,
    OPINION_LIMIT,
    Published,
    Word,
    opinion_limit,
    publish,
)
from workshop.sessions.published_text import from_json, to_json

SIZES = {2: range(OPINION_LIMIT, 41), 3: range(OPINION_LIMIT, 23)}
_PEOPLE = 3
"""He, his friend, and whom he wants to know about."""


def tally(counts: Counts) -> Tally:
    return Tally({"answer": dict(zip(NAMES, counts, strict=False))})


def again(
    measures: Measure, before: Counts, now: Counts, *, beyond: int = 0
) -> Published:
    """The result of a second asking."""
    earlier = [tally(before)]
    parts = [a_part(len(now))]
    return publish(measures, parts, tally(now), earlier=earlier, beyond=beyond)


def words(published: Published) -> list[int | Word]:
    return [word for _, word in published.parts[0].results]


def moved(counts: Counts, people: int) -> set[Counts]:
    """All that so many people can make of it: each changes, comes, goes or stays."""
    found = {counts}
    for _ in range(people):
        found = {after for one in found for after in _one_moved(one)}
    return found


def _one_moved(counts: Counts) -> Iterator[Counts]:
    places = range(len(counts))
    for gone, come in product([None, *places], repeat=2):
        after = [*counts]
        if gone is not None:
            after[gone] -= 1
        if come is not None:
            after[come] += 1
        if min(after) >= 0:
            yield tuple(after)


@pytest.mark.parametrize("choices", SIZES)
@pytest.mark.parametrize("measures", ["knowledge", "opinion"])
def test_nobody_is_the_difference(measures: Measure, choices: int) -> None:
    """However few people moved, and wherever to, the second result is the same one."""
    tried = 0
    for answers in SIZES[choices]:
        for before in classes(answers, choices):
            seen = {
                again(measures, before, now)
                for now in moved(before, _PEOPLE)
                if sum(now) >= OPINION_LIMIT
            }
            assert len(seen) == 1, before
            tried += 1
    print(f"{choices} choices: {tried} classes")


def test_exact_numbers_or_bare_words_would_tell() -> None:
    """Why: one leaves between two results, and each of them says what he had chosen."""
    before = (6, 14)
    for gone in ((5, 14), (6, 13)):
        assert words(again("knowledge", before, gone)) == [Word.SAME, Word.SAME]
    bare = [publish("opinion", [a_part(2)], tally(c)) for c in ((5, 14), (6, 13))]
    assert bare[0] != bare[1]


def test_a_class_that_learnt_something_hears_so() -> None:
    assert words(again("knowledge", (10, 10), (19, 1))) == [Word.ALMOST_ALL, Word.FEW]
    assert words(again("knowledge", (4, 10), (14, 6))) == [Word.MANY, Word.SOME]


def test_there_are_words_only_and_too_few_answers_give_none() -> None:
    for now in classes(20, 3):
        text = to_json(again("knowledge", (9, 9, 2), now))
        assert not re.search(r"\d", text)
        assert words(from_json(text)) == words(again("knowledge", (9, 9, 2), now))
    for now in classes(OPINION_LIMIT - 1, 2):
        assert words(again("knowledge", (5, 8), now)) == []


def test_every_earlier_result_counts() -> None:
    parts, now = [a_part(2)], tally((14, 6))
    earlier = [tally((5, 15)), tally((15, 5))]
    found = publish("knowledge", parts, now, earlier=earlier)
    assert words(found) == [Word.SAME, Word.SAME]


@pytest.mark.parametrize("beyond", [0, 1, 4])
def test_with_seats_too_many_more_people_make_no_difference(beyond: int) -> None:
    size = opinion_limit(beyond)
    near = (3 + DIFFERENT + beyond, size + 3)
    far = (near[0] + 1, size + 3)
    before = (3, size + 3)
    assert words(again("knowledge", before, near, beyond=beyond)) == [Word.SAME] * 2
    assert Word.SAME not in words(again("knowledge", before, far, beyond=beyond))
    assert words(again("knowledge", before, (1, size - 2), beyond=beyond)) == []
