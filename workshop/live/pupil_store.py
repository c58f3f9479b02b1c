"""The database as the pupil door has it: opened as soon as there is one, and not before.

Nothing of the library is imported until then: the door opens faster.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.storage.recovery import FILE

if TYPE_CHECKING:
    from workshop.storage.database import Database
    from workshop.storage.session_cache import SessionCache
    from workshop.storage.writer import Writer

_LOOK_EVERY = 0.1
_OPENING = 15.0
"""Seconds a request waits for the database of a door that has just started."""


class NotReady(Exception):
    """The database is not open (yet): ask again in a moment."""


class PupilStore:
    """Sessions to look at and to write into; a door without a folder has none."""

    def __init__(self, folder: Path | None, database: str) -> None:
        self._folder, self._database = folder, database
        self._ready, self._ending = threading.Event(), threading.Event()
        self._cache: SessionCache | None = None
        self._writer: Writer | None = None
        self._engine: Database | None = None
        self._was_reached = False
        if folder is not None or database:
            threading.Thread(target=self._open, daemon=True).start()

    @property
    def was_reached(self) -> bool:
        """Whether a phone was here, and that is written down or will be."""
        return self._was_reached

    def cache(self) -> "SessionCache | None":
        """All sessions in memory; None where nobody has led a lesson. Raises `NotReady`."""
        if self._cache is None and not self._is_there():
            return None
        if not self._ready.wait(_OPENING):
            raise NotReady
        return self._cache

    def writer(self) -> "Writer":
        """What writes answers. Raises `NotReady`."""
        if self.cache() is None or self._writer is None:
            raise NotReady
        return self._writer

    def writer_now(self) -> "Writer | None":
        """The same for who cannot wait: None before there is one."""
        return self._writer

    def engine(self) -> "Database":
        """What reads. Raises `NotReady`."""
        if self._engine is None:
            raise NotReady
        return self._engine

    @contextmanager
    def reading(self) -> "Iterator[Database]":
        """What reads, for a look that can be made again. Raises `NotReady`."""
        from workshop.storage.database import FAILURES

        try:
            yield self.engine()
        except FAILURES as error:
            raise NotReady from error

    def say_reached(self) -> None:
        """A phone is here: the facilitator's light turns green."""
        self._was_reached = True
        if self._engine is not None:
            self._raise_flag()

    def close(self) -> None:
        """Write what waits, and let everybody go who waits for news."""
        self._ending.set()
        if self._cache:
            self._cache.close()
        if self._writer:
            self._writer.close()
        if self._engine:
            self._engine.dispose()

    def _open(self) -> None:
        while not self._is_there():
            if self._ending.wait(_LOOK_EVERY):
                return
        while not self._is_opened():
            if self._ending.wait(1):
                return

    def _is_there(self) -> bool:
        """Whether there is a database to open; nobody has led a lesson before."""
        is_made = self._folder is not None and (self._folder / FILE).exists()
        return bool(self._database) or is_made

    def _is_opened(self) -> bool:
        from workshop.storage.change_listener import change_listener
        from workshop.storage.database import FAILURES, open_store
        from workshop.storage.session_cache import SessionCache
        from workshop.storage.writer import Writer

        try:
            engine = open_store(self._folder, self._database)
            cache = SessionCache(engine, change_listener(engine))
        except FAILURES:
            return False
        self._writer, self._engine = Writer(engine), engine
        self._cache = cache
        self._ready.set()
        if self._was_reached:
            self._raise_flag()
        return True

    def _raise_flag(self) -> None:
        from workshop.storage import flags
        from workshop.storage.database import FAILURES

        assert self._engine is not None
        try:
            flags.raise_flag(self._engine, flags.REACHED)
        except FAILURES:
            self._was_reached = False  # said again by the next request
