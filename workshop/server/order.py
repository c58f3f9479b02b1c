"""What the parent tells the child that keeps the pupil door, and what it hears back."""

from dataclasses import dataclass

from workshop.config import Config

READY = "ready"
"""The one word the child says, once the door is open."""

TAKEN, NOT_ALLOWED = 3, 4
"""Exit statuses that say why the door could not be opened."""


@dataclass(frozen=True)
class Order:
    """Written to the child's stdin, which then stays open as long as the parent lives."""

    config: Config
    host: str
    port: int
    is_fast: bool = True
    """Whether to use granian where it is installed."""
