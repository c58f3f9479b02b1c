"""The time plan of a lesson as the clock sees it, and what the class sees."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from workshop.content.activity import Activity
from workshop.content.lesson import Lesson, Source, Sources
from workshop.text import Text, texts


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


def shown_lists(activity: Activity) -> Iterator[tuple[Text, ...]]:
    """Words that only this type of activity has: rules, prompts, a promise, roles."""
    for name in type(activity).model_fields:
        if name in Activity.model_fields:
            continue
        value = getattr(activity, name)
        for part in value if _are_models(value) else (value,):
            if words := tuple(text for _, text in texts(part)):
                yield words


def _are_models(value: object) -> bool:
    """Parts with words of their own, such as roles: each is a group."""
    first = value[0] if isinstance(value, tuple) and value else Text("")
    return not isinstance(first, Text)


def sources_of(lesson: Lesson, sources: Sources) -> tuple[Source, ...]:
    """The sources a lesson refers to, each once, in order."""
    keys = dict.fromkeys(lesson.source_keys())
    return tuple(sources[key] for key in keys if key in sources)
