"""What the projector shows of a session: words for the class, never for its leader."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from workshop.content.activity import Activity
from workshop.content.help import Help, HelpRoute
from workshop.content.story import Turn
from workshop.live.bars import Bar, charts
from workshop.live.disputed import most_disputed
from workshop.live.projector_speech import said
from workshop.live.pupil_address import PupilAddress
from workshop.live.tables import Table
from workshop.quizzes.items import Part, Speaker, Spot
from workshop.sessions.pieces import Piece
from workshop.sessions.publish import PublishedPart
from workshop.sessions.session import Phase
from workshop.sessions.steps import node_at
from workshop.text import Text

if TYPE_CHECKING:
    from workshop.live.desk_view import DeskView


OF_STORIES = frozenset({"node", "ending"})
DRAWN = frozenset({"item", "chart", *OF_STORIES})
"""Pieces that a drawing stands beside."""


@dataclass(frozen=True)
class Spoken:
    """A line with who says it, if somebody does."""

    part: Part
    speaker: Speaker | None


@dataclass(frozen=True)
class ProjectorView:
    """A view of a session as the class sees it, in the projector's first language."""

    view: "DeskView"
    help: Help
    pupil_address: PupilAddress

    @property
    def screens(self) -> int:
        """One: this window also has the controls."""
        return self.view.session.setup.screens

    @property
    def activity(self) -> Activity:
        """The block of the plan on the screen; there is none in the lobby."""
        assert self.view.step
        return self.view.step.activity

    @property
    def is_in_lobby(self) -> bool:
        return self.view.phase is Phase.LOBBY

    @property
    def has_code(self) -> bool:
        """Whether phones can still get in."""
        return self.view.session.setup.with_phones and self.pupil_address.is_reachable

    @property
    def minutes_left(self) -> int:
        """Of this activity; none when it takes longer than planned."""
        clock = self.view.clock
        return max(0, clock.planned - clock.used)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is asked now, part by part."""
        return self.view.asked.parts if self.view.asked else ()

    @property
    def line(self) -> int:
        """Which part is counted; a part that the lesson lost is its last one."""
        return max(0, min(self.view.session.line, len(self.parts) - 1))

    @property
    def piece(self) -> Piece:
        """What stands there now."""
        return self.view.pieces[self.view.piece_number]

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Parts as their results are shown: what divided the class most comes first."""
        names = {table.part.id for table in self.disputed}
        numbers = range(len(self.parts))
        return tuple(sorted(numbers, key=lambda n: self.parts[n].id not in names))

    @cached_property
    def disputed(self) -> tuple[Table, ...]:
        """The lines that divided the class most, where numbers may be shown."""
        return most_disputed(self.view.tables)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Which parts stand there now, counted from zero in the order of the lesson."""
        if self.view.phase is not Phase.REVEALED:
            return self.piece.numbers
        return tuple(self.order[number] for number in self.piece.numbers)

    def spoken(self, number: int) -> Spoken:
        """A part as somebody says it, where it is a line of a chat."""
        item = self.view.step.item if self.view.step else None
        part = self.parts[number]
        lines = {line.id: line for line in getattr(item, "lines", ())}
        line = lines.get(part.id)
        speaker = item.speaker(line.who) if isinstance(item, Spot) and line else None
        return Spoken(part, speaker)

    @property
    def stem(self) -> Text:
        """What is asked; where nothing is asked, the title."""
        assert self.view.step
        item = self.view.step.item
        return item.stem if item else self.activity.title

    @property
    def routes(self) -> tuple[HelpRoute, ...]:
        """Who can help, with what may be shown."""
        return self.help.card(getattr(self.activity, "routes", ()))

    @property
    def closing_routes(self) -> tuple[HelpRoute, ...]:
        """Where to go after the lesson."""
        return closing_routes(self.help)

    @property
    def taken(self) -> Turn | None:
        """The turn of the story that led here; None at its start."""
        step, path = self.view.step, self.view.session.path
        if not path or step is None or step.story is None:
            return None
        before = node_at(step.story, path[:-1])
        return next((turn for turn in before.choices if turn.to == path[-1]), None)

    @property
    def looks(self) -> tuple[str, ...]:
        """Names of the drawings that stand beside the words of this piece."""
        session, step = self.view.session, self.view.step
        if session.is_blank or session.is_paused or step is None:
            return ()
        kind, is_first = self.piece.kind, self.view.piece_number == 0
        if kind in DRAWN or (is_first and kind == "shown"):
            node = self.view.node if kind in OF_STORIES else None
            is_result = self.view.phase is Phase.REVEALED and not self.view.is_in_story
            return step.drawings(node, is_revealed=is_result)
        return ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns that can be taken now."""
        is_turn = self.view.next_move == "turn" and self.view.node is not None
        return self.view.node.choices if is_turn and self.view.node else ()

    @property
    def proposal(self) -> Turn | None:
        """The turn that most voted for, if that may be said."""
        found = (turn for turn in self.turns if turn.id == self.view.proposal)
        return next(found, None)

    @property
    def is_published(self) -> bool:
        """Whether there were answers enough."""
        found = self.view.published
        return found is not None and all(part.is_shown for part in found.parts)

    @property
    def published(self) -> tuple[PublishedPart, ...]:
        """What may be shown of each part; nothing before the result."""
        return self.view.published.parts if self.view.published else ()

    @cached_property
    def charts(self) -> tuple[tuple[Bar, ...], ...]:
        """The bars of every part."""
        return charts(self.parts, self.view.published)

    @property
    def said(self) -> str:
        """What changed, for somebody who hears the projector's page."""
        return said(self)


def closing_routes(routes: Help) -> tuple[HelpRoute, ...]:
    """Somebody at school, a helpline, and what to call in danger."""
    return (*routes.card(routes.cards["start"]), routes.danger_route)
