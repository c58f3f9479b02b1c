"""The time plan of a lesson as the clock sees it, and what the class sees."""

from dataclasses import dataclass
from itertools import accumulate

from workshop.content.activity import Activity
from workshop.content.lesson import Lesson, Source, Sources


@dataclass(frozen=True)
class Moment:
    """From which minute to which; minutes are counted from the start."""

    start: int
    end: int


@dataclass(frozen=True)
class Row:
    """An activity with its moment in each column of the plan."""

    number: int
    activity: Activity
    moments: tuple[Moment, ...]


def rows(lesson: Lesson) -> tuple[Row, ...]:
    """The plan in order, with clock times for each column."""
    columns = [
        list(accumulate((a.minutes[column] for a in lesson.plan), initial=0))
        for column in range(len(lesson.minutes))
    ]
    return tuple(
        Row(n + 1, activity, tuple(Moment(c[n], c[n + 1]) for c in columns))
        for n, activity in enumerate(lesson.plan)
    )


def sources_of(lesson: Lesson, sources: Sources) -> tuple[Source, ...]:
    """The sources a lesson refers to, each once, in order."""
    keys = dict.fromkeys(lesson.source_keys())
    return tuple(sources[key] for key in keys if key in sources)
