"""A way through a practice quiz, kept signed inside the page and nowhere else.

It fits the seat that made it and no other, so nothing comes back after leaving.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from workshop.content.lesson import Practice
from workshop.quizzes.items import Question, Response
from workshop.web.pupil.veil import UnknownState, Veil

KIND = "walk"


@dataclass(frozen=True)
class Walk:
    """Where a pupil stands: before item `at`, or past the last one.

    `explained` says that the explanation of the item is on the page. An item that was
    skipped has no answer.
    """

    at: int = 0
    explained: bool = False
    answers: Mapping[str, Response] = field(default_factory=dict)

    def answer(self, item: Question, response: Response) -> "Walk":
        """Keep the answer and show the explanation."""
        answers = {**self.answers, item.id: response}
        return Walk(self.at, explained=True, answers=answers)

    def skip(self, item: Question) -> "Walk":
        """Drop what was answered to the item and go on."""
        answers = {name: r for name, r in self.answers.items() if name != item.id}
        return Walk(self.at + 1, answers=answers)

    def next(self) -> "Walk":
        """Go on from an explanation to the item after it."""
        return (
            replace(self, at=self.at + 1, explained=False) if self.explained else self
        )

    def back(self) -> "Walk":
        """From an explanation to its item; from an item to the one before."""
        if self.explained:
            return replace(self, explained=False)
        return replace(self, at=max(self.at - 1, 0))


def item_at(walk: Walk, practice: Practice) -> Question | None:
    """The item a walk stands before; None at the end."""
    return practice.items[walk.at] if walk.at < len(practice.items) else None


def signed(walk: Walk, veil: Veil, practice: Practice) -> str:
    """The walk as text for a form field."""
    tokens = [
        token
        for item in practice.items
        for token in veil.kept(item, walk.answers.get(item.id, {}))
    ]
    return veil.seal(KIND, [walk.at, walk.explained, tokens])


def read(state: str, veil: Veil, practice: Practice) -> Walk:
    """The walk in a form field. Raises `UnknownState`."""
    at, explained, tokens = veil.unseal(KIND, state)
    if not 0 <= at < len(practice.items) + (not explained):
        raise UnknownState  # the quiz was longer when the walk was made
    found = {item.id: veil.read(item, {*tokens}) for item in practice.items}
    return Walk(at, explained, {name: r for name, r in found.items() if r})
