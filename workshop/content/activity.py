"""What all activity types share: a place in the time plan, notes, items."""

import operator
from functools import reduce
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, model_validator

from workshop.quizzes.items import ITEM_TYPES, Question
from workshop.quizzes.model import Id, Model, unique
from workshop.text import Line, SafetyText, Text

if TYPE_CHECKING:
    Item = Question
else:
    Item = Annotated[
        reduce(operator.or_, ITEM_TYPES.values()), Field(discriminator="type")
    ]

Minutes = Annotated[int, Field(ge=1, le=120)]
Lines = Annotated[tuple[Line, ...], Field(max_length=40)]


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
