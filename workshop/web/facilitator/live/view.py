"""All that pages of a running lesson show, worked out before a template sees it."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop import i18n
from workshop.content.lesson import Lesson
from workshop.content.story import Node
from workshop.i18n import gettext, ngettext
from workshop.quizzes.items import Part
from workshop.sessions import position
from workshop.sessions.publish import Published, from_json
from workshop.sessions.session import Phase, Session, part_of
from workshop.sessions.steps import Asked, Step, node_at, steps
from workshop.storage.sessions import Stored
from workshop.text import N_, plain
from workshop.web.facilitator.live.desk import Desk
from workshop.web.facilitator.live.results import PROPOSAL
from workshop.web.facilitator.live.tables import Table, tables
from workshop.web.facilitator.live.timing import activity_of
from workshop.web.facilitator.live.troubles import TROUBLES

_SAID: Mapping[Phase, str] = {
    Phase.OPEN: N_("The question is open"),
    Phase.CLOSED: N_("The question is closed"),
    Phase.REVEALED: N_("The class sees the results"),
}


@dataclass(frozen=True)
class Clock:
    """Minutes of the present activity and of the whole lesson."""

    used: int
    planned: int
    lesson_used: int
    lesson_planned: int

    @property
    def is_over(self) -> bool:
        """The activity takes longer than planned."""
        return self.used > self.planned


@dataclass(frozen=True)
class View:
    """A session as its pages show it, in the language of the page.

    `answered` is a number only while a question takes answers from phones; `tables` are
    there only after the reveal and hold only what was published. `proposal` is the id
    of the turn that most voted for; empty when nothing may be proposed.
    """

    session: Session
    lesson: Lesson
    adult: str
    joined: int
    answered: int | None
    step: Step | None
    following: Step | None
    node: Node | None
    asked: Asked | None
    phase: Phase
    next_move: str
    published: Published | None
    tables: tuple[Table, ...]
    proposal: str
    undo_seconds: int
    clock: Clock
    trouble: str

    @property
    def has_results(self) -> bool:
        """There were answers enough to show something."""
        return any(table.rows for table in self.tables)

    @property
    def question(self) -> str:
        """The name of the present asking: `chat@1`; empty when nothing is asked."""
        return self.session.question(self.asked.id) if self.asked else ""

    @property
    def line(self) -> Part | None:
        """The part whose hands are counted now."""
        if self.asked is None:
            return None
        return self.asked.parts[min(self.session.line, len(self.asked.parts) - 1)]

    @property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """What was typed for this question: parts to choices to hands."""
        return self.session.counts.get(self.question, {})

    @property
    def is_counting(self) -> bool:
        """Whether counted hands can be typed now."""
        is_asked = self.phase in (Phase.OPEN, Phase.CLOSED)
        return self.session.setup.with_hands and is_asked

    @property
    def steps(self) -> tuple[Step, ...]:
        """Everywhere one can jump to."""
        return steps(self.lesson)

    @property
    def said(self) -> str:
        """What a screen reader hears when this state begins."""
        if self.step is None:
            return ngettext(
                "%(count)s phone has joined",
                "%(count)s phones have joined",
                self.joined,
                count=str(self.joined),
            )
        told = gettext(_SAID[self.phase]) if self.phase in _SAID else ""
        return f"{plain(self.step.activity.title)}. {told}".strip()

    @property
    def tag(self) -> str:
        """Changes whenever a page would show another state of the session."""
        clock = f"{self.clock.used}.{self.clock.lesson_used}"
        told = (self.session.revision, self.joined, self.answered, self.undo_seconds)
        return "-".join(map(str, (*told, clock)))


def view(desk: Desk, stored: Stored, source: Lesson) -> View:
    """What pages show of a session. `source` is its lesson as the file has it."""
    session = stored.session
    lesson = i18n.translate(source, i18n.current())
    step, asked = position.here(session, lesson), position.asked_here(session, lesson)
    phase = position.phase(session, lesson)
    published = _published(stored, asked, phase)
    answered = desk.answered(stored)
    question = session.question(asked.id) if asked else ""
    return View(
        session=session,
        lesson=lesson,
        adult=stored.adult,
        joined=stored.joined,
        answered=answered,
        step=step,
        following=_following(lesson, step),
        node=node_at(step.story, session.path) if step and step.story else None,
        asked=asked,
        phase=phase,
        next_move=position.next_move(session, lesson),
        published=published,
        tables=tables(asked, published) if asked and published else (),
        proposal=stored.results.get(part_of(question, PROPOSAL), ""),
        undo_seconds=_undo_seconds(desk, session, question, phase),
        clock=_clock(desk, session, lesson),
        trouble=gettext(TROUBLES[desk.trouble]) if desk.trouble else "",
    )


def _published(stored: Stored, asked: Asked | None, phase: Phase) -> Published | None:
    if asked is None or phase is not Phase.REVEALED:
        return None
    text = stored.results.get(stored.session.question(asked.id))
    return from_json(text) if text else None


def _undo_seconds(desk: Desk, session: Session, question: str, phase: Phase) -> int:
    is_closed = phase is Phase.CLOSED
    return desk.timers.undo_seconds(session, question) if is_closed else 0


def _following(lesson: Lesson, step: Step | None) -> Step | None:
    """The step after this one in the plan; after an extra the next extra."""
    everything = steps(lesson)
    if step is None:
        return everything[0]
    at = next(n for n, one in enumerate(everything) if one.id == step.id) + 1
    if at == len(everything):
        return None
    after = everything[at]
    leaves_plan = after.activity.extra and not step.activity.extra
    return None if leaves_plan else after


def _clock(desk: Desk, session: Session, lesson: Lesson) -> Clock:
    now = desk.timers.minutes(session)
    activity, column = lesson.activity(activity_of(session)), session.setup.column
    planned = 0
    if activity:
        planned = activity.minutes[min(column, len(activity.minutes) - 1)]
    return Clock(
        used=session.used.get(activity_of(session), 0) + now,
        planned=planned + session.more,
        lesson_used=sum(session.used.values()) + now,
        lesson_planned=lesson.minutes[min(column, len(lesson.minutes) - 1)],
    )
