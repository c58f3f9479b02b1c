"""Seats for tests that look at something else: given without asking at any door."""

from sqlalchemy import Engine, func, insert, select, update

from workshop.sessions.session import part_of
from workshop.storage.schema import answer, seat, session


def give(engine: Engine, session_id: str, *slots: bytes) -> None:
    """Whoever holds these has a seat."""
    rows = [{"session": session_id, "slot": slot, "is_in": 1} for slot in slots]
    this = update(session).where(session.c.id == session_id)
    with engine.begin() as connection:
        connection.execute(insert(seat), rows)
        connection.execute(this.values(joined=session.c.joined + len(rows)))


def open_door(engine: Engine, session_id: str, places: int = 999) -> None:
    """Let phones in, whatever the lesson does, until its next move."""
    this = update(session).where(session.c.id == session_id)
    with engine.begin() as connection:
        connection.execute(this.values(places=places))


def answered(engine: Engine, session_id: str, asking: str, part: str) -> int:
    """How many rows a part has, whatever was chosen: skipping counts too."""
    query = select(func.count()).where(
        answer.c.session == session_id, answer.c.item == part_of(asking, part)
    )
    with engine.connect() as connection:
        return int(connection.scalar(query) or 0)
