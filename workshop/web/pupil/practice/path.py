"""A way through a branching story, kept sealed inside the page like an attempt at the quiz."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workshop.content.activities import BranchingStory
from workshop.content.lesson import Lesson
from workshop.content.story import Node, Turn
from workshop.live.form_tokens import FormTokens, UnknownState

KIND = "path"


@dataclass(frozen=True)
class Path:
    """The turns somebody took since the start of a story."""

    story: BranchingStory
    turns: tuple[Turn, ...] = ()

    @property
    def node(self) -> Node:
        """Where the turns lead. Raises `UnknownState` when that is nowhere."""
        node = self.story.node(self.turns[-1].to if self.turns else self.story.start)
        if node is None:
            raise UnknownState
        return node

    @property
    def step(self) -> int:
        """How many nodes were seen, this one included."""
        return len(self.turns) + 1

    def take(self, token: str, tokens: FormTokens) -> "Path":
        """Go where the turn with this token leads; nowhere when there is none."""
        for turn in self.node.choices:
            if token_of(self, turn, tokens) == token:
                return replace(self, turns=(*self.turns, turn))
        return self

    def back(self) -> "Path":
        """The node before; the start stays the start."""
        return replace(self, turns=self.turns[:-1])


def stories(lesson: Lesson) -> tuple[BranchingStory, ...]:
    """What can be played in a lesson."""
    return tuple(a for a in lesson.activities if isinstance(a, BranchingStory))


def token_of(path: Path, turn: Turn, tokens: FormTokens) -> str:
    """What stands for a turn of the node where a path ends."""
    return tokens.token(KIND, path.story.id, path.node.id, turn.id)


def sealed(path: Path, tokens: FormTokens) -> str:
    """The path as text for a form field."""
    taken = [
        token_of(replace(path, turns=path.turns[:number]), turn, tokens)
        for number, turn in enumerate(path.turns)
    ]
    return tokens.seal(KIND, [tokens.token(KIND, path.story.id), taken])


def read(state: str, tokens: FormTokens, lesson: Lesson) -> Path:
    """The path in a form field. Raises `UnknownState`."""
    name, taken = tokens.unseal(KIND, state)
    for story in stories(lesson):
        if tokens.token(KIND, story.id) == name:
            return _followed(Path(story), taken, tokens)
    raise UnknownState  # the story is no longer in the lesson


def _followed(path: Path, taken: Sequence[str], tokens: FormTokens) -> Path:
    for token in taken:
        path = path.take(token, tokens)
    if path.step != len(taken) + 1:
        raise UnknownState  # the story had other turns when the path was made
    return path
