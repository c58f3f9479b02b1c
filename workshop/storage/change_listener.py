"""Hears when another connection changed the database, without asking any table."""

import threading
from contextlib import suppress
from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

CHANNEL = "signaal"
_EVERY = 0.025
"""Seconds between two looks at SQLite's counter: about 10 microseconds each."""

_LISTEN = 1.0
"""Seconds PostgreSQL is listened to before we ask ourselves whether to end."""


class ChangeListener(Protocol):
    """Something to wait at for a change."""

    def wait(self, ending: threading.Event) -> None:
        """Return when something may have changed, or when `ending` is set.

        Raises DBAPIError when the database does not answer.
        """

    def close(self) -> None:
        """Let go of the connection."""


def change_listener(engine: Engine) -> ChangeListener:
    """The one that fits the database."""
    is_sqlite = engine.dialect.name == "sqlite"
    return SqliteListener(engine) if is_sqlite else PostgresListener(engine)


def notify(connection: Connection) -> None:
    """Tell the others that a session moved, at the commit. SQLite needs no telling.

    Never for an answer: PostgreSQL takes a lock of the whole database to tell.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"NOTIFY {CHANNEL}")


class SqliteListener:
    """SQLite counts the commits of other connections (PRAGMA data_version)."""

    def __init__(self, engine: Engine) -> None:
        self._connection = engine.connect()
        self._seen = self._version()

    def wait(self, ending: threading.Event) -> None:
        """Look every 25 ms."""
        while not ending.wait(_EVERY):
            version = self._version()
            if version != self._seen:
                self._seen = version
                return

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()

    def _version(self) -> int:
        found = self._connection.exec_driver_sql("PRAGMA data_version").scalar_one()
        self._connection.rollback()
        return int(found)


class PostgresListener:
    """PostgreSQL tells its listeners; a new connection may have missed something."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._listening: Connection | None = None
        self._listen()

    def wait(self, ending: threading.Event) -> None:
        """Listen, and connect again when the server was away."""
        if self._listening is None:
            self._listen()
            return
        while not ending.is_set():
            if self._heard():
                return

    def close(self) -> None:
        """Let go of the connection, which listens to the end."""
        lost, self._listening = self._listening, None
        if lost is not None:
            with suppress(DBAPIError):
                lost.invalidate()
                lost.close()

    def _listen(self) -> None:
        connection = self._engine.connect()
        connection.execution_options(isolation_level="AUTOCOMMIT")
        connection.exec_driver_sql(f"LISTEN {CHANNEL}")
        self._listening = connection

    def _heard(self) -> bool:
        assert self._listening is not None
        driver = self._listening.connection.driver_connection
        try:
            assert driver is not None
            return any(True for _ in driver.notifies(timeout=_LISTEN, stop_after=1))
        except self._engine.dialect.loaded_dbapi.Error:
            self.close()
            return True
