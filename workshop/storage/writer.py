"""One thread writes what phones send: everything that waits goes into one commit.

A phone hears "received" only after the commit, with the disk's own word for it.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import assert_never

from sqlalchemy import Connection, Engine, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from workshop.storage.database import settle
from workshop.storage.jobs import Answer, Job, Join, Leave, Outcome, Row
from workshop.storage.schema import answer, session
from workshop.storage.seats import Seating

LONGEST_WAIT = 15.0
"""Seconds a phone waits for a commit: a server that hangs would else hold every thread."""

_QUIET = 1.0
"""Seconds without anything to write, after which the traces of its order go."""

_OPEN_ASKINGS = (
    select(session.c.id, session.c.open_asking)
    .where(session.c.id.in_(bindparam("names", expanding=True)))
    .order_by(session.c.id)
    .with_for_update()
)
"""What each session asks now; PostgreSQL holds a close back until our commit."""


class Writer:
    """The only one that writes answers; `close` before the process ends."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: list[Job] = []
        self._news = threading.Condition()
        self._is_closing = False
        self._upsert = _upsert(engine.dialect.name)
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def answer(
        self, session_id: str, seat: bytes, asking: str, rows: Iterable[Row]
    ) -> Outcome:
        """Keep all parts of an answer or none; the last one sent counts."""
        return self._write(Answer(session_id, seat, asking, tuple(rows)))

    def join(self, session_id: str, seat: bytes, code: str = "") -> Outcome:
        """Give a seat, once; `AWAY` when there is none, or the code is an old one."""
        return self._write(Join(session_id, seat, code))

    def leave(self, session_id: str, seat: bytes) -> None:
        """Take a seat back; nobody who leaves waits for it."""
        self._add(Leave(session_id, seat))

    def close(self) -> None:
        """Write what waits, and stop."""
        with self._news:
            self._is_closing = True
            self._news.notify()
        self._thread.join()

    def _add(self, job: Job) -> None:
        with self._news:
            self._waiting.append(job)
            self._news.notify()

    def _write(self, job: Job) -> Outcome:
        self._add(job)
        try:
            return job.outcome.result(LONGEST_WAIT)
        except TimeoutError:
            return Outcome.FAILED

    def _run(self) -> None:
        is_clean = False  # a door before this one may have been killed
        while True:
            with self._news:
                timeout = None if is_clean else _QUIET
                self._news.wait_for(self._has_work, timeout)
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
            job.outcome.set_result(outcome)

    def _outcomes(self, connection: Connection, jobs: list[Job]) -> Iterable[Outcome]:
        """Write inside one transaction, so that nothing slips in after a close."""
        if self._engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        found = connection.execute(
            _OPEN_ASKINGS, {"names": sorted({job.session for job in jobs})}
        )
        open_askings = {row.id: row.open_asking for row in found}
        seating = Seating(connection, open_askings)
        outcomes = [_outcome(job, open_askings, seating) for job in jobs]
        kept = [j for j, o in zip(jobs, outcomes, strict=True) if o is Outcome.KEPT]
        self._write_answers(connection, [j for j in kept if isinstance(j, Answer)])
        seating.write()
        return outcomes

    def _write_answers(self, connection: Connection, answers: list[Answer]) -> None:
        # A dictionary, because one commit may hold two answers of one phone.
        rows = {(a.session, i, slot): o for a in answers for i, slot, o in a.rows}
        if rows:
            names = ("session", "item", "slot", "option")
            found = ((*key, rows[key]) for key in sorted(rows))
            values = [dict(zip(names, row, strict=True)) for row in found]
            connection.execute(self._upsert, values)

    def _settle(self) -> bool:
        """The file tells in which order answers came, until this is done."""
        try:
            return settle(self._engine)
        except SQLAlchemyError:
            return False


def _outcome(job: Job, open_askings: Mapping[str, str], seating: Seating) -> Outcome:
    if job.session not in open_askings:
        return Outcome.GONE
    match job:
        case Answer():
            if not seating.is_in(job.session, job.seat):
                return Outcome.GONE
            is_taken = open_askings[job.session] == job.asking
            return Outcome.KEPT if is_taken else Outcome.CLOSED
        case Join():
            if not seating.has_code(job.session, job.code):
                return Outcome.AWAY
            is_in = seating.take(job.session, job.seat)
            return Outcome.KEPT if is_in else Outcome.AWAY
        case Leave():
            seating.leave(job.session, job.seat)
            return Outcome.KEPT
        case _:
            assert_never(job)


def _upsert(dialect: str) -> sqlite.Insert | postgresql.Insert:
    insert: Callable[..., sqlite.Insert | postgresql.Insert]
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement = insert(answer)
    return statement.on_conflict_do_update(
        index_elements=["session", "item", "slot"],
        set_={"option": statement.excluded.option},
    )
