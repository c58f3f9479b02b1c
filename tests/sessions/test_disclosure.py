"""Safety rule 10: every class, every own answer and every friend's, tried on publish."""

from collections.abc import Hashable
from functools import cache

import pytest
from sessions.attacker import KNOWN, NAMES, Counts, Found, Show, a_part, attack, classes

from workshop.quizzes.items import Measure
from workshop.quizzes.tally import Tally
from workshop.sessions.publish import OPINION_LIMIT, majority, publish

SIZES = {2: range(14, 91), 3: range(14, 61), 4: range(14, 41)}
PART = cache(a_part)


def _tally(counts: Counts) -> Tally:
    return Tally({"answer": dict(zip(NAMES, counts, strict=False))})


def _shown(measures: Measure, counts: Counts) -> Hashable:
    return publish(measures, [PART(len(counts))], _tally(counts))


def opinion(counts: Counts) -> Hashable:
    """What is shown of an opinion."""
    return _shown("opinion", counts)


def story(counts: Counts) -> Hashable:
    """What is shown where a class chooses how a story goes on."""
    part = PART(len(counts))
    return opinion(counts), majority("opinion", part, _tally(counts))


def exact(counts: Counts) -> Hashable:
    """What is shown of knowledge."""
    return _shown("knowledge", counts)


def _bare(counts: Counts) -> Hashable:
    """The five words of rule 10 and nothing else: no limit, no room."""
    return tuple(_bare_word(count, sum(counts)) for count in counts)


def _bare_word(count: int, answers: int) -> str:
    if count <= 5 or count >= answers - 5:
        return "few" if count <= 5 else "almost-all"
    share = 100 * count / answers
    return "half" if 40 <= share <= 60 else "some" if share < 40 else "many"


@pytest.mark.parametrize("choices", SIZES)
@pytest.mark.parametrize("show", [opinion, story], ids=["words", "words and majority"])
def test_opinions_disclose_nothing(show: Show, choices: int) -> None:
    found = attack(show, choices, SIZES[choices])
    print(f"{choices} choices: {found}")
    assert found.of > 6000
    assert (found.disclosing, found.example) == (0, None)


@pytest.mark.parametrize("beyond", [1, 2, 5])
@pytest.mark.parametrize("choices", [2, 3])
def test_opinions_disclose_nothing_to_who_has_more_seats(
    choices: int, beyond: int
) -> None:
    """He has a seat too many for each that was given beyond the people there are."""

    def show(counts: Counts) -> Hashable:
        part, tally = PART(len(counts)), _tally(counts)
        most = majority("opinion", part, tally, beyond=beyond)
        return publish("opinion", [part], tally, beyond=beyond), most

    sizes = range(OPINION_LIMIT, 41 if choices == 2 else 37)
    found = attack(show, choices, sizes, KNOWN + beyond)
    print(f"{choices} choices, {beyond} seats too many: {found}")
    assert found.of > 1000
    assert (found.disclosing, found.example) == (0, None)
    careless = attack(opinion, 2, range(14, 31), KNOWN + 5)
    assert careless.disclosing > 0


def test_exact_counts_disclose() -> None:
    found = sum((attack(exact, k, range(10, 31)) for k in (2, 3, 4)), Found())
    print(f"exact counts of 10 to 30 answers: {found.share:.1%} of {found.of}")
    assert 0.40 < found.share < 0.45


def test_the_five_words_alone_disclose() -> None:
    """Why "few" must have room: 16 answers as few, some, many are 0, 6 and 10."""
    found = attack(_bare, 3, range(14, 31))
    print(f"five words alone, 3 choices, 14 to 30 answers: {found}")
    assert found.disclosing > 0
    assert attack(_bare, 2, range(14, 31)).disclosing == 0


@pytest.mark.parametrize("choices", SIZES)
def test_below_the_limit_all_classes_look_alike(choices: int) -> None:
    small = (c for n in range(OPINION_LIMIT) for c in classes(n, choices))
    assert len({story(counts) for counts in small}) == 1
