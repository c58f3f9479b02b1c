"""Small things one door tells the other, such as: a phone has reached this laptop.

`recovery` switches all of them off at a start.
"""

from sqlalchemy import Engine, delete, insert, select

from workshop.storage.schema import light

REACHED = "reached"


def switch_on(engine: Engine, name: str) -> None:
    """Say that it happened."""
    with engine.begin() as connection:
        connection.execute(delete(light).where(light.c.name == name))
        connection.execute(insert(light).values(name=name, is_on=1))


def is_on(engine: Engine, name: str) -> bool:
    """Whether it happened since the start."""
    with engine.connect() as connection:
        query = select(light.c.is_on).where(light.c.name == name)
        return bool(connection.scalar(query))
