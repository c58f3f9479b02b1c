"""Is the database still the file that was opened? Programs that synchronise rename it."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import SQLAlchemyError


class FileMoved(SQLAlchemyError):
    """The file was moved, deleted or replaced since it was opened; nothing was kept."""


def watch(engine: Engine, path: Path) -> None:
    """Let no connection of the engine work on another file than the one that is there.

    Every use raises `FileMoved` from then on, until the first file is back.
    """
    first = _identity(path)

    def check(*_: Any) -> None:
        if _identity(path) != first:
            raise FileMoved

    # Before a connection is made too: SQLite would begin a new file.
    event.listen(engine, "do_connect", check)
    event.listen(engine, "checkout", check)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
