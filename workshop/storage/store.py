"""A database that says what is the matter with it in one of a few ways, never a trace."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from workshop.storage.database import open_memory, open_store

P = ParamSpec("P")
T = TypeVar("T")


class Reason(StrEnum):
    """Why the disk or the database did not do it."""

    FULL = "full"
    READ_ONLY = "read-only"
    DAMAGED = "damaged"
    BUSY = "busy"
    OTHER = "other"


class Trouble(Exception):
    """Nothing was kept and nothing was lost."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


_REASONS = {
    "SQLITE_FULL": Reason.FULL,
    "SQLITE_READONLY": Reason.READ_ONLY,
    "SQLITE_CANTOPEN": Reason.READ_ONLY,
    "SQLITE_PERM": Reason.READ_ONLY,
    "SQLITE_CORRUPT": Reason.DAMAGED,
    "SQLITE_NOTADB": Reason.DAMAGED,
    "SQLITE_BUSY": Reason.BUSY,
    "SQLITE_LOCKED": Reason.BUSY,
}


class Store:
    """Runs the verbs of this room on one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def kept(cls, folder: Path | None, database: str) -> "Store":
        """Of a server or a folder. Raises `Trouble` when it cannot be opened."""
        return cls(_told(open_store, folder, database))

    @classmethod
    def in_memory(cls) -> "Store":
        """Gone with this process."""
        return cls(open_memory())

    def do(
        self, verb: Callable[Concatenate[Engine, P], T], *args: P.args, **more: P.kwargs
    ) -> T:
        """What a verb gives. Raises `Trouble` when the database does not work."""
        return _told(verb, self._engine, *args, **more)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def _told(verb: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
    try:
        return verb(*args, **more)
    except SQLAlchemyError as error:
        cause = getattr(error, "orig", None)
        name = getattr(cause, "sqlite_errorname", "")
        found = (why for start, why in _REASONS.items() if name.startswith(start))
        raise Trouble(next(found, Reason.OTHER)) from error
    except OSError as error:
        raise Trouble(Reason.READ_ONLY) from error
