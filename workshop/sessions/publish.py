"""The one function through which results leave: screens, files and reports use it.

It obeys section 2 of the safety rules: whoever reads a result, and knows his own answer,
a friend's and how many answered, learns of no choice that none or all others made it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

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


class Word(StrEnum):
    """How many of those who answered: said instead of a number."""

    FEW = "few"
    ALMOST_ALL = "almost-all"
    HALF = "half"
    SOME = "some"
    MANY = "many"


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


def publish(measures: Measure, parts: Sequence[Part], tally: Tally) -> Published:
    """The result of the parts that were asked: of all of them or of none.

    One part shown beside a hidden one would say how few answered that one.
    """
    tell = _numbers if measures == "knowledge" else _words
    results = [tell(tally.counts(part)) for part in parts]
    if not all(results):
        results = [() for _ in parts]
    shown = (PublishedPart(p.id, r) for p, r in zip(parts, results, strict=True))
    return Published(measures, tuple(shown))


def majority(measures: Measure, part: Part, tally: Tally) -> str | None:
    """The choice that most made, to propose where a story goes on.

    None at a tie and wherever the result itself is not shown.
    """
    if not publish(measures, (part,), tally).parts[0].is_shown:
        return None
    counts = tally.counts(part)
    most = max(counts.values())
    first, *ties = [name for name, count in counts.items() if count == most]
    return None if ties else first


def to_json(published: Published) -> str:
    """The text that is stored once, for ever."""
    return json.dumps(asdict(published))


def from_json(text: str) -> Published:
    """The result that `to_json` wrote; raises `ValueError` for any other text."""
    try:
        published = _read(json.loads(text))
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        published = None
    # What reads well and is written differently was not written by `to_json`.
    if published is None or to_json(published) != text:
        raise ValueError("not a stored result")
    return published


def _read(raw: Any) -> Published:
    kinds: Mapping[str, Measure] = {"knowledge": "knowledge", "opinion": "opinion"}
    measures = kinds[raw["measures"]]
    parts = {part["id"]: _results(measures, part["results"]) for part in raw["parts"]}
    shown = (PublishedPart(str(name), results) for name, results in parts.items())
    return Published(measures, tuple(shown))


def _results(measures: Measure, raw: Any) -> Results:
    if measures == "knowledge":
        return _numbers({str(name): abs(int(count)) for name, count in raw})
    return tuple({str(name): Word(word) for name, word in raw}.items())


def _numbers(counts: Mapping[str, int]) -> Results:
    return tuple(counts.items()) if sum(counts.values()) >= KNOWLEDGE_LIMIT else ()


def _words(counts: Mapping[str, int]) -> Results:
    answers = sum(counts.values())
    if answers < OPINION_LIMIT:
        return ()
    words = tuple((name, word_for(count, answers)) for name, count in counts.items())
    return words if _leave_room([word for _, word in words], answers) else ()


def word_for(count: int, answers: int) -> Word:
    """The first word that fits, in the order of safety rule 10."""
    if count <= NEAR:
        return Word.FEW
    if count >= answers - NEAR:
        return Word.ALMOST_ALL
    if HALF_FROM * answers <= 100 * count <= HALF_TO * answers:
        return Word.HALF
    return Word.SOME if 100 * count < HALF_FROM * answers else Word.MANY


def _leave_room(words: Sequence[Word], answers: int) -> bool:
    """Can "few" still be any small number?

    Sixteen answers as few, some, many can only be 0, 6 and 10: there the words say
    what a number would have said.
    """
    taken = sum(_least(word, answers) for word in words)
    return Word.FEW not in words or answers - taken >= ROOM


def _least(word: Word, answers: int) -> int:
    """The smallest count that gets this word, from the limit for opinions on."""
    return {
        Word.FEW: 0,
        Word.ALMOST_ALL: answers - NEAR,
        Word.HALF: -(-HALF_FROM * answers // 100),
        Word.SOME: NEAR + 1,
        Word.MANY: HALF_TO * answers // 100 + 1,
    }[word]
