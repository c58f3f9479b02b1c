"""The words that are said instead of numbers, where a number would tell too much."""

from collections.abc import Mapping

from workshop.sessions.publish import Word
from workshop.text import N_

RESULT_WORDS: Mapping[Word, str] = {
    # Translators: how many of the class chose this; said instead of a number.
    Word.FEW: N_("few"),
    # Translators: how many of the class chose this; said instead of a number.
    Word.SOME: N_("some"),
    # Translators: how many of the class chose this; said instead of a number.
    Word.HALF: N_("about half"),
    # Translators: how many of the class chose this; said instead of a number.
    Word.MANY: N_("many"),
    # Translators: how many of the class chose this; said instead of a number.
    Word.ALMOST_ALL: N_("almost all"),
    # Translators: how many chose this, of a question that was asked before.
    Word.SAME: N_("about as before"),
}
