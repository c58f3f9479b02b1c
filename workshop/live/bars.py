"""Results as bars and words: only what was published, and nothing a length gives away."""

from dataclasses import dataclass

from workshop.i18n import gettext
from workshop.live.result_words import RESULT_WORDS
from workshop.quizzes.items import Choice, Part
from workshop.sessions.publish import Published, PublishedPart, Word


@dataclass(frozen=True)
class Bar:
    """A choice with what the class said of it; shares are hundredths of the whole."""

    choice: Choice
    number: int
    is_key: bool
    said: str = ""
    share: int = 0
    crowd: str = ""
    """The name of the drawing of a word: the same for every class. The word that says
    "as before" has none.
    """

    @property
    def has_length(self) -> bool:
        """A number stands there: words have no length."""
        return self.said.isdecimal()


def charts(
    parts: tuple[Part, ...], published: Published | None
) -> tuple[tuple[Bar, ...], ...]:
    """The bars of every part; without words and lengths where nothing is published."""
    found = {part.id: part for part in published.parts} if published else {}
    return tuple(_chart(part, found.get(part.id)) for part in parts)


def _chart(part: Part, shown: PublishedPart | None) -> tuple[Bar, ...]:
    results = dict(shown.results) if shown else {}
    whole = sum(value for value in results.values() if isinstance(value, int))
    return tuple(
        Bar(
            choice,
            number,
            choice.id == part.key,
            _said(results.get(choice.id)),
            *_drawn(results.get(choice.id), whole),
        )
        for number, choice in enumerate(part.choices)
    )


def _drawn(value: int | Word | None, whole: int) -> tuple[int, str]:
    """A length for a number, a drawing for a word."""
    if isinstance(value, Word):
        return 0, "" if value is Word.SAME else f"crowd-{value}"
    return (round(100 * value / whole), "") if value and whole else (0, "")


def _said(value: int | Word | None) -> str:
    if isinstance(value, Word):
        return gettext(RESULT_WORDS[value])
    return "" if value is None else str(value)
