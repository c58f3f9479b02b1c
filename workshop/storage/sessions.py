"""Sessions in the database: rows become values here and nowhere else."""

import datetime
import time
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import (
    Connection,
    Engine,
    Row,
    delete,
    insert,
    select,
    update,
)

from workshop.sessions.session import Session
from workshop.storage import schema
from workshop.storage.change_listener import notify
from workshop.storage.database import empty_log

QUARTERS = 48
"""Quarter-hours without any move after which a session is purged: 12 hours."""


class Changed(Exception):
    """The session moved on (or ended) before this move could be saved."""


@dataclass(frozen=True)
class Stored:
    """A session as everybody may know it, with what was published of it."""

    session: Session
    joined: int
    open_asking: str
    results: Mapping[str, str]
    adult: str = ""


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
                active=_quarter(),
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

    Raises `Changed` when another move came first; then nothing is kept.
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
                active=_quarter(),
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


def adult(engine: Engine, session_id: str) -> str:
    """Who is there today; empty when nobody was named or the session is gone."""
    table = schema.session
    with engine.connect() as connection:
        query = select(table.c.adult).where(table.c.id == session_id)
        return str(connection.scalar(query) or "")


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


def expired(engine: Engine) -> tuple[str, ...]:
    """Sessions without a move for twelve hours. A clock that went back makes none."""
    table = schema.session
    query = select(table.c.id).where(table.c.active < _quarter() - QUARTERS)
    with engine.connect() as connection:
        return tuple(connection.scalars(query))


def forget_future(engine: Engine) -> None:
    """A clock that was ahead and went back: count twelve hours from now."""
    now, table = _quarter(), schema.session
    with engine.begin() as connection:
        connection.execute(update(table).where(table.c.active > now).values(active=now))


def _delete(connection: Connection, session_id: str) -> None:
    notify(connection)
    for table in (schema.answer, schema.result):
        connection.execute(delete(table).where(table.c.session == session_id))
    connection.execute(delete(schema.session).where(schema.session.c.id == session_id))


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
    return Stored(session, row.joined, row.open_asking, results, row.adult)


def _quarter() -> int:
    return int(time.time() // 900)
