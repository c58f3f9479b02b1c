"""One class per activity type: what a class does in one block of a lesson."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from workshop.content.activity import Activity, AnyItem, Lines
from workshop.content.story import Node, Nodes, check_story
from workshop.quizzes.items import Item, Scale, Sort, Spot
from workshop.quizzes.model import Id, Model, Rules, unique
from workshop.text import N_, Line, SafetyText, Text, Unfit


class Talk(Activity):
    """The facilitator tells; the points stand on the screen."""

    type: Literal["talk"]
    points: Lines = ()


class Discussion(Activity):
    """The class talks about prompts."""

    type: Literal["discussion"]
    prompts: Annotated[Lines, Rules(min_length=1)]


class GroundRules(Activity):
    """How we treat each other in this lesson."""

    type: Literal["ground-rules"]
    rules: Annotated[Lines, Rules(min_length=1)]


class Statements(Activity):
    """An opinion barometer: nothing is right or wrong."""

    type: Literal["statements"]
    items: Annotated[tuple[Scale, ...], Rules(min_length=1, max_length=12)]


class Quiz(Activity):
    """Questions with explanations."""

    type: Literal["quiz"]
    items: Annotated[tuple[AnyItem, ...], Rules(min_length=1, max_length=30)]


class SignalSpotting(Activity):
    """Mark the signals in a fictional chat or story."""

    type: Literal["signal-spotting"]
    items: Annotated[tuple[Spot, ...], Rules(min_length=1, max_length=1)]


class CardSort(Activity):
    """Put cards on heaps and say why."""

    type: Literal["card-sort"]
    items: Annotated[tuple[Sort, ...], Rules(min_length=1, max_length=1)]


class HelpRoutes(Activity):
    """Who can help, and how to get there."""

    type: Literal["help-routes"]
    routes: Annotated[tuple[str, ...], Rules(min_length=1, max_length=5)]
    prompts: Lines = ()


class ExitTicket(Activity):
    """Three taps to end with, without any text field."""

    type: Literal["exit-ticket"]
    tells_opinions = False
    items: Annotated[tuple[AnyItem, ...], Rules(min_length=1, max_length=3)]

    def __post_init__(self) -> None:
        super().__post_init__()
        if any(len(item.parts()) > 1 for item in self.items):
            raise Unfit(N_("has an item with more than one answer: three taps only"))


class Slack(Activity):
    """Five minutes kept free at the end."""

    type: Literal["slack"]


class BranchingStory(Activity):
    """The class, or a pupil alone, chooses what happens; every path ends with help."""

    type: Literal["branching-story"]
    start: str
    nodes: Nodes

    def __post_init__(self) -> None:
        super().__post_init__()
        check_story(self.start, self.nodes)

    def node(self, node_id: str) -> Node | None:
        """The node with this id."""
        return next((node for node in self.nodes if node.id == node_id), None)


class Role(Model):
    """A helping role: never the exploiter, never somebody in distress."""

    id: Id
    name: Line
    task: Text


class RolePlay(Activity):
    """Practising the helping sentences in threes."""

    type: Literal["role-play"]
    situation: Text
    roles: Annotated[tuple[Role, ...], Rules(min_length=2, max_length=4)]
    sentences: Annotated[Lines, Rules(min_length=1)]
    observe: Lines = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        unique(role.id for role in self.roles)


class QuestionBox(Activity):
    """A place for questions; who reads them stands in `promise`."""

    type: Literal["question-box"]
    promise: SafetyText


class Measure(Activity):
    """The same questions before and after, for the class as a whole."""

    type: Literal["measure"]
    tells_opinions = False
    moment: Literal["before", "after"]
    items: Annotated[tuple[AnyItem, ...], Rules(min_length=1, max_length=10)]


ACTIVITY_TYPES: Mapping[str, type[Activity]] = {
    "talk": Talk,
    "discussion": Discussion,
    "ground-rules": GroundRules,
    "statements": Statements,
    "quiz": Quiz,
    "signal-spotting": SignalSpotting,
    "card-sort": CardSort,
    "branching-story": BranchingStory,
    "role-play": RolePlay,
    "question-box": QuestionBox,
    "help-routes": HelpRoutes,
    "measure": Measure,
    "exit-ticket": ExitTicket,
    "slack": Slack,
}


def items_of(activities: tuple[Activity, ...]) -> Iterator[Item]:
    """All items of some activities, in order."""
    for activity in activities:
        yield from activity.items
