"""A branching story: readers choose what happens, and every path ends with help."""

from collections.abc import Mapping
from typing import Annotated

from workshop.content.scenes import drawn
from workshop.quizzes.model import Id, Model, Rules, known, unique
from workshop.text import N_, Line, SafetyText, Text, Unfit


class Turn(Model):
    """Something to do, and the node it leads to."""

    id: Id
    text: Line
    to: str


class Node(Model):
    """What happens, and what can be done then; without choices it is an ending."""

    id: Id
    text: Text
    drawing: str | None = None
    choices: Annotated[tuple[Turn, ...], Rules(max_length=4)] = ()
    help: SafetyText | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        drawn(self.drawings)

    @property
    def drawings(self) -> tuple[str, ...]:
        """What is seen here, as an activity has it."""
        return (self.drawing,) if self.drawing else ()

    @property
    def is_ending(self) -> bool:
        """Nothing more to choose."""
        return not self.choices


Nodes = Annotated[tuple[Node, ...], Rules(min_length=3, max_length=40)]


def check_story(start: str, nodes: tuple[Node, ...]) -> None:
    """Raises `Unfit` unless every path from the start ends, and ends with help."""
    unique(node.id for node in nodes)
    by_id = {node.id: node for node in nodes}
    known(start, by_id)
    for node in nodes:
        _check_node(node, by_id)
    _check_ends(by_id)
    if lost := {*by_id} - reachable(start, by_id):
        raise Unfit(N_("node '%(id)s' is on no path"), id=min(lost))


def reachable(start: str, by_id: Mapping[str, Node]) -> set[str]:
    """The ids of all nodes on the paths from a node, itself included."""
    found, waiting = set(), [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [turn.to for turn in by_id[name].choices]
    return found


def _check_node(node: Node, by_id: Mapping[str, Node]) -> None:
    unique(turn.id for turn in node.choices)
    for turn in node.choices:
        known(turn.to, by_id)
    if len(node.choices) == 1:
        raise Unfit(N_("node '%(id)s' has one choice only: give it two"), id=node.id)
    if node.is_ending and node.help is None:
        raise Unfit(N_("node '%(id)s' ends a path without 'help'"), id=node.id)
    if not node.is_ending and node.help is not None:
        raise Unfit(N_("node '%(id)s' has 'help' but is no ending"), id=node.id)


def _check_ends(by_id: Mapping[str, Node]) -> None:
    """Take away what surely ends, until only circles are left."""
    left = dict(by_id)
    while ending := [n for n, node in left.items() if _leads_out(node, left)]:
        for name in ending:
            del left[name]
    if left:
        raise Unfit(N_("node '%(id)s' leads back to itself"), id=min(left))


def _leads_out(node: Node, left: Mapping[str, Node]) -> bool:
    return not any(turn.to in left for turn in node.choices)
