"""One class per question type.

A response maps part ids to choice ids: an item is asked in parts, and each option,
card or line that is judged on its own is a part. Answers are ids, never words.
"""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from workshop.quizzes.model import Id, Model, known, unique
from workshop.quizzes.score import Score
from workshop.text import N_, Line, Text, Unfit

Response = Mapping[str, str]
Measure = Literal["knowledge", "opinion"]

ANSWER = "answer"
YES, NO = "yes", "no"


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


class Question(Model):
    """What all question types share."""

    id: Id
    stem: Text
    explanation: Text | None = None
    sources: tuple[str, ...] = ()
    measures: ClassVar[Measure]

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


class Option(Model):
    """A possible answer with the reason why it is right or not."""

    id: Id
    text: Line
    feedback: Text


Options = Annotated[tuple[Option, ...], Field(min_length=2, max_length=4)]


def _one_part(
    choices: tuple[Choice, ...], key: str | None, feedback: Mapping[str, Text]
) -> tuple[Part, ...]:
    return (Part(id=ANSWER, text=None, choices=choices, key=key, feedback=feedback),)


def _yes_no(
    name: str, text: Text, yes: bool, feedback: Text, labels: tuple[str, str]
) -> Part:
    choices = (Choice(id=YES, label=labels[0]), Choice(id=NO, label=labels[1]))
    both = {YES: feedback, NO: feedback}
    return Part(
        id=name, text=text, choices=choices, key=YES if yes else NO, feedback=both
    )


class SingleChoice(Question):
    """One of two to four options; without a key it asks an opinion."""

    type: Literal["single-choice"]
    options: Options
    key: str | None = None

    @property
    def measures(self) -> Measure:  # type: ignore[override]
        """Opinion without a key, knowledge with one."""
        return "opinion" if self.key is None else "knowledge"

    @model_validator(mode="after")
    def _fits(self) -> "SingleChoice":
        unique(option.id for option in self.options)
        if self.key is not None:
            known(self.key, [option.id for option in self.options])
        return self

    def parts(self) -> tuple[Part, ...]:
        choices = tuple(Choice(id=o.id, text=o.text) for o in self.options)
        return _one_part(choices, self.key, {o.id: o.feedback for o in self.options})


class MultipleChoice(Question):
    """Two to four options, each judged on its own; at least one is right."""

    measures = "knowledge"
    type: Literal["multiple-choice"]
    options: Options
    keys: Annotated[tuple[str, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _fits(self) -> "MultipleChoice":
        unique(option.id for option in self.options)
        unique(self.keys)
        for key in self.keys:
            known(key, [option.id for option in self.options])
        return self

    def parts(self) -> tuple[Part, ...]:
        labels = N_("Fits"), N_("Does not fit")
        return tuple(
            _yes_no(o.id, o.text, o.id in self.keys, o.feedback, labels)
            for o in self.options
        )


class BothFeedbacks(Model):
    """What to say after "true" and after "not true"."""

    true: Text
    false: Text


class TrueFalse(Question):
    """A statement that is true or not."""

    measures = "knowledge"
    type: Literal["true-false"]
    key: bool
    feedback: BothFeedbacks

    def parts(self) -> tuple[Part, ...]:
        choices = (
            Choice(id="true", label=N_("True")),
            Choice(id="false", label=N_("Not true")),
        )
        feedback = {"true": self.feedback.true, "false": self.feedback.false}
        return _one_part(choices, "true" if self.key else "false", feedback)


SCALES: Mapping[str, tuple[str, str, str, str]] = {
    "agreement": (
        N_("I agree completely"),
        N_("I agree a little"),
        N_("I disagree a little"),
        N_("I disagree completely"),
    ),
}


class Scale(Question):
    """Four steps of an opinion; nothing is right or wrong."""

    measures = "opinion"
    type: Literal["scale"]
    labels: Literal["agreement"] = "agreement"
    feedback: Text

    def parts(self) -> tuple[Part, ...]:
        steps = zip("abcd", SCALES[self.labels], strict=True)
        choices = tuple(Choice(id=step, label=label) for step, label in steps)
        return _one_part(choices, None, {c.id: self.feedback for c in choices})


class Category(Model):
    """A heap to put cards on; `mark` gives it its sign and colour."""

    id: Id
    text: Line
    mark: Literal["normal", "watch", "tell"]


class Card(Model):
    """A card with the heap it fits best, and why."""

    id: Id
    text: Line
    key: str
    feedback: Text
    sources: tuple[str, ...] = ()


class Sort(Question):
    """Cards to put on heaps."""

    measures = "knowledge"
    type: Literal["sort"]
    categories: Annotated[tuple[Category, ...], Field(min_length=2, max_length=4)]
    cards: Annotated[tuple[Card, ...], Field(min_length=2, max_length=16)]

    @model_validator(mode="after")
    def _fits(self) -> "Sort":
        unique(category.id for category in self.categories)
        unique(card.id for card in self.cards)
        for card in self.cards:
            known(card.key, [category.id for category in self.categories])
        return self

    def parts(self) -> tuple[Part, ...]:
        choices = tuple(Choice(id=c.id, text=c.text) for c in self.categories)
        return tuple(
            Part(
                id=card.id,
                text=card.text,
                choices=choices,
                key=card.key,
                feedback={choice.id: card.feedback for choice in choices},
            )
            for card in self.cards
        )


class Speaker(Model):
    """Somebody in a chat; the side on which the bubbles stand."""

    id: Id
    name: Line
    side: Literal["start", "end"] = "start"


class SpotLine(Model):
    """A line of a chat or story: a signal, or a harmless look-alike."""

    id: Id
    who: str | None = None
    text: Text
    signal: bool
    feedback: Text
    sources: tuple[str, ...] = ()


class Spot(Question):
    """Mark the lines that are signals, and leave the harmless ones."""

    measures = "knowledge"
    type: Literal["spot"]
    setting: Literal["chat", "story"]
    title: Line | None = None
    speakers: tuple[Speaker, ...] = ()
    lines: Annotated[tuple[SpotLine, ...], Field(min_length=2, max_length=16)]

    @model_validator(mode="after")
    def _fits(self) -> "Spot":
        unique(speaker.id for speaker in self.speakers)
        unique(line.id for line in self.lines)
        for line in self.lines:
            if line.who is not None:
                known(line.who, [speaker.id for speaker in self.speakers])
            elif self.setting == "chat":
                raise Unfit(N_("line '%(id)s' of the chat misses 'who'"), id=line.id)
        if all(line.signal for line in self.lines):
            raise Unfit(N_("has no harmless line: add a look-alike"))
        return self

    def parts(self) -> tuple[Part, ...]:
        labels = N_("Signal"), N_("No signal")
        return tuple(
            _yes_no(line.id, line.text, line.signal, line.feedback, labels)
            for line in self.lines
        )

    def speaker(self, name: str | None) -> Speaker | None:
        """Who says a line."""
        return next((s for s in self.speakers if s.id == name), None)

    def score(self, response: Response) -> Score:
        """Hits and false alarms; a line without an answer counts as not marked."""
        marked = {line.id for line in self.lines if response.get(line.id) == YES}
        signals = {line.id for line in self.lines if line.signal}
        hits, false_alarms = len(marked & signals), len(marked - signals)
        harmless = len(self.lines) - len(signals)
        return Score(
            right=hits + harmless - false_alarms,
            of=len(self.lines),
            hits=hits,
            signals=len(signals),
            false_alarms=false_alarms,
            harmless=harmless,
        )


ITEM_TYPES: Mapping[str, type[Question]] = {
    "single-choice": SingleChoice,
    "multiple-choice": MultipleChoice,
    "true-false": TrueFalse,
    "scale": Scale,
    "sort": Sort,
    "spot": Spot,
}
