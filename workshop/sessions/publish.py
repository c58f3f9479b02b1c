"""The one function through which results leave: screens, files and reports use it.

It obeys section 2 of the safety rules: whoever reads a result, and knows his own answer,
a friend's and how many answered, learns of no choice that none or all others made it. Who
reads two results of one item learns of nobody that he is the difference between them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop.quizzes.item import Measure, Part
from workshop.quizzes.tally import Tally

OPINION_LIMIT = 14
KNOWLEDGE_LIMIT = 5
# So far from none, and from all, words do not tell one number from the next.
NEAR = 5
HALF_FROM, HALF_TO = 40, 60  # per cent, both included
# Two answers that a reader may know, one more that stays possible for the same choice,
# and one that he can subtract once he hears which choice won.
ROOM = 4
# Two whose answers a reader may know, and one more: so few people who answered otherwise,
# came or went between two askings make no difference to what is shown.
DIFFERENT = 3


class Word(StrEnum):
    """How many of those who answered: said instead of a number."""

    FEW = "few"
    ALMOST_ALL = "almost-all"
    HALF = "half"
    SOME = "some"
    MANY = "many"
    SAME = "same"
    """Of an item that was asked before: about as many as then."""


Results = tuple[tuple[str, int | Word], ...]


@dataclass(frozen=True)
class PublishedPart:
    """What may be shown of a part: a number or a word per choice id, or nothing."""

    id: str
    results: Results = ()

    @property
    def is_shown(self) -> bool:
        """There were answers enough to show a result."""
        return bool(self.results)


@dataclass(frozen=True)
class Published:
    """What may be shown of an item; computed once, when it is closed for good."""

    measures: Measure
    parts: tuple[PublishedPart, ...]


def publish(
    measures: Measure,
    parts: Sequence[Part],
    tally: Tally,
    *,
    earlier: Sequence[Tally] = (),
    beyond: int = 0,
) -> Published:
    """The result of the parts that were asked: of all of them or of none.

    One part shown beside a hidden one would say how few answered that one. `earlier` are
    what gave this item a result before: then there are words only. `beyond` is how many
    seats were given beyond the people there are: an attacker may have them all.
    """
    if earlier:
        measures = "opinion"
    results = [
        _again(tally.counts(part), [one.counts(part) for one in earlier], beyond)
        if earlier
        else _first(measures, tally.counts(part), beyond)
        for part in parts
    ]
    if not all(results):
        results = [() for _ in parts]
    shown = (PublishedPart(p.id, r) for p, r in zip(parts, results, strict=True))
    return Published(measures, tuple(shown))


def majority(
    measures: Measure, part: Part, tally: Tally, *, beyond: int = 0
) -> str | None:
    """The choice that most made, to propose where a story goes on; of a first asking only.

    None at a tie and wherever the result itself is not shown.
    """
    if not publish(measures, (part,), tally, beyond=beyond).parts[0].is_shown:
        return None
    counts = tally.counts(part)
    most = max(counts.values())
    first, *ties = [name for name, count in counts.items() if count == most]
    return None if ties else first


def _first(measures: Measure, counts: Mapping[str, int], beyond: int) -> Results:
    return (_numbers if measures == "knowledge" else _words)(counts, beyond)


def _again(
    counts: Mapping[str, int], earlier: Sequence[Mapping[str, int]], beyond: int
) -> Results:
    """Words; and of all tallies so near an earlier one that a few people may be the
    difference, the same word.
    """
    if sum(counts.values()) < opinion_limit(beyond):
        return ()
    if any(_different(counts, one) <= DIFFERENT + beyond for one in earlier):
        return tuple((name, Word.SAME) for name in counts)
    return _words(counts, beyond)


def opinion_limit(beyond: int) -> int:
    """14; and so that the ends and the room stay apart where an attacker has more seats."""
    return OPINION_LIMIT + 3 * beyond


def _different(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    """How few people can make one of the other: each changes, comes or goes."""
    gaps = [one[name] - other.get(name, 0) for name in one]
    return max(sum(gap for gap in gaps if gap > 0), -sum(g for g in gaps if g < 0))


def _numbers(counts: Mapping[str, int], beyond: int) -> Results:
    is_enough = sum(counts.values()) >= KNOWLEDGE_LIMIT + beyond
    return tuple(counts.items()) if is_enough else ()


def _words(counts: Mapping[str, int], beyond: int) -> Results:
    answers = sum(counts.values())
    if answers < opinion_limit(beyond):
        return ()
    words = tuple(
        (name, word_for(count, answers, beyond)) for name, count in counts.items()
    )
    has_room = _leave_room([word for _, word in words], answers, beyond)
    return words if has_room else ()


def word_for(count: int, answers: int, beyond: int = 0) -> Word:
    """The first word that fits, in the order of safety rule 10."""
    if count <= NEAR + beyond:
        return Word.FEW
    if count >= answers - NEAR - beyond:
        return Word.ALMOST_ALL
    if HALF_FROM * answers <= 100 * count <= HALF_TO * answers:
        return Word.HALF
    return Word.SOME if 100 * count < HALF_FROM * answers else Word.MANY


def _leave_room(words: Sequence[Word], answers: int, beyond: int) -> bool:
    """Can "few" still be any small number?

    Sixteen answers as few, some, many can only be 0, 6 and 10: there the words say
    what a number would have said.
    """
    taken = sum(_least(word, answers, beyond) for word in words)
    return Word.FEW not in words or answers - taken >= ROOM + beyond


def _least(word: Word, answers: int, beyond: int) -> int:
    """The smallest count that gets this word, from the limit for opinions on."""
    more_than_few = NEAR + beyond + 1
    return {
        Word.FEW: 0,
        Word.ALMOST_ALL: answers - NEAR - beyond,
        Word.HALF: max(more_than_few, -(-HALF_FROM * answers // 100)),
        Word.SOME: more_than_few,
        Word.MANY: max(more_than_few, HALF_TO * answers // 100 + 1),
    }[word]
