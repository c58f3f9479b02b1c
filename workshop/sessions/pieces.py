"""What the projector shows at once: a step comes in pieces, so that the last row reads it.

They are counted by what a lesson holds and not by the length of its words: the desk and
the projector may speak two languages, and still stand at the same piece.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from workshop.content.activities import (
    BranchingStory,
    HelpRoutes,
    RolePlay,
    Slack,
    Talk,
)
from workshop.content.activity import Activity
from workshop.content.words import own_words
from workshop.quizzes.items import Item, Part
from workshop.sessions.session import Phase
from workshop.sessions.steps import Step, node_at
from workshop.text import Text

Thing = TypeVar("Thing")

AT_ONCE = 4
POINTS_AT_ONCE = 3
SENTENCES_AT_ONCE = 5
FIRST = 2
"""So many lines are talked about one by one after the result; the rest is a list."""


@dataclass(frozen=True)
class Piece:
    """One face of a step. `numbers` count parts; after a result in the order shown."""

    kind: str
    words: tuple[Text, ...] = ()
    lines: tuple[Text, ...] = ()
    numbers: tuple[int, ...] = ()


def of_step(
    step: Step, path: tuple[str, ...], phase: Phase, has_hands: bool
) -> tuple[Piece, ...]:
    """All faces of a step in a phase; what is closed stands as it was asked."""
    asked = step.asked(path)
    if asked is None:
        if step.story:
            return tuple(_of_ending(step.story, path))
        return tuple(_of_activity(step.activity))
    if phase is not Phase.REVEALED:
        if step.story:
            return tuple(_of_turn(step.story, path))
        return tuple(_of_question(step.item, asked.parts, has_hands))
    if not step.is_told:
        return (Piece("kept"),)
    if step.item is None:
        return (Piece("chart"),)
    return tuple(_of_result(step.item, asked.parts))


def explanation(item: Item, parts: tuple[Part, ...]) -> Text | None:
    """Why, after the result: of the item, or of the answer that fits best."""
    if item.explanation is not None or len(parts) > 1:
        return item.explanation
    if parts[0].key:
        return parts[0].feedback.get(parts[0].key)
    reasons = [*dict.fromkeys(parts[0].feedback.values())]
    return reasons[0] if len(reasons) == 1 else None


def _of_ending(story: BranchingStory, path: tuple[str, ...]) -> Iterator[Piece]:
    """What happened, then who helps."""
    node = node_at(story, path)
    yield Piece("ending", (node.text,))
    if node.help:
        yield Piece("why", (node.help,))


def _of_turn(story: BranchingStory, path: tuple[str, ...]) -> Iterator[Piece]:
    """What happens, then what can be done; its introduction before its first node."""
    if story.body and not path:
        yield Piece("shown", (story.body,))
    yield Piece("node", (node_at(story, path).text,))
    yield Piece("turns")


def _of_question(
    item: Item | None, parts: tuple[Part, ...], has_hands: bool
) -> Iterator[Piece]:
    """Line by line where it has lines, or where hands are counted."""
    is_split = len(parts) > 1 and (has_hands or (item and item.one_by_one))
    if not is_split:
        yield Piece("item")
        return
    for number in range(len(parts)):
        yield Piece("line", numbers=(number,))


def _of_result(item: Item, parts: tuple[Part, ...]) -> Iterator[Piece]:
    """The first lines one by one, then why, and the other lines as lists."""
    why = explanation(item, parts)
    words = (why,) if why else ()
    if len(parts) == 1 and len(parts[0].choices) <= FIRST:
        yield Piece("chart", words)
        return
    first = FIRST if item.one_by_one and len(parts) > FIRST else 0
    for number in range(first):
        yield Piece("result", numbers=(number,))
    if not first:
        yield Piece("chart")
    if words:
        yield Piece("why", words)
    if first:
        for some in _some(tuple(range(first, len(parts)))):
            yield Piece("rest", numbers=some)


def _of_activity(activity: Activity) -> Iterator[Piece]:
    body = (activity.body,) if activity.body else ()
    match activity:
        case Slack():
            yield Piece("closing", body)
        case HelpRoutes():
            yield Piece("routes")
            yield from _lists(activity.prompts, AT_ONCE)
        case RolePlay():
            yield Piece("shown", (activity.situation,))
            yield Piece("roles")
            yield from _lists(activity.sentences, SENTENCES_AT_ONCE)
        case Talk():
            yield Piece("shown", body)
            yield from _lists(activity.points, POINTS_AT_ONCE)
        case _:
            yield from _general(activity, body)


def _general(activity: Activity, body: tuple[Text, ...]) -> Iterator[Piece]:
    """The words before it stand above its first lines."""
    groups = () if activity.items else own_words(activity)
    first, *more = [some for group in groups for some in _some(group)] or [()]
    yield Piece("shown", body, first)
    for lines in more:
        yield Piece("shown", lines=lines)


def _lists(lines: tuple[Text, ...], count: int) -> Iterator[Piece]:
    for some in _some(lines, count):
        yield Piece("shown", lines=some)


def _some(
    things: tuple[Thing, ...], count: int = AT_ONCE
) -> Iterator[tuple[Thing, ...]]:
    """Groups of nearly the same size, none larger than `count`."""
    groups = -(-len(things) // count) or 1
    size = -(-len(things) // groups)
    for start in range(0, len(things), size or 1):
        yield things[start : start + size]
