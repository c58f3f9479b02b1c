"""Signs that no font of ours has: on paper each would be an empty box."""

import unicodedata

from workshop.paper.fonts import missing
from workshop.text import N_

ADVICE = N_("has %(signs)s, which no font of ours can print: leave it out")


def unprintable(text: str, lang: str) -> str:
    """Such signs of a text, each with its name; empty when all can be printed."""
    return ", ".join(
        f"'{sign}' ({unicodedata.name(sign, f'U+{ord(sign):04X}').lower()})"
        for sign in missing(text, lang)
    )
