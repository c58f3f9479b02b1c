"""How many phones are in while something is asked: in words, never a count.

Safety rule 13: who skips cannot be told from who has not answered, and a count that
rises tap by tap would say when one pupil answered.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.i18n import gettext
from workshop.sessions.publish import Word, word_for
from workshop.text import N_

_SAID: Mapping[Word, str] = {
    Word.FEW: N_("Few phones have answered, or none yet."),
    Word.SOME: N_("Some phones have answered."),
    Word.HALF: N_("About half of the phones have answered."),
    Word.MANY: N_("Many phones have answered."),
    Word.ALMOST_ALL: N_("Almost all phones have answered."),
}
_LEVELS = (Word.FEW, Word.SOME, Word.HALF, Word.MANY, Word.ALMOST_ALL)


@dataclass(frozen=True)
class HowMany:
    """A word with the number of steps, of five, that a meter shows for it."""

    word: Word

    @classmethod
    def of(cls, answered: int, joined: int) -> "HowMany":
        """So many of the phones that joined."""
        return cls(word_for(answered, max(joined, answered)))

    @property
    def level(self) -> int:
        """From 1 to 5."""
        return _LEVELS.index(self.word) + 1

    @property
    def said(self) -> str:
        """The sentence."""
        return gettext(_SAID[self.word])
