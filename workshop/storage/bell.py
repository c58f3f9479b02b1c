"""Rings when another connection changed the database, without asking any table."""

import threading
from typing import Protocol

from sqlalchemy import Engine

_EVERY = 0.025
"""Seconds between two looks at SQLite's counter: about 10 microseconds each."""


class Bell(Protocol):
    """Something to wait at."""

    def wait(self, ending: threading.Event) -> None:
        """Return when something may have changed, or when `ending` is set."""


class SqliteBell:
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

    def _version(self) -> int:
        found = self._connection.exec_driver_sql("PRAGMA data_version").scalar_one()
        self._connection.rollback()
        return int(found)
