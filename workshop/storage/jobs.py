"""What the writer is asked to do, and what became of it."""

from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import Enum


class Outcome(Enum):
    """What became of something a phone sent."""

    KEPT = "kept"
    CLOSED = "closed"
    """The asking takes no answers (any more)."""
    AWAY = "away"
    """There was no seat: the phone is turned away."""
    GONE = "gone"
    """The session has ended, or the seat was left."""
    FAILED = "failed"
    """It was not kept, or not in time: to be sent again."""


Row = tuple[str, bytes, str]
"""(item, slot, option) of one part of an answer."""


@dataclass(frozen=True)
class Answer:
    """Of one seat to one asking; `outcome` is heard after the commit."""

    session: str
    seat: bytes
    asking: str
    rows: tuple[Row, ...]
    outcome: Future[Outcome] = field(default_factory=Future, repr=False)


@dataclass(frozen=True)
class Join:
    """Somebody asks for a seat; `outcome` is heard after the commit.

    `code` was typed: a lobby that began again has another. Empty where nobody types one.
    """

    session: str
    seat: bytes
    code: str = ""
    outcome: Future[Outcome] = field(default_factory=Future, repr=False)


@dataclass(frozen=True)
class Leave:
    """Somebody gives up a seat."""

    session: str
    seat: bytes
    outcome: Future[Outcome] = field(default_factory=Future, repr=False)


Job = Answer | Join | Leave
