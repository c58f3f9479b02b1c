"""What can happen to a session: every move gives the next session, or is not allowed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workshop.content.lesson import Lesson
from workshop.sessions.position import (
    asked_here,
    here,
    is_in_story,
    neighbour,
    phase,
)
from workshop.sessions.session import Phase, Session
from workshop.sessions.steps import Step, find, node_at, steps

MORE_MINUTES = 5
LARGEST_CLASS = 999

# What pupils see of a session; other changes give them nothing new.
_SEEN = ("step", "path", "askings", "phases", "is_ended", "is_paused")


class MoveNotAllowed(Exception):
    """This cannot be done where the session stands now."""


def start(session: Session, lesson: Lesson) -> Session:
    """From the lobby to the first step."""
    _only(session.is_in_lobby)
    return _at(session, steps(lesson)[0])


def next_step(session: Session, lesson: Lesson) -> Session:
    """To the step after this one, whatever this one has become."""
    found = neighbour(session, lesson, 1)
    _only(found is not None and not session.is_in_lobby)
    assert found
    return _at(session, found)


def back(session: Session, lesson: Lesson) -> Session:
    """Show the step before; its question is as it was left. In a story one node back."""
    if is_in_story(session, lesson) and session.path:
        return _changed(session, path=session.path[:-1], line=0)
    found = neighbour(session, lesson, -1)
    _only(found is not None)
    assert found
    return _at(session, found)


def jump(session: Session, lesson: Lesson, step_id: str) -> Session:
    """To any step."""
    found = find(lesson, step_id)
    _only(found is not None and not session.is_in_lobby and not session.is_ended)
    assert found
    return _at(session, found)


def close(session: Session, lesson: Lesson) -> Session:
    """Take no more answers."""
    return _to(session, lesson, Phase.OPEN, Phase.CLOSED)


def undo_close(session: Session, lesson: Lesson) -> Session:
    """Open again. Only before anything was counted: the caller keeps the time."""
    return _to(session, lesson, Phase.CLOSED, Phase.OPEN)


def reveal(session: Session, lesson: Lesson) -> Session:
    """Show what was published; the caller stores it with the session."""
    return _to(session, lesson, Phase.CLOSED, Phase.REVEALED)


def ask_again(session: Session, lesson: Lesson) -> Session:
    """Ask the same as a new question, without any answers."""
    question = asked_here(session, lesson)
    _only(phase(session, lesson) in (Phase.CLOSED, Phase.REVEALED))
    assert question
    number = session.askings.get(question.id, 1) + 1
    return _changed(session, line=0, askings={**session.askings, question.id: number})


def take_turn(session: Session, lesson: Lesson, turn_id: str) -> Session:
    """Go where a turn of the story leads; what was voted is known by then."""
    step = here(session, lesson)
    _only(step is not None and phase(session, lesson) is Phase.REVEALED)
    story = step.story if step else None
    _only(story is not None)
    assert story
    node = node_at(story, session.path)
    to = next((turn.to for turn in node.choices if turn.id == turn_id), None)
    _only(to is not None)
    return _changed(session, path=(*session.path, to), line=0)


def count_line(session: Session, lesson: Lesson, line: int) -> Session:
    """Stand at another part while hands are counted."""
    question = asked_here(session, lesson)
    _only(question is not None and 0 <= line < len(question.parts))
    return _changed(session, line=line)


def count(
    session: Session, lesson: Lesson, part_id: str, hands: Mapping[str, int]
) -> Session:
    """Keep how many hands or cards were counted for one part, before the reveal."""
    question = asked_here(session, lesson)
    _only(phase(session, lesson) in (Phase.OPEN, Phase.CLOSED))
    assert question
    part = next((p for p in question.parts if p.id == part_id), None)
    _only(part is not None and {*hands} <= {c.id for c in part.choices})
    _only(all(0 <= number <= LARGEST_CLASS for number in hands.values()))
    name = session.question(question.id)
    counted = {**session.counts.get(name, {}), part_id: dict(hands)}
    return _changed(session, counts={**session.counts, name: counted})


def blank(session: Session, *, is_blank: bool) -> Session:
    """Darken the projector, or not any more."""
    return _changed(session, is_blank=is_blank)


def pause(session: Session, *, is_paused: bool) -> Session:
    """Stop for a while: nothing is asked and nothing is taken."""
    _only(not session.is_ended)
    return _changed(session, is_paused=is_paused)


def more_time(session: Session) -> Session:
    """Five minutes more for the present activity."""
    return _changed(session, more=session.more + MORE_MINUTES)


def spend(session: Session, activity_id: str, minutes: int) -> Session:
    """Remember minutes that an activity took; no move, nobody sees it."""
    used = session.used.get(activity_id, 0) + minutes
    return replace(session, used={**session.used, activity_id: used})


def end(session: Session) -> Session:
    """Nothing can happen any more."""
    _only(not session.is_ended)
    return _changed(session, is_ended=True, is_paused=False, is_blank=False)


def _to(session: Session, lesson: Lesson, before: Phase, after: Phase) -> Session:
    question = asked_here(session, lesson)
    _only(question is not None and phase(session, lesson) is before)
    assert question
    name = session.question(question.id)
    return _changed(session, phases={**session.phases, name: after})


def _at(session: Session, step: Step) -> Session:
    """At a step; more time belongs to the activity, not to one of its steps."""
    is_same = session.step.partition("/")[0] == step.activity.id
    more = session.more if is_same else 0
    return _changed(session, step=step.id, path=(), line=0, more=more, is_blank=False)


def _changed(session: Session, **changes: Any) -> Session:
    """The next session; pupils get a new page only when they see a difference."""
    after = replace(session, revision=session.revision + 1, **changes)
    is_seen = any(getattr(after, name) != getattr(session, name) for name in _SEEN)
    return replace(after, pupil_revision=after.revision) if is_seen else after


def _only(claim: bool) -> None:
    if not claim:
        raise MoveNotAllowed
