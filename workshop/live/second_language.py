"""The second language of the projector: what a text is in it, where it has it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from workshop import i18n
from workshop.i18n import gettext
from workshop.text import Line, Text, texts


@dataclass(frozen=True)
class SecondLanguage:
    """Texts of the first language to the same in the second."""

    second: i18n.Locale | None = None
    pairs: Mapping[str, Text] = field(default_factory=dict)

    @classmethod
    def of(
        cls, sources: tuple[Any, ...], first: i18n.Locale, second: i18n.Locale
    ) -> Self:
        """All texts of some models; what the second catalog misses has no pair."""
        pairs: dict[str, Text] = {}
        for source in sources:
            one = texts(i18n.translate(source, first))
            other = texts(i18n.translate(source, second))
            pairs.update(
                {
                    a: b
                    for (_, a), (_, b) in zip(one, other, strict=True)
                    if _is_new(a, b)
                }
            )
        return cls(second, pairs)

    def also(self, words: str) -> Text | None:
        """A text, or a label of the screens, in the second language."""
        if self.second is None:
            return None
        if isinstance(words, Text):
            return self.pairs.get(words)
        with i18n.use(self.second):
            return Line(gettext(words), self.second.lang)


def _is_new(first: Text, second: Text) -> bool:
    return first.lang != second.lang and first != second
