"""The steps of a lesson as a class walks them: words to look at, or something asked."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.content.activities import BranchingStory
from workshop.content.activity import Activity
from workshop.content.lesson import Lesson
from workshop.content.story import Node
from workshop.quizzes.items import ANSWER, Choice, Measure, Part, Question


@dataclass(frozen=True)
class Step:
    """What everybody looks at together: an activity, or one item of it."""

    activity: Activity
    item: Question | None = None

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


@dataclass(frozen=True)
class Asked:
    """A question to the class: an item, or what happens next in a story.

    `id` is the same in every language; its parts are answered with choice ids.
    """

    id: str
    measures: Measure
    parts: tuple[Part, ...]


def steps(lesson: Lesson) -> tuple[Step, ...]:
    """The plan in order, then what stands outside the plan."""
    return tuple(
        step for one in (*lesson.plan, *lesson.extras) for step in _steps_of(one)
    )


def find(lesson: Lesson, step_id: str) -> Step | None:
    """The step with this id; None when the lesson has it no more."""
    return next((step for step in steps(lesson) if step.id == step_id), None)


def asked(step: Step, path: tuple[str, ...]) -> Asked | None:
    """What a step asks; in a story the node where the path ends asks."""
    if step.item is not None:
        return Asked(step.item.id, step.item.measures, step.item.parts())
    if step.story is None:
        return None
    node = node_at(step.story, path)
    return None if node.is_ending else _vote(step.story, node)


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
