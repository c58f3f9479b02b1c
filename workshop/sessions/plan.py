"""What a class does in its lesson: which activities, in which order, for how long.

A lesson offers plans by name; a class may have one of its own. The file of the lesson
stays as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.content.lesson import Lesson


@dataclass(frozen=True)
class Planned:
    """An activity of the lesson, by its id, with its minutes."""

    activity: str
    minutes: int


Plan = tuple[Planned, ...]

ALWAYS = ("ground-rules", "help-routes", "slack")
"""Kinds of activities that every plan has: the rules, who helps, time at the end."""


def offered(lesson: Lesson) -> Mapping[str, Plan]:
    """The plans of a lesson by name: how many minutes they take."""
    return {
        str(whole): tuple(Planned(a.id, a.minutes[column]) for a in lesson.plan)
        for column, whole in enumerate(lesson.minutes)
    }


def usable(plan: Plan, lesson: Lesson) -> Plan:
    """What of a plan the lesson has; its first plan where nothing is left of it."""
    found = tuple(one for one in plan if lesson.activity(one.activity))
    return found or next(iter(offered(lesson).values()))


def whole(plan: Plan, lesson: Lesson) -> Plan:
    """A class's own plan with what every plan has, each at its place in the lesson.

    Ground rules come first; help and the end come last, in the order of the lesson.
    """
    needed = {a.id: a.kind for a in lesson.plan if a.kind in ALWAYS}
    first = next(iter(offered(lesson).values()))
    minutes = {one.activity: one for one in (*first, *plan)}
    fixed = [minutes[name] for name in needed]
    rules = tuple(x for x in fixed if needed[x.activity] == ALWAYS[0])
    others = tuple(one for one in plan if one.activity not in needed)
    return (*rules, *others, *(x for x in fixed if x not in rules))
