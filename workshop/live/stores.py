"""Where sessions are: in a folder or on a server; rehearsals in this process only."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from workshop.storage.database import Database, open_memory, open_store
from workshop.storage.recovery import delete_old
from workshop.storage.trouble import Reason, Trouble, told

_ROUND = 600.0
"""Seconds between two looks for sessions that nobody ended."""


class Stores:
    """Opens each database when it is first needed, and remembers what went wrong."""

    def __init__(
        self, folder: Path | None, database: str, *, purge: Callable[[], None]
    ) -> None:
        self._folder, self._database, self._purge = folder, database, purge
        self._file: Database | None = None
        self._memory: Database | None = None
        self._closing = threading.Event()
        self._troubles: dict[str, Reason] = {}
        self.rehearsals: set[str] = set()

    @property
    def trouble(self) -> Reason | None:
        """Why the last change failed, or else the last look."""
        return self._troubles.get("change") or self._troubles.get("look")

    @contextmanager
    def watched(self, kind: str) -> Iterator[None]:
        """Note trouble in a `look` or a `change`; forget it once that works again.

        Raises `Trouble` where a database does not work.
        """
        try:
            with told():
                yield
        except Trouble as trouble:
            self._troubles[kind] = trouble.reason
            raise
        self._troubles.pop(kind, None)

    def of(self, session_id: str) -> Database:
        """The one that has this session."""
        return self.memory() if session_id in self.rehearsals else self.file()

    def file(self) -> Database:
        """The one that lasts; only where trouble is `watched`: it may not open."""
        if self._file is None:
            self._file = open_store(self._folder, self._database)
            self._purge()
            threading.Thread(
                target=self._keep_house, name="housekeeping", daemon=True
            ).start()
        return self._file

    def memory(self) -> Database:
        """For rehearsals."""
        if self._memory is None:
            self._memory = open_memory()
        return self._memory

    def close(self) -> None:
        """Let go of the files, and end the housekeeping."""
        self._closing.set()
        for found in (self._file, self._memory):
            if found:
                found.dispose()

    def _keep_house(self) -> None:
        while not self._closing.wait(_ROUND):
            self._purge()
            if self._folder:
                delete_old(self._folder)
