"""Published results as rows of a table, with words for what has no number."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.i18n import gettext
from workshop.quizzes.items import Choice, Part
from workshop.sessions.publish import Published, Word
from workshop.sessions.steps import Asked
from workshop.text import N_

WORDS: Mapping[Word, str] = {
    # Translators: how many of the class chose this; said instead of a number.
    Word.FEW: N_("few"),
    # Translators: how many of the class chose this; said instead of a number.
    Word.SOME: N_("some"),
    # Translators: how many of the class chose this; said instead of a number.
    Word.HALF: N_("about half"),
    # Translators: how many of the class chose this; said instead of a number.
    Word.MANY: N_("many"),
    # Translators: how many of the class chose this; said instead of a number.
    Word.ALMOST_ALL: N_("almost all"),
}


@dataclass(frozen=True)
class Row:
    """A choice with how many made it: a number, or a word where numbers would tell.

    `share` is how long its bar is, in per cent; 0 where there are words.
    """

    choice: Choice
    number: int | None
    word: str
    share: int
    is_key: bool


@dataclass(frozen=True)
class Table:
    """A part with its rows; none when there were too few answers to show."""

    part: Part
    rows: tuple[Row, ...]


def tables(asked: Asked, published: Published) -> tuple[Table, ...]:
    """A table for each part that is still in the lesson."""
    results = {part.id: dict(part.results) for part in published.parts}
    return tuple(
        Table(part, _rows(part, results.get(part.id, {}))) for part in asked.parts
    )


def _rows(part: Part, results: Mapping[str, int | Word]) -> tuple[Row, ...]:
    found = [(c, results[c.id]) for c in part.choices if c.id in results]
    whole = sum(value for _, value in found if isinstance(value, int))
    return tuple(_row(part, choice, value, whole) for choice, value in found)


def _row(part: Part, choice: Choice, value: int | Word, whole: int) -> Row:
    number = None if isinstance(value, Word) else value
    return Row(
        choice=choice,
        number=number,
        word=gettext(WORDS[value]) if isinstance(value, Word) else "",
        share=number * 100 // whole if number and whole else 0,
        is_key=choice.id == part.key,
    )
