"""Sessions that nobody ended: they die after twelve hours without a move (rule 6)."""

from sqlalchemy import Engine, select, update

from workshop.storage import schema
from workshop.storage.sessions import this_quarter

QUARTERS = 48
"""Quarter-hours without any move after which a session is purged: 12 hours."""


def expired(engine: Engine) -> tuple[str, ...]:
    """Sessions without a move for twelve hours. A clock that went back makes none."""
    table = schema.session
    query = select(table.c.id).where(table.c.active < this_quarter() - QUARTERS)
    with engine.connect() as connection:
        return tuple(connection.scalars(query))


def forget_future(engine: Engine) -> None:
    """A clock that was ahead and went back: count twelve hours from now."""
    now, table = this_quarter(), schema.session
    with engine.begin() as connection:
        connection.execute(update(table).where(table.c.active > now).values(active=now))
