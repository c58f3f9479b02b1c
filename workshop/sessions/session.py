"""The live class as a value: where it stands, and what everybody may see of it."""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self

from workshop.sessions.plan import Plan, Planned


class Phase(StrEnum):
    """How far a session is at its step."""

    LOBBY = "lobby"
    SHOWN = "shown"
    """The step asks nothing."""
    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"
    ENDED = "ended"


@dataclass(frozen=True)
class Setup:
    """What the facilitator chose before the lesson.

    `plan` is empty where the lesson's first one is meant; `locales` are tags, the
    projector's first; `has_countdown` says that the class sees the minutes that are left;
    `pupils` is how many there are, 0 where nobody said so.
    """

    locales: tuple[str, ...] = ("nl",)
    plan: Plan = ()
    with_phones: bool = True
    with_hands: bool = False
    screens: int = 2
    region: str = "nl"
    pupils: int = 0
    has_countdown: bool = False


USUAL_CLASS = 28
"""So many phones where nobody said how many there are."""

Counts = Mapping[str, Mapping[str, int]]
"""Part ids to choice ids to hands."""


@dataclass(frozen=True)
class Session:
    """A class that walks through a lesson together. Moves return the next one.

    `phones` is how many there are in the room, as the facilitator says; 0 where nobody
    said so; `resumes` is the step where a lesson goes on whose lobby began again.
    `key` hides ids in pages of this session; `revision` counts all moves and
    `pupil_revision` is the one at which pupils last had something new to see. `askings`
    says how often an item was asked: asked again it is a new asking, without answers.
    `phases` and `counts` belong to askings. `path` are the nodes of the present story;
    `line` is the part that is counted by hands. `used` are whole minutes spent on
    activities.
    """

    id: str
    code: str
    lesson_id: str
    key: str = field(repr=False)
    setup: Setup = Setup()
    revision: int = 0
    pupil_revision: int = 0
    step: str = ""
    path: tuple[str, ...] = ()
    line: int = 0
    askings: Mapping[str, int] = field(default_factory=dict)
    phases: Mapping[str, Phase] = field(default_factory=dict)
    counts: Mapping[str, Counts] = field(default_factory=dict)
    used: Mapping[str, int] = field(default_factory=dict)
    more: int = 0
    is_ended: bool = False
    is_paused: bool = False
    is_blank: bool = False
    is_rehearsal: bool = False
    phones: int = 0
    resumes: str = ""

    @property
    def places(self) -> int:
        """How many seats there may be: one for each phone in the room."""
        return self.phones or self.setup.pupils or USUAL_CLASS

    @property
    def is_in_lobby(self) -> bool:
        return not self.step and not self.is_ended

    @property
    def activity_id(self) -> str:
        """The activity where the class stands; empty in the lobby."""
        return self.step.partition("/")[0]

    def asking(self, asked_id: str) -> str:
        """The name of the present asking of something: `chat@1`."""
        return f"{asked_id}@{self.askings.get(asked_id, 1)}"

    def to_json(self) -> str:
        """As text that `from_json` reads."""
        return json.dumps(dataclasses.asdict(self), separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Raises `ValueError` for anything `to_json` never made."""
        try:
            return cls._read(json.loads(text))
        except (KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError("not a stored session") from error

    @classmethod
    def _read(cls, values: dict[str, Any]) -> Self:
        setup = values.pop("setup")
        setup.pop("column", None)  # of programs that had two lengths and no plan
        locales = tuple(setup.pop("locales"))
        plan = tuple(Planned(**one) for one in setup.pop("plan", ()))
        phases = {name: Phase(phase) for name, phase in values.pop("phases").items()}
        path = tuple(values.pop("path"))
        return cls(
            setup=Setup(locales=locales, plan=plan, **setup),
            phases=phases,
            path=path,
            **values,
        )


PART_MARK = "#"
"""Stands in names of parts, and in no name of an asking."""


def part_of(asking: str, part: str) -> str:
    """The name of one part of an asking: `chat@1#l4`."""
    return f"{asking}{PART_MARK}{part}"
