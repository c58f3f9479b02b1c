"""One thread writes what phones send: everything that waits goes into one commit.

A phone hears "received" only after the commit, with the disk's own word for it.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum

from sqlalchemy import Connection, Engine, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from workshop.storage.database import settle
from workshop.storage.schema import answer, session

_QUIET = 1.0
"""Seconds without anything to write, after which the traces of its order go."""

_OPEN_QUESTIONS = (
    select(session.c.id, session.c.open_question)
    .where(session.c.id.in_(bindparam("names", expanding=True)))
    .order_by(session.c.id)
    .with_for_update()
)
"""What each session asks now; PostgreSQL holds a close back until our commit."""


class Outcome(Enum):
    """What became of something a phone sent."""

    KEPT = "kept"
    CLOSED = "closed"
    """The question takes no answers (any more)."""
    GONE = "gone"
    """The session has ended."""
    FAILED = "failed"
    """The disk did not take it: nothing was kept."""


@dataclass
class Job:
    """Something to write, and what became of it."""

    session: str
    question: str = ""
    rows: tuple[tuple[str, bytes, str], ...] = ()
    """(item, slot, option) of an answer; none for somebody who joins."""
    outcome: Outcome = Outcome.FAILED
    done: threading.Event = field(default_factory=threading.Event, repr=False)


class Writer:
    """The only one that writes answers; `close` before the process ends."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: list[Job] = []
        self._bell = threading.Condition()
        self._is_closing = False
        self._upsert = _upsert(engine.dialect.name)
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def answer(
        self, session_id: str, question: str, rows: Iterable[tuple[str, bytes, str]]
    ) -> Outcome:
        """Keep all parts of an answer or none; the last one sent counts."""
        return self._write(Job(session_id, question, tuple(rows)))

    def join(self, session_id: str) -> Outcome:
        """Count one more seat."""
        return self._write(Job(session_id))

    def close(self) -> None:
        """Write what waits, and stop."""
        with self._bell:
            self._is_closing = True
            self._bell.notify()
        self._thread.join()

    def _write(self, job: Job) -> Outcome:
        with self._bell:
            self._waiting.append(job)
            self._bell.notify()
        job.done.wait()
        return job.outcome

    def _run(self) -> None:
        is_clean = False  # a door before this one may have been killed
        while True:
            with self._bell:
                timeout = None if is_clean else _QUIET
                self._bell.wait_for(self._has_work, timeout)
                jobs, self._waiting = self._waiting, []
                is_closing = self._is_closing
            if jobs:
                self._commit(jobs)
                is_clean = False
            elif not is_clean:
                is_clean = self._settle()
            if is_closing and not jobs:
                return

    def _has_work(self) -> bool:
        return bool(self._waiting) or self._is_closing

    def _commit(self, jobs: list[Job]) -> None:
        outcomes = [Outcome.FAILED] * len(jobs)
        try:
            with self._engine.begin() as connection:
                written = [*self._outcomes(connection, jobs)]
            outcomes = written
        except SQLAlchemyError:
            pass
        except Exception:  # every phone waits for this thread: it goes on
            logging.getLogger("workshop").exception("the writer could not write")
        for job, outcome in zip(jobs, outcomes, strict=True):
            job.outcome = outcome
            job.done.set()

    def _outcomes(self, connection: Connection, jobs: list[Job]) -> Iterable[Outcome]:
        """Write inside one transaction, so that nothing slips in after a close."""
        if self._engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        found = connection.execute(
            _OPEN_QUESTIONS, {"names": sorted({job.session for job in jobs})}
        )
        open_questions = {row.id: row.open_question for row in found}
        outcomes = [_outcome(job, open_questions) for job in jobs]
        kept = [j for j, o in zip(jobs, outcomes, strict=True) if o is Outcome.KEPT]
        self._write_answers(connection, kept)
        _write_joined(connection, kept)
        return outcomes

    def _write_answers(self, connection: Connection, jobs: list[Job]) -> None:
        # A dictionary, because one commit may hold two answers of one phone.
        rows = {
            (job.session, item, slot): option
            for job in jobs
            for item, slot, option in job.rows
        }
        if rows:
            names = ("session", "item", "slot", "option")
            values = [
                dict(zip(names, (*key, rows[key]), strict=True)) for key in sorted(rows)
            ]
            connection.execute(self._upsert, values)

    def _settle(self) -> bool:
        """The file tells in which order answers came, until this is done."""
        try:
            return settle(self._engine)
        except SQLAlchemyError:
            return False


def _outcome(job: Job, open_questions: dict[str, str]) -> Outcome:
    if job.session not in open_questions:
        return Outcome.GONE
    is_taken = not job.question or open_questions[job.session] == job.question
    return Outcome.KEPT if is_taken else Outcome.CLOSED


def _write_joined(connection: Connection, jobs: list[Job]) -> None:
    joining = [job.session for job in jobs if not job.question]
    for name in {*joining}:
        more = session.c.joined + joining.count(name)
        connection.execute(
            update(session).where(session.c.id == name).values(joined=more)
        )


def _upsert(dialect: str) -> sqlite.Insert | postgresql.Insert:
    insert: Callable[..., sqlite.Insert | postgresql.Insert]
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement = insert(answer)
    return statement.on_conflict_do_update(
        index_elements=["session", "item", "slot"],
        set_={"option": statement.excluded.option},
    )
