"""What an answer is worth."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Score:
    """Right parts out of all parts; for signals also hits and false alarms.

    `signals` and `harmless` count the lines of each kind that were shown, `hits` and
    `false_alarms` the lines of each kind that were marked (signal detection theory:
    Green & Swets, 1966). All four are 0 where an item shows no signals.
    """

    right: int
    of: int
    hits: int = 0
    signals: int = 0
    false_alarms: int = 0
    harmless: int = 0

    @property
    def is_full(self) -> bool:
        """Every part is right."""
        return self.right == self.of
