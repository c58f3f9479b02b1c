"""A database that says what is the matter with it in one of a few ways, never a trace."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from sqlalchemy.exc import SQLAlchemyError

from workshop.storage.same_file import FileMoved
from workshop.storage.versions import OtherVersion


class Reason(StrEnum):
    """Why the disk or the database did not do it."""

    FULL = "full"
    READ_ONLY = "read-only"
    DAMAGED = "damaged"
    BUSY = "busy"
    MOVED = "moved"
    VERSION = "version"
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


@contextmanager
def told() -> Iterator[None]:
    """Raise `Trouble` where the database or its folder does not work."""
    try:
        yield
    except FileMoved as error:
        raise Trouble(Reason.MOVED) from error
    except SQLAlchemyError as error:
        cause = getattr(error, "orig", None)
        name = getattr(cause, "sqlite_errorname", "")
        found = (why for start, why in _REASONS.items() if name.startswith(start))
        raise Trouble(next(found, Reason.OTHER)) from error
    except OtherVersion as error:
        raise Trouble(Reason.VERSION) from error
    except OSError as error:
        raise Trouble(Reason.READ_ONLY) from error
