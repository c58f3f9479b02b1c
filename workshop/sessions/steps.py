"""The steps of a lesson as a class walks them: words to look at, or something asked."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.content.activities import BranchingStory
from workshop.content.activity import Activity
from workshop.content.lesson import Lesson
from workshop.content.story import Node
from workshop.quizzes.items import ANSWER, Choice, Item, Measure, Part
from workshop.sessions.plan import Plan


@dataclass(frozen=True)
class Step:
    """What everybody looks at together: an activity, or one item of it."""

    activity: Activity
    item: Item | None = None

    @property
    def id(self) -> str:
        return f"{self.activity.id}/{self.item.id}" if self.item else self.activity.id

    @property
    def is_told(self) -> bool:
        """Whether the class sees the result; else it is for those who lead."""
        is_opinion = self.item is not None and self.item.measures == "opinion"
        return self.activity.tells_opinions or not is_opinion

    def drawings(self, node: Node | None, *, is_revealed: bool) -> tuple[str, ...]:
        """What everybody looks at; beside a result only how it was and how it is."""
        shown = node.drawings if node else self.activity.drawings
        if is_revealed:
            return shown if len(shown) > 1 else ()
        return shown[-1:] if self.item else shown[:1]

    @property
    def story(self) -> BranchingStory | None:
        """The story this step is, if it is one."""
        return self.activity if isinstance(self.activity, BranchingStory) else None

    def asked(self, path: tuple[str, ...]) -> "Asked | None":
        """What it asks; in a story the node where the path ends asks."""
        if self.item is not None:
            return Asked(self.item.id, self.item.measures, self.item.parts())
        if self.story is None:
            return None
        node = node_at(self.story, path)
        return None if node.is_ending else _vote(self.story, node)


@dataclass(frozen=True)
class Asked:
    """What is asked of the class: an item, or what happens next in a story.

    `id` is the same in every language; its parts are answered with choice ids.
    """

    id: str
    measures: Measure
    parts: tuple[Part, ...]


def steps(lesson: Lesson, plan: Plan = ()) -> tuple[Step, ...]:
    """The plan in order, then what the lesson has and the plan leaves out."""
    planned = [one.activity for one in plan]
    in_plan = (lesson.activity(name) for name in planned)
    everything = (*lesson.plan, *lesson.extras)
    outside = (a for a in everything if a.id not in planned)
    return tuple(
        step for one in (*filter(None, in_plan), *outside) for step in _steps_of(one)
    )


def node_at(story: BranchingStory, path: tuple[str, ...]) -> Node:
    """Where a path ends; a path that the story has no more begins again."""
    last = story.node(path[-1]) if path else None
    found = last or story.node(story.start)
    assert found is not None
    return found


def _steps_of(activity: Activity) -> Iterator[Step]:
    if activity.body is not None or not activity.items:
        yield Step(activity)
    for item in activity.items:
        yield Step(activity, item)


def _vote(story: BranchingStory, node: Node) -> Asked:
    """An opinion: which turn to take."""
    choices = tuple(Choice(id=turn.id, text=turn.text) for turn in node.choices)
    part = Part(id=ANSWER, text=None, choices=choices, key=None, feedback={})
    return Asked(f"{story.id}/{node.id}", "opinion", (part,))
