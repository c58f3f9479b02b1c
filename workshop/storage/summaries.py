"""What stays of a lesson: published results, until the facilitator deletes them."""

from dataclasses import dataclass

from sqlalchemy import Engine, delete, select

from workshop.storage.database import empty_log
from workshop.storage.schema import summary


@dataclass(frozen=True)
class Summary:
    """A lesson that ended; `results` are questions to published results, as JSON."""

    id: str
    lesson: str
    day: str
    results: str


def summaries(engine: Engine) -> tuple[Summary, ...]:
    """All of them, the latest first."""
    query = select(summary).order_by(summary.c.day.desc(), summary.c.id)
    with engine.connect() as connection:
        return tuple(Summary(*row) for row in connection.execute(query))


def delete_summary(engine: Engine, summary_id: str) -> None:
    """Gone for ever; nothing happens when it is gone already."""
    with engine.begin() as connection:
        connection.execute(delete(summary).where(summary.c.id == summary_id))
    empty_log(engine)
