"""Answers in the database: only ever counted, or given back to the phone they came from."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Engine, func, select

from workshop.quizzes.items import SKIP, Part
from workshop.quizzes.tally import Tally
from workshop.sessions.session import part_of
from workshop.storage import schema


def tally(
    engine: Engine, session_id: str, question: str, parts: Sequence[Part]
) -> Tally:
    """What phones answered to the parts of a question; skipped answers are left out."""
    names = {part_of(question, part.id): part.id for part in parts}
    table = schema.answer
    query = (
        select(table.c.item, table.c.option, func.count().label("number"))
        .where(table.c.session == session_id, table.c.item.in_([*names]))
        .where(table.c.option != SKIP)
        .group_by(table.c.item, table.c.option)
    )
    with engine.connect() as connection:
        rows = connection.execute(query).all()
    counted = ((names[row.item], row.option, row.number) for row in rows)
    return Tally.of(parts, counted)


def how_many_chose(
    engine: Engine, session_id: str, question: str, parts: Sequence[Part]
) -> int:
    """How many phones chose something in the part where most did; not what."""
    found = tally(engine, session_id, question, parts)
    return max(found.answers(part) for part in parts)


def chosen(
    engine: Engine, session_id: str, slots: Mapping[str, bytes]
) -> Mapping[str, str]:
    """What one phone answered: its slots by item, its options by item."""
    table = schema.answer
    query = select(table.c.item, table.c.option, table.c.slot).where(
        table.c.session == session_id,
        table.c.item.in_([*slots]),
        table.c.slot.in_([*slots.values()]),
    )
    with engine.connect() as connection:
        rows = connection.execute(query).all()
    return {row.item: row.option for row in rows if slots[row.item] == row.slot}
