"""An attempt at a practice quiz, kept sealed inside the page and nowhere else.

It fits the seat that made it and no other, so nothing comes back after leaving.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from workshop.content.lesson import Practice
from workshop.live.form_tokens import FormTokens, UnknownState
from workshop.quizzes.items import Item, Response

KIND = "attempt"


@dataclass(frozen=True)
class Attempt:
    """Where a pupil stands: before item `at`, or past the last one.

    `explained` says that the explanation of the item is on the page. An item that was
    skipped has no answer.
    """

    at: int = 0
    explained: bool = False
    answers: Mapping[str, Response] = field(default_factory=dict)

    def answer(self, item: Item, response: Response) -> "Attempt":
        """Keep the answer and show the explanation."""
        answers = {**self.answers, item.id: response}
        return Attempt(self.at, explained=True, answers=answers)

    def skip(self, item: Item) -> "Attempt":
        """Drop what was answered to the item and go on."""
        answers = {name: r for name, r in self.answers.items() if name != item.id}
        return Attempt(self.at + 1, answers=answers)

    def next(self) -> "Attempt":
        """Go on from an explanation to the item after it."""
        return (
            replace(self, at=self.at + 1, explained=False) if self.explained else self
        )

    def back(self) -> "Attempt":
        """From an explanation to its item; from an item to the one before."""
        if self.explained:
            return replace(self, explained=False)
        return replace(self, at=max(self.at - 1, 0))


def item_at(attempt: Attempt, practice: Practice) -> Item | None:
    """The item an attempt stands before; None at the end."""
    is_over = attempt.at >= len(practice.items)
    return None if is_over else practice.items[attempt.at]


def sealed(attempt: Attempt, tokens: FormTokens, practice: Practice) -> str:
    """The attempt as text for a form field."""
    written = [
        token
        for item in practice.items
        for token in tokens.written(item, attempt.answers.get(item.id, {}))
    ]
    return tokens.seal(KIND, [attempt.at, attempt.explained, written])


def read(state: str, tokens: FormTokens, practice: Practice) -> Attempt:
    """The attempt in a form field. Raises `UnknownState`."""
    at, explained, written = tokens.unseal(KIND, state)
    if not 0 <= at < len(practice.items) + (not explained):
        raise UnknownState  # the quiz was longer when the attempt was made
    found = {
        item.id: tokens.read(item, item.parts(), {*written}) for item in practice.items
    }
    return Attempt(at, explained, {name: r for name, r in found.items() if r})
