"""All that pages of a running lesson show, worked out before a template sees it."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop import i18n
from workshop.content.lesson import Lesson
from workshop.i18n import gettext, isolated, ngettext
from workshop.live.disputed import most_disputed
from workshop.live.how_many import HowMany
from workshop.live.main_button import MainButton, main_button, side_button
from workshop.live.minutes import Minutes, minutes_of
from workshop.live.results import PROPOSAL, shown_before
from workshop.live.service import SessionService
from workshop.live.tables import Table, tables
from workshop.live.troubles import TROUBLES
from workshop.quizzes.items import Part
from workshop.sessions.publish import Published
from workshop.sessions.published_text import from_json
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Phase, part_of
from workshop.sessions.steps import Step
from workshop.storage.seats import MOST_AWAY
from workshop.storage.sessions import Stored
from workshop.text import N_, plain

_SAID: Mapping[Phase, str] = {
    Phase.OPEN: N_("The question is open"),
    Phase.CLOSED: N_("The question is closed"),
    Phase.REVEALED: N_("The class sees the results"),
}
_KEPT = N_("Only you see this result")


@dataclass(frozen=True)
class DeskView(RunningLesson):
    """A running lesson as its pages show it, in the language of the page.

    `joined` phones are in and `away` were turned away; `how_many` is there only while
    an asking takes answers from phones; `tables` only after the reveal, and they hold
    only what was published. `is_asked_again` says that it has an earlier result: then
    there are only words. `proposal` is the id of the turn that most voted for; empty
    when nothing may be proposed.
    """

    adult: str
    joined: int
    away: int
    is_open_for_one: bool
    how_many: HowMany | None
    published: Published | None
    is_asked_again: bool
    tables: tuple[Table, ...]
    proposal: str
    undo_seconds: int
    clock: Minutes
    trouble: str

    @property
    def following(self) -> Step | None:
        """The step after this one in the plan; after an extra the next extra."""
        if self.step is None:
            return self.find(self.session.resumes) or self.steps[0]
        return self.neighbour(1)

    @property
    def button(self) -> MainButton:
        """The one button that goes on."""
        return main_button(self)

    @property
    def side_button(self) -> MainButton | None:
        """What may come first, or instead."""
        return side_button(self)

    @property
    def turned_away(self) -> str:
        """How many phones found no place, in a sentence."""
        if self.away >= MOST_AWAY:
            return gettext(
                "%(count)s phones or more were turned away.",
                count=isolated(str(MOST_AWAY)),
            )
        return ngettext(
            "%(count)s phone was turned away.",
            "%(count)s phones were turned away.",
            self.away,
            count=isolated(str(self.away)),
        )

    @property
    def waiting(self) -> str:
        """The same in few words, during the lesson."""
        count = isolated(str(self.away))
        return ngettext(
            "%(count)s phone is at the door",
            "%(count)s phones are at the door",
            self.away,
            count=count,
        )

    @property
    def disputed(self) -> tuple[Table, ...]:
        """The lines to talk about first, where numbers may be shown."""
        return most_disputed(self.tables)

    @property
    def is_mirrored(self) -> bool:
        """The class can read this window too: the beamer shows the same as the laptop."""
        return self.session.setup.screens == 1

    @property
    def has_unshown(self) -> bool:
        """Leaving this step now would leave answers without a result, if there are any."""
        if self.phase is Phase.OPEN:
            return bool(self.how_many or self.counts)
        return self.phase is Phase.CLOSED

    @property
    def state(self) -> str:
        """How far the asking is; empty where nothing is asked."""
        if self.phase is Phase.REVEALED and self.step and not self.step.is_told:
            return gettext(_KEPT)
        return gettext(_SAID[self.phase]) if self.phase in _SAID else ""

    @property
    def has_results(self) -> bool:
        """There were answers enough to show something."""
        return any(table.rows for table in self.tables)

    @property
    def line(self) -> Part | None:
        """The part whose hands are counted now."""
        if self.asked is None:
            return None
        return self.asked.parts[min(self.session.line, len(self.asked.parts) - 1)]

    @property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """What was typed for this asking: parts to choices to hands."""
        return self.session.counts.get(self.asking, {})

    @property
    def is_counting(self) -> bool:
        """Whether counted hands can be typed now."""
        is_asked = self.phase in (Phase.OPEN, Phase.CLOSED)
        return self.session.setup.with_hands and is_asked

    @property
    def said(self) -> str:
        """What a screen reader hears when this state begins."""
        if self.step is None:
            return gettext(
                "%(joined)s of %(phones)s phones are in",
                joined=str(self.joined),
                phones=str(self.session.places),
            )
        return f"{plain(self.step.activity.title)}. {self.state}".strip()

    @property
    def tag(self) -> str:
        """Changes whenever a page would show another state of the session."""
        clock = f"{self.clock.used}.{self.clock.lesson_used}"
        level = self.how_many.level if self.how_many else ""
        door = f"{self.joined}.{self.away}.{int(self.is_open_for_one)}"
        told = (self.session.revision, door, level, self.undo_seconds)
        return "-".join(map(str, (*told, clock)))


def desk_view(service: SessionService, stored: Stored, source: Lesson) -> DeskView:
    """What pages show of a session. `source` is its lesson as the file has it."""
    lesson = i18n.translate(source, i18n.current())
    running = RunningLesson.of(stored.session, lesson)
    published = _published(stored, running)
    away, is_open_for_one = service.door.state(stored.session.id)
    return DeskView(
        session=running.session,
        lesson=running.lesson,
        plan=running.plan,
        steps=running.steps,
        adult=stored.adult,
        joined=stored.phones,
        away=away,
        is_open_for_one=is_open_for_one,
        how_many=service.progress.of(stored, running),
        published=published,
        is_asked_again=any(shown_before(stored, running.asking)),
        tables=tables(running.asked, published) if running.asked and published else (),
        proposal=stored.results.get(part_of(running.asking, PROPOSAL), ""),
        undo_seconds=service.timers.undo_seconds(running),
        clock=minutes_of(running, service.timers.minutes(running.session)),
        trouble=gettext(TROUBLES[service.trouble]) if service.trouble else "",
    )


def _published(stored: Stored, running: RunningLesson) -> Published | None:
    if running.phase is not Phase.REVEALED:
        return None
    text = stored.results.get(running.asking)
    return from_json(text) if text else None
