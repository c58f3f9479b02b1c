"""What the projector shows of a session: words for the class, never for its leader."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from workshop.content.activity import Activity
from workshop.content.help import Help, HelpRoute
from workshop.content.story import Turn
from workshop.content.words import own_words
from workshop.i18n import gettext
from workshop.live.bars import Bar, charts
from workshop.live.pupil_address import PupilAddress
from workshop.quizzes.items import Part
from workshop.sessions.session import Phase
from workshop.sessions.steps import node_at
from workshop.text import Text, plain

if TYPE_CHECKING:
    from workshop.live.desk_view import DeskView


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
    def parts(self) -> tuple[Part, ...]:
        """What is asked now, part by part."""
        return self.view.asked.parts if self.view.asked else ()

    @property
    def is_line(self) -> bool:
        """Whether hands are being counted for one part after another."""
        is_open = self.view.phase is Phase.OPEN
        return is_open and self.view.session.setup.with_hands and len(self.parts) > 1

    @property
    def line(self) -> int:
        """Which part; a part that the lesson lost is its last one."""
        return min(self.view.session.line, len(self.parts) - 1)

    @property
    def stem(self) -> Text:
        """What is asked; where nothing is asked, the title."""
        assert self.view.step
        item = self.view.step.item
        return item.stem if item else self.activity.title

    @property
    def lists(self) -> tuple[tuple[Text, ...], ...]:
        """Words that only this type of activity has."""
        return tuple(own_words(self.activity))

    @property
    def routes(self) -> tuple[HelpRoute, ...]:
        """Who can help, with what may be shown."""
        return self.help.card(getattr(self.activity, "routes", ()))

    @property
    def explanation(self) -> Text | None:
        """Why, after the result: of the item, or of the answer that fits best."""
        item = self.view.step.item if self.view.step else None
        if item is None or item.explanation is not None or len(self.parts) > 1:
            return item.explanation if item else None
        part = self.parts[0]
        if part.key:
            return part.feedback.get(part.key)
        reasons = [*dict.fromkeys(part.feedback.values())]
        return reasons[0] if len(reasons) == 1 else None

    @property
    def taken(self) -> Turn | None:
        """The turn of the story that led here; None at its start."""
        step, path = self.view.step, self.view.session.path
        if not path or step is None or step.story is None:
            return None
        before = node_at(step.story, path[:-1])
        return next((turn for turn in before.choices if turn.to == path[-1]), None)

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

    @cached_property
    def charts(self) -> tuple[tuple[Bar, ...], ...]:
        """The bars of every part."""
        return charts(self.parts, self.view.published)

    @property
    def said(self) -> str:
        """One sentence for somebody who hears the projector's page."""
        if self.view.session.is_blank:
            return gettext("The projector is dark.")
        if self.view.session.is_paused:
            return gettext("Paused.")
        if self.view.step is None:
            return gettext("The lobby is on the projector.")
        words = plain(self.stem)
        match self.view.phase:
            case Phase.OPEN:
                return gettext("Open: %(words)s", words=words)
            case Phase.CLOSED:
                return gettext("Closed: %(words)s", words=words)
            case Phase.REVEALED:
                return gettext("Result: %(words)s", words=words)
            case Phase.LOBBY | Phase.SHOWN | Phase.ENDED:
                return words
