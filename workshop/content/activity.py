"""What all activity types share: a place in the time plan, notes, items."""

from typing import Annotated, ClassVar

from workshop.content.scenes import DrawingNames, drawn
from workshop.quizzes.items import ITEM_TYPES, Item
from workshop.quizzes.model import Id, Model, OneOf, Rules, unique
from workshop.text import Line, SafetyText, Text

AnyItem = Annotated[Item, OneOf(ITEM_TYPES)]

Minutes = Annotated[int, Rules(ge=1, le=120)]
Lines = Annotated[tuple[Line, ...], Rules(max_length=40)]


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
    drawings: DrawingNames = ()
    """What the class looks at; of two the second one stands with the items."""
    notes: Notes = Notes()
    sources: tuple[str, ...] = ()
    items: tuple[AnyItem, ...] = ()
    tells_opinions: ClassVar[bool] = True
    """Whether the class itself sees the opinions it gave."""

    @property
    def kind(self) -> str:
        """The name of its type."""
        return str(getattr(self, "type", ""))

    def __post_init__(self) -> None:
        super().__post_init__()
        unique(item.id for item in self.items)
        drawn(self.drawings)
