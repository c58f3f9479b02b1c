"""A class that is not there: when each pupil answers, and what."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from workshop.quizzes.items import SKIP, Part
from workshop.sessions.session import part_of
from workshop.sessions.steps import Asked

SIZE = 25
_NEVER, _SKIPS = 0.06, 0.08
_FIRST, _USUAL, _LAST = 1.5, 5.0, 25.0
"""Seconds: nobody is faster, most take about this much longer, nobody waits longer."""

Row = tuple[str, bytes, str]


@dataclass(frozen=True)
class Answer:
    """What one pupil sends, and when: seconds of the clock that was asked."""

    at: float
    pupil: int
    rows: tuple[Row, ...]


class SimulatedClass:
    """Makes up a class of a plausible kind, always the same from the same chance."""

    def __init__(self, chance: Random, *, size: int = SIZE) -> None:
        self._chance, self._size = chance, size

    def arrivals(self, now: float) -> list[float]:
        """When each of them comes in, the first one first."""
        return sorted(now + self._delay() for _ in range(self._size))

    def answers(self, now: float, asking: str, asked: Asked) -> list[Answer]:
        """Who answers a question that opened now, the first one first."""
        weights = {part.id: self._weights(part) for part in asked.parts}
        found = []
        for pupil in range(self._size):
            delay = self._delay()
            if self._chance.random() >= _NEVER:
                rows = tuple(self._rows(asking, asked, weights))
                found.append(Answer(now + delay, pupil, rows))
        return sorted(found, key=lambda answer: answer.at)

    def _rows(
        self, asking: str, asked: Asked, weights: dict[str, list[float]]
    ) -> Iterator[Row]:
        skips = self._chance.random() < _SKIPS
        for part in asked.parts:
            ids = [choice.id for choice in part.choices]
            chosen = self._chance.choices(ids, weights[part.id])[0]
            slot = self._chance.randbytes(16)
            yield part_of(asking, part.id), slot, SKIP if skips else chosen

    def _weights(self, part: Part) -> list[float]:
        """More of them know what fits than not; opinions differ from class to class."""
        if part.key is None:
            return [self._chance.uniform(0.2, 1) for _ in part.choices]
        know = self._chance.uniform(0.5, 0.85)
        others = (1 - know) / (len(part.choices) - 1)
        return [know if choice.id == part.key else others for choice in part.choices]

    def _delay(self) -> float:
        return min(_FIRST + self._chance.expovariate(1 / _USUAL), _LAST)
