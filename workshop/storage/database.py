"""Opening the database, with settings that lose nothing and keep nothing too long."""

import secrets
import sqlite3
import time
from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from workshop.storage import same_file
from workshop.storage.recovery import FILE, PATIENCE
from workshop.storage.upgrades import upgrade
from workshop.storage.versions import OtherVersion

Database = Engine
"""What other rooms hold and hand on: the library stays in this room."""

FAILURES = (SQLAlchemyError, OSError, OtherVersion)
"""What opening raises when a database cannot be had now."""

_SETTINGS = (
    f"PRAGMA busy_timeout={PATIENCE * 1000}",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
)
_TRIES, _PAUSE = 20, 0.1


def open_store(folder: Path | None, database: str) -> Engine:
    """The server with this address, or else the file in the folder."""
    if database:
        return open_url(database)
    assert folder is not None
    return open_file(folder)


def open_file(folder: Path) -> Engine:
    """The database in a folder, made when it is not there. Raises `FAILURES`."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / FILE).touch(mode=0o600)
    # Never glued: `%20` in the name of a folder would be read as a blank.
    engine = _in_sqlite(URL.create("sqlite", database=str(folder / FILE)))
    same_file.watch(engine, folder / FILE)
    return engine


def open_memory() -> Engine:
    """A database that is gone with this process: for rehearsals.

    Every thread has a connection of its own, as with a file: on one for all, whoever
    finishes rolls back what another is writing.
    """
    address = f"sqlite:///file:/{secrets.token_hex(8)}?vfs=memdb&uri=true"
    return _in_sqlite(address)


def open_url(url: str) -> Engine:
    """A database server, for a hosted installation: `postgresql+psycopg://…`.

    Raises `FAILURES`.
    """
    return _made(create_engine(url, pool_pre_ping=True, hide_parameters=True))


def empty_log(engine: Engine) -> bool:
    """Take what was deleted out of the write-ahead log; False when somebody reads."""
    if engine.dialect.name != "sqlite":
        return True
    with engine.connect() as connection:
        busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
        return not busy


def settle(engine: Engine) -> bool:
    """Leave no trace of who answered first; False when it must be done again later.

    A page of SQLite holds its rows in the order in which they came, until it is
    written anew in the order of the keys, which are random.
    """
    if engine.dialect.name == "sqlite" and engine.url.database:
        with engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT")
            connection.exec_driver_sql("VACUUM")
    return empty_log(engine)


def _in_sqlite(address: str | URL) -> Engine:
    engine = create_engine(address, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    for _ in range(_TRIES - 1):
        # Both doors open the first database of a laptop at the same moment, and SQLite
        # refuses the change to a write-ahead log at once, without any patience.
        try:
            return _made(engine)
        except OperationalError as error:
            name = getattr(error.orig, "sqlite_errorname", "")
            if not name.startswith("SQLITE_BUSY"):
                raise
        time.sleep(_PAUSE)
    return _made(engine)


def _made(engine: Engine) -> Engine:
    """The same with the tables of this version; without them it is let go of."""
    try:
        upgrade(engine)
    except Exception:
        engine.dispose()
        raise
    return engine


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    for setting in _SETTINGS:
        connection.execute(setting)
