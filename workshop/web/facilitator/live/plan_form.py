"""A class's own plan as rows of a form: what it does, in which order, how long."""

from collections.abc import Sequence

from wtforms import BooleanField, Form, HiddenField, IntegerField
from wtforms.validators import NumberRange

from workshop.content.activity import Activity
from workshop.content.lesson import Lesson
from workshop.i18n import lazy_gettext
from workshop.sessions.plan import ALWAYS, Plan, Planned, offered, whole

OWN = "own"
LONGEST = 60
"""Minutes of one activity."""


class PlanRow(Form):  # type: ignore[misc]
    """One activity of the lesson."""

    activity = HiddenField()
    is_in = BooleanField(lazy_gettext("Do it"))
    minutes = IntegerField(
        lazy_gettext("Minutes"),
        validators=[NumberRange(1, LONGEST, lazy_gettext("Write 1 to 60 minutes."))],
    )
    place = IntegerField(
        lazy_gettext("Place"),
        validators=[NumberRange(1, 99, lazy_gettext("Write a place: 1 to 99."))],
    )


Row = dict[str, str | bool | int]


def rows(lesson: Lesson) -> list[Row]:
    """What the form begins with: the lesson's first plan, then what stands outside it."""
    first = next(iter(offered(lesson).values()))
    minutes = {one.activity: one.minutes for one in first}
    return [
        {
            "activity": one.id,
            "is_in": one.id in minutes,
            "minutes": minutes.get(one.id, one.minutes[0]),
            "place": place,
        }
        for place, one in enumerate(choosable(lesson), 1)
    ]


def choosable(lesson: Lesson) -> Sequence[Activity]:
    """What may be left out or moved; rules, help and the end stay where they are."""
    return [one for one in (*lesson.plan, *lesson.extras) if one.kind not in ALWAYS]


def own_plan(found: Sequence[PlanRow], lesson: Lesson) -> Plan:
    """What was chosen; an activity that the lesson has not is no part of it."""
    known = {one.id for one in choosable(lesson)}
    chosen = [one for one in found if one.is_in.data and one.activity.data in known]
    chosen.sort(key=lambda one: one.place.data)
    by_name = {
        one.activity.data: Planned(one.activity.data, one.minutes.data)
        for one in chosen
    }
    return whole(tuple(by_name.values()), lesson)
