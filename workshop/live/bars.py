"""Results as bars and words: only what was published, and nothing a length gives away."""

from dataclasses import dataclass

from workshop.i18n import gettext
from workshop.live.result_words import RESULT_WORDS
from workshop.quizzes.items import Choice, Part
from workshop.sessions.publish import Published, PublishedPart, Word

# One length for each word, so that a bar says no more than the word does.
_LENGTHS = {Word.FEW: 8, Word.SOME: 30, Word.HALF: 50, Word.MANY: 70}
_LONGEST = 92


@dataclass(frozen=True)
class Bar:
    """A choice with what the class said of it; shares are hundredths of the whole."""

    choice: Choice
    number: int
    is_key: bool
    said: str = ""
    share: int = 0
    start: int = 0


def charts(
    parts: tuple[Part, ...], published: Published | None
) -> tuple[tuple[Bar, ...], ...]:
    """The bars of every part; without words and lengths where nothing is published."""
    found = {part.id: part for part in published.parts} if published else {}
    return tuple(_chart(part, found.get(part.id)) for part in parts)


def _chart(part: Part, shown: PublishedPart | None) -> tuple[Bar, ...]:
    results = dict(shown.results) if shown else {}
    whole = sum(value for value in results.values() if isinstance(value, int))
    bars, start = [], 0
    for number, choice in enumerate(part.choices):
        value = results.get(choice.id)
        share = _share(value, whole)
        is_key = choice.id == part.key
        bars.append(Bar(choice, number, is_key, _said(value), share, start))
        start += share
    return tuple(bars)


def _share(value: int | Word | None, whole: int) -> int:
    if isinstance(value, Word):
        return _LENGTHS.get(value, _LONGEST)
    return round(100 * value / whole) if value and whole else 0


def _said(value: int | Word | None) -> str:
    if isinstance(value, Word):
        return gettext(RESULT_WORDS[value])
    return "" if value is None else str(value)
