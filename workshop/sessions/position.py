"""Where a session stands in its lesson, and what "next" would do there."""

from workshop.content.lesson import Lesson
from workshop.sessions.session import Phase, Session
from workshop.sessions.steps import Asked, Step, asked, find, steps


def here(session: Session, lesson: Lesson) -> Step | None:
    """The step a session stands at; None in the lobby."""
    if not session.step:
        return None
    # A lesson that lost a step while the class was in it goes on from its start.
    return find(lesson, session.step) or steps(lesson)[0]


def asked_here(session: Session, lesson: Lesson) -> Asked | None:
    """What the class is asked now."""
    step = here(session, lesson)
    return asked(step, session.path) if step else None


def phase(session: Session, lesson: Lesson) -> Phase:
    """How far the session is."""
    if session.is_ended:
        return Phase.ENDED
    if not session.step:
        return Phase.LOBBY
    question = asked_here(session, lesson)
    if question is None:
        return Phase.SHOWN
    return session.phases.get(session.question(question.id), Phase.OPEN)


def open_question(session: Session, lesson: Lesson) -> str:
    """The question that takes answers now; empty when none does."""
    question = asked_here(session, lesson)
    is_open = phase(session, lesson) is Phase.OPEN and not session.is_paused
    return session.question(question.id) if question and is_open else ""


def next_move(session: Session, lesson: Lesson) -> str:
    """The name of the one move that "next" makes: nothing is ever skipped by it."""
    match phase(session, lesson):
        case Phase.LOBBY:
            return "start"
        case Phase.OPEN:
            return "line" if _has_more_lines(session, lesson) else "close"
        case Phase.CLOSED:
            return "reveal"
        case Phase.REVEALED if is_in_story(session, lesson):
            return "turn"
        case Phase.SHOWN | Phase.REVEALED | Phase.ENDED:
            pass
    return "next" if neighbour(session, lesson, 1) else "end"


def neighbour(session: Session, lesson: Lesson, distance: int) -> Step | None:
    step, line = here(session, lesson), steps(lesson)
    if step is None:
        return None
    at = next(n for n, one in enumerate(line) if one.id == step.id) + distance
    if not 0 <= at < len(line):
        return None
    leaves_plan = line[at].activity.extra and not step.activity.extra
    return None if leaves_plan and distance > 0 else line[at]


def is_in_story(session: Session, lesson: Lesson) -> bool:
    step = here(session, lesson)
    return step is not None and step.story is not None


def _has_more_lines(session: Session, lesson: Lesson) -> bool:
    question = asked_here(session, lesson)
    is_counting = session.setup.with_hands and question is not None
    return bool(is_counting and question and session.line + 1 < len(question.parts))
