"""One class per activity type: what a class does in one block of a lesson."""

import operator
from collections.abc import Iterator, Mapping
from functools import reduce
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, model_validator

from workshop.quizzes.items import ITEM_TYPES, Question, Scale, Sort, Spot
from workshop.quizzes.model import Id, Model, unique
from workshop.text import N_, Line, SafetyText, Text, Unfit

if TYPE_CHECKING:
    Item = Question
else:
    Item = Annotated[
        reduce(operator.or_, ITEM_TYPES.values()), Field(discriminator="type")
    ]

Minutes = Annotated[int, Field(ge=1, le=120)]
Lines = tuple[Line, ...]


class LikelyQuestion(Model):
    """What somebody may ask, and what to answer."""

    question: Line
    answer: Text


class Notes(Model):
    """For the facilitator only."""

    goal: Line | None = None
    steps: Lines = ()
    say: Lines = ()
    laughter: Text | None = None
    silence: Text | None = None
    disclosure: SafetyText | None = None
    questions: tuple[LikelyQuestion, ...] = ()


class Activity(Model):
    """A block of the time plan; `extra` stands outside the plan."""

    id: Id
    title: Line
    minutes: tuple[Minutes, ...]
    extra: bool = False
    body: Text | None = None
    notes: Notes = Notes()
    sources: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()

    @property
    def kind(self) -> str:
        """The name of its type."""
        return str(getattr(self, "type", ""))

    @model_validator(mode="after")
    def _items_are_unique(self) -> "Activity":
        unique(item.id for item in self.items)
        return self


class Talk(Activity):
    """The facilitator tells; the points stand on the screen."""

    type: Literal["talk"]
    points: Lines = ()


class Discussion(Activity):
    """The class talks about prompts."""

    type: Literal["discussion"]
    prompts: Annotated[Lines, Field(min_length=1)]


class GroundRules(Activity):
    """How we treat each other in this lesson."""

    type: Literal["ground-rules"]
    rules: Annotated[Lines, Field(min_length=1)]


class Statements(Activity):
    """An opinion barometer: nothing is right or wrong."""

    type: Literal["statements"]
    items: Annotated[tuple[Scale, ...], Field(min_length=1)]


class Quiz(Activity):
    """Questions with explanations."""

    type: Literal["quiz"]
    items: Annotated[tuple[Item, ...], Field(min_length=1)]


class SignalSpotting(Activity):
    """Mark the signals in a fictional chat or story."""

    type: Literal["signal-spotting"]
    items: Annotated[tuple[Spot, ...], Field(min_length=1, max_length=1)]


class CardSort(Activity):
    """Put cards on heaps and say why."""

    type: Literal["card-sort"]
    items: Annotated[tuple[Sort, ...], Field(min_length=1, max_length=1)]


class HelpRoutes(Activity):
    """Who can help, and how to get there."""

    type: Literal["help-routes"]
    routes: Annotated[tuple[str, ...], Field(min_length=1, max_length=5)]
    prompts: Lines = ()


class ExitTicket(Activity):
    """Three taps to end with, without any text field."""

    type: Literal["exit-ticket"]
    items: Annotated[tuple[Item, ...], Field(min_length=1, max_length=3)]

    @model_validator(mode="after")
    def _taps_only(self) -> "ExitTicket":
        if any(len(item.parts()) > 1 for item in self.items):
            raise Unfit(N_("has an item with more than one answer: three taps only"))
        return self


class Slack(Activity):
    """Five minutes kept free at the end."""

    type: Literal["slack"]


ACTIVITY_TYPES: Mapping[str, type[Activity]] = {
    "talk": Talk,
    "discussion": Discussion,
    "ground-rules": GroundRules,
    "statements": Statements,
    "quiz": Quiz,
    "signal-spotting": SignalSpotting,
    "card-sort": CardSort,
    "help-routes": HelpRoutes,
    "exit-ticket": ExitTicket,
    "slack": Slack,
}


def questions(activities: tuple[Activity, ...]) -> Iterator[Question]:
    """All items of some activities, in order."""
    for activity in activities:
        yield from activity.items
