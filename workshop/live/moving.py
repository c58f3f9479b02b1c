"""A move that a page asks for: made where it is allowed, and kept with what it froze."""

from collections.abc import Mapping
from typing import Any

from workshop.live import results
from workshop.live.choices import MOVES
from workshop.live.timing import Timers
from workshop.sessions.moves import MoveNotAllowed
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Phase
from workshop.storage import sessions
from workshop.storage.database import Database


def moved(
    before: RunningLesson, name: str, given: Mapping[str, Any], timers: Timers
) -> RunningLesson:
    """What the move with this name makes of it. Raises `MoveNotAllowed`."""
    if name not in MOVES:
        raise MoveNotAllowed
    _check_undo(before, name, timers)
    return MOVES[name](timers.settled(before), given)


def save(
    database: Database, before: RunningLesson, after: RunningLesson, name: str
) -> None:
    """Keep it, with its result if it was a reveal. Raises `Changed` if it came late."""
    takes_answers = after.session.setup.with_phones
    sessions.save(
        database,
        after.session,
        before=before.session.revision,
        open_asking=after.open_asking if takes_answers else "",
        published=results.published(database, before) if name == "reveal" else {},
    )


def _check_undo(running: RunningLesson, name: str, timers: Timers) -> None:
    """Closing can be undone for a while, or until the result is asked for: then the
    asking is closed for good, and only then anybody counts (safety rule 9).
    """
    is_closed = running.phase is Phase.CLOSED
    if is_closed and name == "undo" and not timers.undo_seconds(running):
        raise MoveNotAllowed
