"""What templates show of an item and of an answer, without any logic left for them."""

from dataclasses import dataclass
from typing import Literal

from workshop.quizzes.items import YES, Choice, Item, Part, Response
from workshop.text import Text

Verdict = Literal["right", "wrong", "open"]


@dataclass(frozen=True)
class Explained:
    """One part of an answered item."""

    part: Part
    chosen: Choice | None
    fits: Choice | None
    verdict: Verdict
    feedback: Text | None
    better: Text | None

    @property
    def is_marked(self) -> bool:
        """A yes was given."""
        return self.chosen is not None and self.chosen.id == YES

    @property
    def is_signal(self) -> bool:
        """A yes would have been right."""
        return self.part.key == YES


def explained(item: Item, response: Response) -> tuple[Explained, ...]:
    """Every part with what was chosen, what fits, and why."""
    return tuple(_explained(part, response.get(part.id)) for part in item.parts())


def _explained(part: Part, chosen: str | None) -> Explained:
    choices = {choice.id: choice for choice in part.choices}
    is_wrong = part.key is not None and chosen != part.key
    given = part.feedback.get(chosen or part.key or "")
    better = part.feedback.get(part.key or "") if is_wrong else None
    return Explained(
        part=part,
        chosen=choices.get(chosen or ""),
        fits=choices[part.key] if part.key is not None else None,
        verdict="open" if part.key is None else "wrong" if is_wrong else "right",
        feedback=given,
        better=None if better == given else better,
    )
