"""The two lines a class disagreed about most, where numbers may be shown."""

from workshop.live.disputed import most_disputed
from workshop.live.tables import Table, tables
from workshop.quizzes.item import Measure
from workshop.quizzes.items import Choice, Part
from workshop.quizzes.tally import Tally
from workshop.sessions.publish import publish
from workshop.sessions.steps import Asked

YES_NO = (Choice(id="yes"), Choice(id="no"))
PARTS = tuple(
    Part(id=name, text=None, choices=YES_NO, key="yes", feedback={})
    for name in ("a", "b", "c", "d")
)


def published(*yes: int, of: int, measures: Measure = "knowledge") -> tuple[Table, ...]:
    """The tables of a class in which so many said yes to each line."""
    rows = [(p.id, "yes", n) for p, n in zip(PARTS, yes, strict=True)]
    rows += [(p.id, "no", of - n) for p, n in zip(PARTS, yes, strict=True)]
    result = publish(measures, PARTS, Tally.of(PARTS, rows))
    return tables(Asked("chat", measures, PARTS), result)


def names(found: tuple[Table, ...]) -> list[str]:
    return [table.part.id for table in most_disputed(found)]


def test_the_nearest_counts_come_first_in_the_order_of_the_lesson() -> None:
    assert names(published(9, 5, 1, 4, of=9)) == ["b", "d"]


def test_of_equal_lines_the_earlier_ones_are_taken() -> None:
    assert names(published(5, 5, 5, 5, of=9)) == ["a", "b"]


def test_too_few_answers_give_no_order() -> None:
    assert names(published(2, 1, 4, 2, of=4)) == []


def test_words_give_no_order() -> None:
    assert names(published(10, 10, 4, 16, of=20, measures="opinion")) == []
