"""What all item types share: parts, choices, a key and a score.

A response maps part ids to choice ids: an item is asked in parts, and each option,
card or line that is judged on its own is a part. Answers are ids, never words.
"""

from collections.abc import Mapping
from typing import ClassVar, Literal

from workshop.quizzes.model import Id, Model
from workshop.quizzes.score import Score
from workshop.text import Text

Response = Mapping[str, str]
Measure = Literal["knowledge", "opinion"]

ANSWER = "answer"
YES, NO = "yes", "no"
# No id can look like this: an answer that skips is never taken for a choice.
SKIP = "-"


class Choice(Model):
    """One possible answer to a part: its words stand in the lesson or in `label`."""

    id: str
    text: Text | None = None
    label: str = ""


class Part(Model):
    """One question of an item, answered with one choice."""

    id: str
    text: Text | None
    choices: tuple[Choice, ...]
    key: str | None
    feedback: Mapping[str, Text]


class Item(Model):
    """What all item types share."""

    id: Id
    stem: Text
    explanation: Text | None = None
    sources: tuple[str, ...] = ()
    measures: ClassVar[Measure]
    one_by_one: ClassVar[bool] = False
    """Its parts are long: the projector shows one of them at a time."""

    def parts(self) -> tuple[Part, ...]:
        """The questions to answer, in order."""
        raise TypeError(f"{type(self).__name__} has no parts")

    def key_response(self) -> dict[str, str]:
        """The response that scores in full; empty where nothing is right or wrong."""
        return {part.id: part.key for part in self.parts() if part.key is not None}

    def accepts(self, response: Response) -> bool:
        """Does it answer known parts with known choices, and at least one of them?"""
        choices = {part.id: {c.id for c in part.choices} for part in self.parts()}
        return bool(response) and all(
            choice in choices.get(part, ()) for part, choice in response.items()
        )

    def score(self, response: Response) -> Score | None:
        """None for an opinion; a part without an answer is not right."""
        key = self.key_response()
        if not key:
            return None
        return Score(sum(response.get(p) == k for p, k in key.items()), len(key))


def yes_no(
    name: str, text: Text, yes: bool, feedback: Text, labels: tuple[str, str]
) -> Part:
    """A part that is judged with yes or no, in words that fit the item."""
    choices = (Choice(id=YES, label=labels[0]), Choice(id=NO, label=labels[1]))
    both = {YES: feedback, NO: feedback}
    return Part(
        id=name, text=text, choices=choices, key=YES if yes else NO, feedback=both
    )
