"""What the parent tells the child that keeps the pupil door, and what it hears back."""

from dataclasses import dataclass

from workshop.config import Config

READY = "ready"
"""What the child says once the door is open, before its port: `ready 8080`."""

NOT_ALLOWED = 4
"""Exit status that says why the door could not be opened."""


@dataclass(frozen=True)
class Order:
    """Written to the child's stdin, which then stays open as long as the parent lives."""

    config: Config
    host: str
    port: int
    """The wished one: where another program has it, the door opens beside it."""
    is_fast: bool = True
    """Whether to use granian where it is installed."""
