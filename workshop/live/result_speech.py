"""A published result as sentences, for who hears it: the same words that are shown."""

from collections.abc import Iterator, Mapping

from workshop.i18n import gettext
from workshop.live.result_words import RESULT_WORDS
from workshop.quizzes.items import Choice, Part
from workshop.sessions.publish import Word
from workshop.text import plain


def spoken_result(part: Part, results: Mapping[str, int | str]) -> Iterator[str]:
    """A sentence for each choice that has a value or fits best."""
    if part.text is not None:
        yield plain(part.text)
    for choice in part.choices:
        fits = f" ({gettext('fits best')})" if choice.id == part.key else ""
        if choice.id in results:
            yield f"{_words(choice)}: {_value(results[choice.id])}{fits}."
        elif fits:
            yield f"{_words(choice)}{fits}."


def _words(choice: Choice) -> str:
    return plain(choice.text) if choice.text else gettext(choice.label)


def _value(value: int | str) -> str:
    return gettext(RESULT_WORDS[value]) if isinstance(value, Word) else str(value)
