"""Small things one door tells the other, such as: a phone has reached this laptop.

`recovery` takes all of them down at a start.
"""

from sqlalchemy import Engine, delete, insert, select

from workshop.storage.schema import flag

REACHED = "reached"


def raise_flag(engine: Engine, name: str) -> None:
    """Say that it happened."""
    with engine.begin() as connection:
        connection.execute(delete(flag).where(flag.c.name == name))
        connection.execute(insert(flag).values(name=name, is_on=1))


def is_raised(engine: Engine, name: str) -> bool:
    """Whether it happened since the start."""
    with engine.connect() as connection:
        query = select(flag.c.is_on).where(flag.c.name == name)
        return bool(connection.scalar(query))
