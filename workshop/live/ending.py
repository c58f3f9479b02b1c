"""The end of a session: its answers are deleted, what was published stays."""

import json
from collections.abc import Iterator

from workshop.live import results
from workshop.live.timing import Timers
from workshop.storage import expiry, sessions
from workshop.storage.database import Database
from workshop.storage.sessions import Stored

_HALF_A_DAY = 12 * 3600.0


def end(database: Database, stored: Stored) -> None:
    """Delete a session; a summary stays where there is something to tell."""
    session, kept = stored.session, results.of_askings(stored.results)
    if session.is_rehearsal or not kept:
        sessions.forget(database, session.id)
    else:
        text = json.dumps(kept)
        sessions.end(database, session.id, lesson=session.lesson_id, results=text)


def forgotten(database: Database, timers: Timers) -> Iterator[Stored]:
    """What nobody moved for twelve hours, by both clocks where both know."""
    expiry.forget_future(database)
    for name in expiry.expired(database):
        if timers.has_moved_within(name, _HALF_A_DAY):
            continue
        if stored := sessions.find(database, name):
            yield stored
        else:  # it cannot be read, and dies like any other
            sessions.forget(database, name)
