"""What may be counted together: phones, hands and paper cards.

Everybody in the room sees the hands. Whoever takes them from a result knows what the
phones said, so a result of both has to be safe without the hands too.
"""

from collections.abc import Mapping, Sequence

from workshop.quizzes.items import Measure, Part
from workshop.quizzes.tally import Tally
from workshop.sessions.publish import publish


def of_hands(parts: Sequence[Part], counts: Mapping[str, Mapping[str, int]]) -> Tally:
    """What was typed, as a tally."""
    return Tally.of(
        parts,
        (
            (part, choice, number)
            for part, hands in counts.items()
            for choice, number in hands.items()
        ),
    )


def together(
    measures: Measure,
    parts: Sequence[Part],
    *,
    phones: Tally,
    hands: Tally,
    has_phones: bool,
    beyond: int = 0,
) -> Tally:
    """The tally a result is made of.

    Hands alone when no phone is in. Of an opinion the phones alone: words
    of both, less the hands, could say that no phone chose something. Of knowledge both,
    once the phones alone would be shown; before that the phones, which are too few.
    """
    if not has_phones:
        return hands
    alone = publish(measures, parts, phones, beyond=beyond)
    is_safe = all(part.is_shown for part in alone.parts)
    return phones + hands if measures == "knowledge" and is_safe else phones
