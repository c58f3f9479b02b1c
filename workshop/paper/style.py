"""How words look: runs of words, and the style of a paragraph."""

from dataclasses import dataclass, replace
from typing import Literal, Self

Colour = tuple[float, float, float]
Align = Literal["start", "center", "end"]
Direction = Literal["ltr", "rtl"]


def colour(code: str) -> Colour:
    """`#16252e` as three shares from 0 to 1."""
    red, green, blue = bytes.fromhex(code.removeprefix("#"))
    return red / 255, green / 255, blue / 255


@dataclass(frozen=True)
class Run:
    """Words of one look; `href` makes them a link (https, mailto or tel)."""

    text: str
    strong: bool = False
    emphasis: bool = False
    href: str | None = None


@dataclass(frozen=True)
class Style:
    """The look of a paragraph; lengths in points.

    `tag` is its structure type (ISO 32000-1, 14.8.4), `start` the side where its own
    language begins to write.
    """

    size: float = 11
    leading: float = 15.5
    colour: Colour = (0, 0, 0)
    strong: bool = False
    align: Align = "start"
    before: float = 0
    after: float = 0
    tag: str = "P"

    def at_least(self, size: float) -> Self:
        """The same style with letters no smaller than `size` points."""
        if self.size >= size:
            return self
        return replace(self, size=size, leading=self.leading * size / self.size)

    def but(self, **changes: object) -> Self:
        """The same style with some values changed."""
        return replace(self, **changes)  # type: ignore[arg-type]
