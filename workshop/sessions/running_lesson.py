"""A session in its lesson: where the class stands, what it is asked, what "next" does.

All that is known of both is worked out here, once for each state of the session.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from workshop.content.lesson import Lesson
from workshop.content.story import Node
from workshop.sessions import pieces
from workshop.sessions.pieces import Piece
from workshop.sessions.plan import Plan, usable
from workshop.sessions.session import Phase, Session, part_of
from workshop.sessions.steps import Asked, Step, node_at, steps


@dataclass(frozen=True)
class RunningLesson:
    """A session with its lesson and the steps that the class walks."""

    session: Session
    lesson: Lesson
    plan: Plan
    steps: tuple[Step, ...]

    @classmethod
    def of(cls, session: Session, lesson: Lesson) -> Self:
        """The steps are those of the lesson."""
        plan = usable(session.setup.plan, lesson)
        return cls(session, lesson, plan, steps(lesson, plan))

    def with_session(self, session: Session) -> Self:
        """The same lesson at another moment."""
        return replace(self, session=session)

    def find(self, step_id: str) -> Step | None:
        """The step with this id; None when the lesson has it no more."""
        return next((step for step in self.steps if step.id == step_id), None)

    @cached_property
    def step(self) -> Step | None:
        """Where the class stands; None in the lobby."""
        if not self.session.step:
            return None
        # A lesson that lost a step while the class was in it goes on from its start.
        return self.find(self.session.step) or self.steps[0]

    @cached_property
    def asked(self) -> Asked | None:
        """What the class is asked now."""
        return self.step.asked(self.session.path) if self.step else None

    @cached_property
    def asking(self) -> str:
        """The name of the present asking: `chat@2`; empty when nothing is asked."""
        return self.session.asking(self.asked.id) if self.asked else ""

    def asked_as(self, name: str) -> Asked | None:
        """What is asked by this name of an asking, wherever the class stands."""
        found = (step.asked(self.session.path) for step in self.steps)
        is_it = (one for one in found if one and self.session.asking(one.id) == name)
        return next(is_it, None)

    @cached_property
    def part_names(self) -> tuple[str, ...]:
        """The names of the parts of the present asking: `chat@2#l4`."""
        parts = self.asked.parts if self.asked else ()
        return tuple(part_of(self.asking, part.id) for part in parts)

    @property
    def node(self) -> Node | None:
        """Where the class is in a story."""
        story = self.step.story if self.step else None
        return node_at(story, self.session.path) if story else None

    @property
    def phase(self) -> Phase:
        """How far the class is at its step."""
        if self.session.is_ended:
            return Phase.ENDED
        if not self.session.step:
            return Phase.LOBBY
        if self.asked is None:
            return Phase.SHOWN
        return self.session.phases.get(self.asking, Phase.OPEN)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """What the projector shows of this step in this phase, one after another."""
        if self.step is None or self.phase is Phase.ENDED:
            return ()
        has_hands = self.session.setup.with_hands
        return pieces.of_step(self.step, self.session.path, self.phase, has_hands)

    @property
    def piece_number(self) -> int:
        """At which of them the class is; one that the lesson lost is its last one."""
        return max(0, min(self.session.line, len(self.pieces) - 1))

    @property
    def open_asking(self) -> str:
        """The asking that takes answers now; empty when none does."""
        is_open = self.phase is Phase.OPEN and not self.session.is_paused
        return self.asking if is_open else ""

    @property
    def next_move(self) -> str:
        """The name of the one move that "next" makes: nothing is ever skipped by it."""
        match self.phase:
            case Phase.LOBBY:
                return "start"
            case Phase.OPEN if self._has_more_lines:
                return "line"
            case Phase.CLOSED:
                return "reveal"
            case _ if self.further is not None and not self.is_further_optional:
                return "piece"
            case Phase.OPEN:
                return "close"
            case Phase.REVEALED if self.is_in_story:
                return "turn"
        return "next" if self.neighbour(1) else "end"

    @property
    def further(self) -> Piece | None:
        """The piece that comes after this one, in the same step and phase."""
        return next(iter(self.pieces[self.piece_number + 1 :]), None)

    @property
    def is_further_optional(self) -> bool:
        """The lesson goes on without it: phones have it too, or it was seen in short."""
        setup = self.session.setup
        has_it_on_phones = setup.with_phones and not setup.with_hands
        if self.further is None or self.further.kind == "rest":
            return True
        return has_it_on_phones and self.further.kind == "line"

    @property
    def unshown(self) -> int:
        """How many askings were closed or counted and never came to a result."""
        phases = self.session.phases
        begun = {
            *(name for name, hands in self.session.counts.items() if hands),
            *phases,
        }
        return sum(phases.get(name) is not Phase.REVEALED for name in begun)

    def neighbour(self, distance: int) -> Step | None:
        """A step so far away; "next" never leaves the plan for what stands outside."""
        if self.step is None:
            return None
        ids = [step.id for step in self.steps]
        at = ids.index(self.step.id) + distance
        if not 0 <= at < len(self.steps):
            return None
        leaves_plan = self.is_planned(self.step) and not self.is_planned(self.steps[at])
        return None if leaves_plan and distance > 0 else self.steps[at]

    def is_planned(self, step: Step) -> bool:
        """Whether the class does it in its hour; the rest is for who has time left."""
        return any(step.activity.id == one.activity for one in self.plan)

    @property
    def is_in_story(self) -> bool:
        """Whether the step is a story with choices."""
        return self.step is not None and self.step.story is not None

    @property
    def _has_more_lines(self) -> bool:
        is_counting = self.session.setup.with_hands and self.asked is not None
        parts = self.asked.parts if self.asked else ()
        return is_counting and self.session.line + 1 < len(parts)
