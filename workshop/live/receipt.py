"""What a phone hears of an answer that it sent."""

from enum import StrEnum


class Receipt(StrEnum):
    """What a phone hears of its answer."""

    KEPT = "kept"
    EMPTY = "empty"
    """Nothing was chosen."""
    CLOSED = "closed"
    """What it answers is not asked (any more)."""
    AWAY = "away"
    """There was no seat (yet)."""
    GONE = "gone"
    """The session has ended, or never gave out this seat."""
    FAILED = "failed"
    """It was not kept, or not in time: to be sent again."""
