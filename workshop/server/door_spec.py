"""What the process with the pupil door is told, and how it says that it may not open."""

from dataclasses import dataclass

from workshop.config import Config

NOT_ALLOWED = 4
"""Exit status: the system does not let us listen there."""


@dataclass(frozen=True)
class DoorSpec:
    """Where to open the pupil door, and with what."""

    config: Config
    host: str
    port: int
    """The wished one: where another program has it, the door opens beside it."""
    is_fast: bool = True
    """Whether to use granian where it is installed."""
