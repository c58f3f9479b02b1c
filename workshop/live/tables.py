"""Published results as rows of a table, with words for what has no number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workshop.content.lesson import Lesson
from workshop.i18n import gettext
from workshop.live.result_words import RESULT_WORDS
from workshop.quizzes.items import Choice, Part
from workshop.sessions.publish import Published, Word
from workshop.sessions.published_text import from_json
from workshop.sessions.steps import Asked, Step, steps
from workshop.text import Line, Text


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


@dataclass(frozen=True)
class Outcome:
    """What a lesson asked with its result; `asking` counts from one.

    What was not told to the class is for those who lead, and the adult of the school.
    """

    title: Line
    stem: Text
    asking: int
    tables: tuple[Table, ...]
    is_told: bool

    @property
    def is_shown(self) -> bool:
        """There were answers enough to show something."""
        return any(table.rows for table in self.tables)


def outcomes(lesson: Lesson, results: Mapping[str, str]) -> Iterator[Outcome]:
    """What was published, in the order of the lesson; what it lost is left out."""
    for step, stem, one in _asked_in(lesson):
        found = [name for name in results if name.rpartition("@")[0] == one.id]
        for name in sorted(found, key=_number):
            shown = tables(one, from_json(results[name]))
            title = step.activity.title
            yield Outcome(title, stem, _number(name), shown, step.is_told)


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
        word=gettext(RESULT_WORDS[value]) if isinstance(value, Word) else "",
        share=number * 100 // whole if number and whole else 0,
        is_key=choice.id == part.key,
    )


def _asked_in(lesson: Lesson) -> Iterator[tuple[Step, Text, Asked]]:
    for step in steps(lesson):
        nodes = step.story.nodes if step.story else ()
        for text, path in ((node.text, (node.id,)) for node in nodes):
            if found := step.asked(path):
                yield step, text, found
        if step.item and (found := step.asked(())):
            yield step, step.item.stem, found


def _number(name: str) -> int:
    return int(name.rpartition("@")[2])
