"""How many phones chose an answer while something is asked: in words, never a count.

Each word stands for six neighbouring numbers or more, so that who knows his own answer and
a friend's learns of nobody else's; with so few phones that this cannot be, no word is said.
"""

from dataclasses import dataclass
from enum import StrEnum

from workshop.i18n import gettext
from workshop.text import N_

WIDTH = 6
"""So many numbers of answers look alike, at least."""


class Answered(StrEnum):
    """What is said."""

    UNDER_WAY = N_(
        "Phones can answer. With so few of them it is not said how many did."
    )
    NOT_HALF = N_("Less than half of the phones have chosen, or none yet.")
    FEW = N_("Few phones have chosen an answer, or none yet.")
    SOME = N_("Some phones have chosen an answer.")
    HALF = N_("About half of the phones have chosen an answer.")
    MOST = N_("Most phones have chosen an answer.")
    ALMOST = N_("Almost all phones have chosen an answer.")


_FROM: tuple[tuple[int, tuple[Answered, ...]], ...] = (
    (
        29,
        (Answered.FEW, Answered.SOME, Answered.HALF, Answered.MOST, Answered.ALMOST),
    ),
    (23, (Answered.FEW, Answered.SOME, Answered.MOST, Answered.ALMOST)),
    (17, (Answered.NOT_HALF, Answered.HALF, Answered.MOST)),
    (11, (Answered.NOT_HALF, Answered.MOST)),
    (0, (Answered.UNDER_WAY,)),
)
"""The words for so many phones or more."""

_LEVELS = {
    Answered.UNDER_WAY: 0,
    Answered.FEW: 1,
    Answered.NOT_HALF: 2,
    Answered.SOME: 2,
    Answered.HALF: 3,
    Answered.MOST: 4,
    Answered.ALMOST: 5,
}


@dataclass(frozen=True)
class HowMany:
    """A sentence with the number of steps, of five, that a meter shows for it."""

    answered: Answered

    @classmethod
    def of(cls, chosen: int, phones: int) -> "HowMany":
        """So many phones chose, of those that are in."""
        phones = max(chosen, phones)
        words = next(words for least, words in _FROM if phones >= least)
        if len(words) < 4:
            return cls(words[chosen * len(words) // (phones + 1)])
        if chosen < WIDTH:
            return cls(words[0])
        if chosen > phones - WIDTH:
            return cls(words[-1])
        middle = words[1:-1]
        between = phones - 2 * WIDTH + 1
        return cls(middle[(chosen - WIDTH) * len(middle) // between])

    @property
    def level(self) -> int:
        """From 1 to 5; 0 where nothing is measured."""
        return _LEVELS[self.answered]

    @property
    def said(self) -> str:
        """The sentence."""
        return gettext(self.answered)
