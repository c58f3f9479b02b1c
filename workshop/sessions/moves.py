"""What can happen in a running lesson: every move gives the next one, or is not allowed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Phase
from workshop.sessions.steps import Asked, Step

MORE_MINUTES = 5
LARGEST_CLASS = 999

# What pupils see of a session; other changes give them nothing new.
_SEEN = ("code", "step", "path", "askings", "phases", "is_ended", "is_paused")


class MoveNotAllowed(Exception):
    """This cannot be done where the session stands now."""


def start(running: RunningLesson) -> RunningLesson:
    """From the lobby to the first step, or to where the lesson was before it."""
    session = running.session
    _only(session.is_in_lobby)
    before = running.find(session.resumes)
    if before is None:
        return _at(running, running.steps[0])
    return _changed(running, step=before.id, line=0, resumes="")


def say_phones(running: RunningLesson, number: int) -> RunningLesson:
    """How many phones there are in the room: so many get in."""
    _only(running.session.is_in_lobby and 0 < number <= LARGEST_CLASS)
    return _changed(running, phones=number)


def begin_anew(running: RunningLesson, *, code: str, key: str) -> RunningLesson:
    """The lobby again, with a new code and nobody in it; results stay what they are.

    What has no result is asked anew: whoever answered it comes in again.
    """
    session = running.session
    _only(not session.is_ended)
    phases = {n: p for n, p in session.phases.items() if p is Phase.REVEALED}
    return _changed(
        running,
        code=code,
        key=key,
        phases=phases,
        step="",
        resumes=session.step or session.resumes,
        line=0,
        is_paused=False,
        is_blank=False,
    )


def next_step(running: RunningLesson) -> RunningLesson:
    """To the step after this one, whatever this one has become."""
    return _at(running, running.neighbour(1))


def show_piece(running: RunningLesson, number: int) -> RunningLesson:
    """Show another piece of the step on the projector; phones have it whole."""
    _only(0 <= number < len(running.pieces))
    return _changed(running, line=number)


def back(running: RunningLesson) -> RunningLesson:
    """Show the piece before, or else the step before; its item is as it was left.

    In a story one node back.
    """
    if running.piece_number:
        return _changed(running, line=running.piece_number - 1)
    path = running.session.path
    if running.is_in_story and path:
        return _changed(running, path=path[:-1], line=0)
    return _at(running, running.neighbour(-1))


def jump(running: RunningLesson, step_id: str) -> RunningLesson:
    """To any step."""
    _only(not running.session.is_in_lobby and not running.session.is_ended)
    return _at(running, running.find(step_id))


def close(running: RunningLesson) -> RunningLesson:
    """Take no more answers."""
    return _to(running, Phase.OPEN, Phase.CLOSED)


def undo_close(running: RunningLesson) -> RunningLesson:
    """Open again. Only before anything was counted: the caller keeps the time."""
    return _to(running, Phase.CLOSED, Phase.OPEN)


def reveal(running: RunningLesson) -> RunningLesson:
    """Show what was published; the caller stores it with the session."""
    return _to(running, Phase.CLOSED, Phase.REVEALED)


def ask_again(running: RunningLesson) -> RunningLesson:
    """Ask the same as a new asking, without any answers."""
    asked, askings = _asked(running), running.session.askings
    _only(running.phase in (Phase.CLOSED, Phase.REVEALED))
    number = askings.get(asked.id, 1) + 1
    return _changed(running, line=0, askings={**askings, asked.id: number})


def take_turn(running: RunningLesson, turn_id: str) -> RunningLesson:
    """Go where a turn of the story leads; what was voted is known by then."""
    _only(running.phase is Phase.REVEALED)
    choices = running.node.choices if running.node else ()
    to = next((turn.to for turn in choices if turn.id == turn_id), None)
    if to is None:
        raise MoveNotAllowed
    return _changed(running, path=(*running.session.path, to), line=0)


def count_line(running: RunningLesson, line: int) -> RunningLesson:
    """Move on to another part while hands are counted."""
    return _changed(at_line(running, line))


def at_line(running: RunningLesson, line: int) -> RunningLesson:
    """Stand where somebody counts; like a count this is no move."""
    _only(0 <= line < len(_asked(running).parts))
    return running.with_session(replace(running.session, line=line))


def count(
    running: RunningLesson, name: str, hands: Mapping[str, Mapping[str, int]]
) -> RunningLesson:
    """Keep the hands or cards counted for parts of an asking, until its reveal.

    A part without any number is not counted any more. This is no move: nobody may be
    too late with it, so the class may stand elsewhere and the revision stays.
    """
    session, asked = running.session, running.asked_as(name)
    _only(session.phases.get(name, Phase.OPEN) in (Phase.OPEN, Phase.CLOSED))
    if asked is None:
        raise MoveNotAllowed
    parts = {part.id: {choice.id for choice in part.choices} for part in asked.parts}
    for part, numbers in hands.items():
        _only(part in parts and {*numbers} <= parts[part])
        _only(all(0 <= number <= LARGEST_CLASS for number in numbers.values()))
    counted = {**session.counts.get(name, {}), **hands}
    kept = {part: dict(numbers) for part, numbers in counted.items() if numbers}
    return running.with_session(replace(session, counts={**session.counts, name: kept}))


def blank(running: RunningLesson, *, is_blank: bool) -> RunningLesson:
    """Darken the projector, or not any more."""
    return _changed(running, is_blank=is_blank)


def pause(running: RunningLesson, *, is_paused: bool) -> RunningLesson:
    """Stop for a while: nothing is asked and nothing is taken."""
    _only(not running.session.is_ended)
    return _changed(running, is_paused=is_paused)


def more_time(running: RunningLesson) -> RunningLesson:
    """Five minutes more for the present activity."""
    return _changed(running, more=running.session.more + MORE_MINUTES)


def spend(running: RunningLesson, minutes: int) -> RunningLesson:
    """Remember minutes that the present activity took; no move, nobody sees it."""
    session = running.session
    used = session.used.get(session.activity_id, 0) + minutes
    spent = {**session.used, session.activity_id: used}
    return running.with_session(replace(session, used=spent))


def end(running: RunningLesson) -> RunningLesson:
    """Nothing can happen any more."""
    _only(not running.session.is_ended)
    return _changed(running, is_ended=True, is_paused=False, is_blank=False)


def _asked(running: RunningLesson) -> Asked:
    if running.asked is None:
        raise MoveNotAllowed
    return running.asked


def _to(running: RunningLesson, before: Phase, after: Phase) -> RunningLesson:
    _only(running.asked is not None and running.phase is before)
    phases = {**running.session.phases, running.asking: after}
    is_result = after is Phase.REVEALED
    line = 0 if is_result else running.session.line
    return _changed(running, phases=phases, line=line)


def _at(running: RunningLesson, step: Step | None) -> RunningLesson:
    """At a step; more time belongs to the activity, not to one of its steps."""
    if step is None:
        raise MoveNotAllowed
    is_same = running.session.activity_id == step.activity.id
    more = running.session.more if is_same else 0
    return _changed(running, step=step.id, path=(), line=0, more=more, is_blank=False)


def _changed(running: RunningLesson, **changes: Any) -> RunningLesson:
    """The next one; pupils get a new page only when they see a difference."""
    session = running.session
    after = replace(session, revision=session.revision + 1, **changes)
    if any(getattr(after, name) != getattr(session, name) for name in _SEEN):
        after = replace(after, pupil_revision=after.revision)
    return running.with_session(after)


def _only(claim: bool) -> None:
    if not claim:
        raise MoveNotAllowed
