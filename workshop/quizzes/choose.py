"""Item types with options: one, several, true or not, a scale."""

from collections.abc import Mapping
from typing import Annotated, Literal

from workshop.quizzes.item import (
    ANSWER,
    Choice,
    Item,
    Measure,
    Part,
    yes_no,
)
from workshop.quizzes.model import Id, Model, Rules, known, unique
from workshop.text import N_, Line, Text


class Option(Model):
    """A possible answer with the reason why it is right or not."""

    id: Id
    text: Line
    feedback: Text


Options = Annotated[tuple[Option, ...], Rules(min_length=2, max_length=4)]


def _one_part(
    choices: tuple[Choice, ...], key: str | None, feedback: Mapping[str, Text]
) -> tuple[Part, ...]:
    return (Part(id=ANSWER, text=None, choices=choices, key=key, feedback=feedback),)


class SingleChoice(Item):
    """One of two to four options; without a key it asks an opinion."""

    type: Literal["single-choice"]
    options: Options
    key: str | None = None

    @property
    def measures(self) -> Measure:  # type: ignore[override]
        """Opinion without a key, knowledge with one."""
        return "opinion" if self.key is None else "knowledge"

    def __post_init__(self) -> None:
        super().__post_init__()
        unique(option.id for option in self.options)
        if self.key is not None:
            known(self.key, [option.id for option in self.options])

    def parts(self) -> tuple[Part, ...]:
        choices = tuple(Choice(id=o.id, text=o.text) for o in self.options)
        return _one_part(choices, self.key, {o.id: o.feedback for o in self.options})


class MultipleChoice(Item):
    """Two to four options, each judged on its own; at least one is right."""

    measures = "knowledge"
    type: Literal["multiple-choice"]
    options: Options
    keys: Annotated[tuple[str, ...], Rules(min_length=1)]

    def __post_init__(self) -> None:
        super().__post_init__()
        unique(option.id for option in self.options)
        unique(self.keys)
        for key in self.keys:
            known(key, [option.id for option in self.options])

    def parts(self) -> tuple[Part, ...]:
        labels = N_("Fits"), N_("Does not fit")
        return tuple(
            yes_no(o.id, o.text, o.id in self.keys, o.feedback, labels)
            for o in self.options
        )


class BothFeedbacks(Model):
    """What to say after "true" and after "not true"."""

    true: Text
    false: Text


class TrueFalse(Item):
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


class Scale(Item):
    """Four steps of an opinion; nothing is right or wrong."""

    measures = "opinion"
    type: Literal["scale"]
    labels: Literal["agreement"] = "agreement"
    feedback: Text

    def parts(self) -> tuple[Part, ...]:
        steps = zip("abcd", SCALES[self.labels], strict=True)
        choices = tuple(Choice(id=step, label=label) for step, label in steps)
        return _one_part(choices, None, {c.id: self.feedback for c in choices})
