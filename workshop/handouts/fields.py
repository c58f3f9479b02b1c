"""What only one school knows of a handout; printed once and never kept."""

from dataclasses import dataclass

LONGEST = 80


@dataclass(frozen=True)
class Fields:
    """One line each; an empty one leaves a line to write on."""

    school: str = ""
    adviser: str = ""
    date: str = ""

    def __post_init__(self) -> None:
        for name in ("school", "adviser", "date"):
            line = " ".join(getattr(self, name).split())[:LONGEST]
            object.__setattr__(self, name, line)
