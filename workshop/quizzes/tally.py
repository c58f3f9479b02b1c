"""Answers counted per part and choice: all that is ever kept of a class."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from workshop.quizzes.item import Part

Row = tuple[str, str, int]
"""A part id, a choice id and how many chose it."""


@dataclass(frozen=True)
class Tally:
    """How many chose what: part id → choice id → count; skips are not in it."""

    parts: Mapping[str, Mapping[str, int]]

    @classmethod
    def of(cls, parts: Sequence[Part], rows: Iterable[Row]) -> Self:
        """Counts every known choice of these parts; rows about anything else drop out.

        Raises `ValueError` for a count below zero.
        """
        counts = {part.id: {choice.id: 0 for choice in part.choices} for part in parts}
        for part_id, choice_id, count in rows:
            if count < 0:
                raise ValueError("a count is below zero")
            if choice_id in counts.get(part_id, ()):
                counts[part_id][choice_id] += count
        return cls(counts)

    def __add__(self, other: "Tally") -> "Tally":
        """Both together: phones and counted hands, for instance."""
        return Tally(
            {
                part: _sum(self.parts.get(part, {}), other.parts.get(part, {}))
                for part in {**self.parts, **other.parts}
            }
        )

    def counts(self, part: Part) -> dict[str, int]:
        """The count of each choice of the part, in the order of the choices."""
        counted = self.parts.get(part.id, {})
        return {choice.id: counted.get(choice.id, 0) for choice in part.choices}

    def answers(self, part: Part) -> int:
        """How many chose something; who skipped is not among them."""
        return sum(self.counts(part).values())


def _sum(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return {name: one.get(name, 0) + other.get(name, 0) for name in {**one, **other}}
