"""The lobby of a session begins again: all seats fall, and a new code opens the door."""

from sqlalchemy import Connection, Engine, delete, select, update

from workshop.sessions.session import PART_MARK, Session
from workshop.storage import schema, seats
from workshop.storage.change_listener import notify
from workshop.storage.sessions import Changed, this_quarter


def begin_anew(engine: Engine, session: Session, *, before: int) -> None:
    """Keep a session whose lobby begins again: nobody has a seat any more.

    What was answered and has no result yet goes too: the same people answer it again.
    Raises `Changed` when a move came first.
    """
    table = schema.session
    with engine.begin() as connection:
        done = connection.execute(
            update(table)
            .where(table.c.id == session.id, table.c.revision == before)
            .values(
                code=session.code,
                state=session.to_json(),
                revision=session.revision,
                open_asking="",
                joined=0,
                active=this_quarter(),
                places=session.places,
                until=0,
                beyond=0,
            )
        )
        if not done.rowcount:
            raise Changed
        notify(connection)
        seats.drop(connection, session.id)
        _drop_unshown(connection, session.id)


def _drop_unshown(connection: Connection, session_id: str) -> None:
    """Delete answers to whatever has no result."""
    answer, result = schema.answer, schema.result
    query = select(result.c.item).where(result.c.session == session_id)
    shown = {*connection.scalars(query)}
    query = select(answer.c.item).where(answer.c.session == session_id).distinct()
    items = [
        name
        for name in connection.scalars(query)
        if name.partition(PART_MARK)[0] not in shown
    ]
    where = (answer.c.session == session_id) & answer.c.item.in_(items)
    connection.execute(delete(answer).where(where))
