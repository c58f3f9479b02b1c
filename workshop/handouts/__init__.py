"""What can be printed. The PDF library is loaded when the first file is built."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal

from workshop.text import N_


@dataclass(frozen=True)
class Handout:
    """One kind of paper; `module` has its `story(lesson, page)`.

    `of` says what it is made from. Only a `personal` one takes the names of a school,
    and is then never kept.
    """

    title: str
    about: str
    of: Literal["lesson", "course", "session"]
    module: str
    personal: bool = False

    @property
    def story(self) -> Callable[[Any, Any], list[Any]]:
        """`story(lesson, page)`: what flows over the pages."""
        found: Callable[[Any, Any], list[Any]] = import_module(self.module).story
        return found


@dataclass(frozen=True)
class Variant:
    """One way to print them all; no handout knows of it.

    `scale` multiplies every length, `smallest` is the size of the smallest letters in
    points before that.
    """

    title: str
    about: str
    scale: float = 1
    smallest: float = 0
    in_colour: bool = True


VARIANTS: Mapping[str, Variant] = {
    "normal": Variant(
        N_("Normal"),
        N_("For most pupils and printers."),
    ),
    "large": Variant(
        N_("Large print"),
        N_(
            "For who reads small letters with difficulty: all is bigger, on more pages."
        ),
        scale=18 / 11,
        smallest=10,
    ),
    "ink": Variant(
        N_("Ink-saving"),
        N_("For a printer low on ink, and for copies: black lines on white paper."),
        in_colour=False,
    ),
}

HANDOUTS: Mapping[str, Handout] = {
    "worksheet": Handout(
        N_("Worksheet"),
        N_("For every pupil: the tasks of the lesson, to do with a pen."),
        "lesson",
        "workshop.handouts.worksheet",
    ),
    "answer-key": Handout(
        N_("Answers with reasons"),
        N_("For the teacher: what is right on the worksheet, and why."),
        "lesson",
        "workshop.handouts.answer_key",
    ),
    "help-card": Handout(
        N_("Help card"),
        N_("For every pupil: who can help, on one page."),
        "course",
        "workshop.handouts.help_card",
        personal=True,
    ),
}
