"""The types of words: what a field of a lesson file may hold."""

from collections.abc import Callable
from typing import Any, ClassVar, Self

from workshop.text.markup import fit

SOURCE_LANGUAGE = "nl"


class Text(str):
    """Paragraphs and lists. `lang` says in which language the words really are."""

    inline: ClassVar[bool] = False
    safety: ClassVar[bool] = False
    lang: str

    def __new__(cls, words: str, lang: str = SOURCE_LANGUAGE) -> Self:
        text = super().__new__(cls, words)
        text.lang = lang
        return text

    @classmethod
    def checked(cls, words: str) -> Self:
        """Read from a lesson file; raises `Unfit` where markup is not ours."""
        return cls(fit(words.strip(), inline=cls.inline))

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: Callable[[Any], Any]
    ) -> dict[str, Any]:
        # A plain dict, so that this room needs no pydantic.
        parse = {"type": "no-info", "function": cls._kept_or_checked}
        return {"type": "function-wrap", "function": parse, "schema": handler(str)}

    @classmethod
    def _kept_or_checked(cls, words: Any, validate: Callable[[Any], str]) -> Self:
        """A text that was read already keeps its language."""
        return words if isinstance(words, cls) else cls.checked(validate(words))


class Line(Text):
    """One line: inline marks only."""

    inline = True


class SafetyText(Text):
    """Words that must exist in every offered language (safety rule 29)."""

    safety = True


class SafetyLine(Line):
    """One line that must exist in every offered language (safety rule 29)."""

    safety = True
