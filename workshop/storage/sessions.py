"""Sessions in the database: rows become values here and nowhere else."""

import datetime
import time
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import (
    Connection,
    Engine,
    Row,
    case,
    delete,
    insert,
    select,
    update,
)

from workshop.sessions.session import Session
from workshop.storage import schema, seats
from workshop.storage.change_listener import notify
from workshop.storage.database import empty_log


class Changed(Exception):
    """The session moved on (or ended) before this move could be saved."""


@dataclass(frozen=True)
class Stored:
    """A session as everybody may know it, with what was published of it.

    `joined` are seats given out; `beyond` are those beyond the phones there are.
    """

    session: Session
    joined: int
    open_asking: str
    results: Mapping[str, str]
    adult: str = ""
    beyond: int = 0

    @property
    def phones(self) -> int:
        """How many are in, as screens say it: it never falls and never exceeds them all.

        Seats given out do not tell who left (safety rule 23).
        """
        return min(self.joined, self.session.places)


def create(engine: Engine, session: Session, *, adult: str) -> None:
    """Keep a new session."""
    with engine.begin() as connection:
        connection.execute(
            insert(schema.session).values(
                id=session.id,
                code=session.code,
                state=session.to_json(),
                revision=session.revision,
                open_asking="",
                joined=0,
                adult=adult,
                active=this_quarter(),
                places=session.places,
            )
        )
        notify(connection)


def save(
    engine: Engine,
    session: Session,
    *,
    before: int,
    open_asking: str,
    published: Mapping[str, str],
) -> None:
    """Keep what a move made of revision `before`, with results it froze.

    Out of the lobby the door is closed. Raises `Changed` when another move came first;
    then nothing is kept.
    """
    with engine.begin() as connection:
        done = connection.execute(
            update(schema.session)
            .where(schema.session.c.id == session.id)
            .where(schema.session.c.revision == before)
            .values(
                state=session.to_json(),
                revision=session.revision,
                open_asking=open_asking,
                active=this_quarter(),
                **_door(session),
            )
        )
        if not done.rowcount:
            raise Changed
        notify(connection)
        for question, text in published.items():
            _freeze(connection, session.id, question, text)


def load(engine: Engine) -> tuple[Stored, ...]:
    """All sessions there are, but for states that nobody of this version wrote."""
    with engine.connect() as connection:
        rows = connection.execute(select(schema.session)).all()
        # After the sessions: one that was revealed in between has its result with it.
        results = _results(connection)
    found = (_stored(row, results.get(row.id, {})) for row in rows)
    return tuple(one for one in found if one is not None)


def find(engine: Engine, session_id: str) -> Stored | None:
    """One session, as it is now; None when it is gone or cannot be read."""
    with engine.connect() as connection:
        table = schema.session
        row = connection.execute(select(table).where(table.c.id == session_id)).first()
        results = _results(connection, session_id) if row else {}
    return _stored(row, results.get(session_id, {})) if row else None


def revisions(connection: Connection) -> Mapping[str, int]:
    """How many moves every session made."""
    table = schema.session
    rows = connection.execute(select(table.c.id, table.c.revision))
    return {row.id: row.revision for row in rows}


def end(engine: Engine, session_id: str, *, lesson: str, results: str) -> None:
    """Delete a session with all that was answered; `results` stay as its summary.

    One transaction: a process killed half-way leaves a whole session or none. What the
    log still holds of it is taken out at once, or by `recovery` at the next start.
    """
    with engine.begin() as connection:
        _delete(connection, session_id)
        connection.execute(
            insert(schema.summary).values(
                id=session_id,
                lesson=lesson,
                day=datetime.date.today().isoformat(),
                results=results,
            )
        )
    empty_log(engine)


def forget(engine: Engine, session_id: str) -> None:
    """Delete a session and leave no summary."""
    with engine.begin() as connection:
        _delete(connection, session_id)
    empty_log(engine)


def _delete(connection: Connection, session_id: str) -> None:
    notify(connection)
    for table in (schema.answer, schema.result, schema.seat):
        connection.execute(delete(table).where(table.c.session == session_id))
    connection.execute(delete(schema.session).where(schema.session.c.id == session_id))


def _door(session: Session) -> Mapping[str, object]:
    """In the lobby as many as there are phones; then nobody, and who was in is counted."""
    if session.is_in_lobby:
        return {"places": session.places}
    table = schema.session
    spare = seats.taken(session.id) - session.places
    return {
        "places": 0,
        "beyond": case((table.c.places > 0, spare), else_=table.c.beyond),
    }


def _freeze(connection: Connection, session_id: str, question: str, text: str) -> None:
    """Insert only: a result that is there already makes the whole move fail."""
    values = {"session": session_id, "item": question, "published": text}
    connection.execute(insert(schema.result).values(values))


def _results(
    connection: Connection, session_id: str | None = None
) -> dict[str, dict[str, str]]:
    query = select(schema.result)
    if session_id is not None:
        query = query.where(schema.result.c.session == session_id)
    found: dict[str, dict[str, str]] = {}
    for row in connection.execute(query):
        found.setdefault(row.session, {})[row.item] = row.published
    return found


def _stored(row: Row[tuple[object, ...]], results: Mapping[str, str]) -> Stored | None:
    try:
        session = Session.from_json(row.state)
    except ValueError:
        return None
    return Stored(session, row.joined, row.open_asking, results, row.adult, row.beyond)


def this_quarter() -> int:
    """A quarter-hour of the wall clock, counted from 1970."""
    return int(time.time() // 900)
