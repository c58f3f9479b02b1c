"""Before anything else opens the database: is it sound? (safety rules 6 and 58)

Nothing but the standard library and one value, because every start passes here.
"""

import datetime
import json
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

from workshop.sessions.session import PART_MARK, Session

FILE = "signaal.db"
VERSION = 1
"""Goes up with every change of the tables; kept in SQLite's `user_version`."""

COLUMNS = {
    "session": "id, code, state, revision, open_question, joined, adult, active",
    "answer": "session, item, slot, option",
    "result": "session, item, published",
    "summary": "id, lesson, day, results",
    "light": "name, is_on",
}
"""The tables of `schema`, which needs more than the standard library."""

PATIENCE = 10
"""Seconds to wait for another process's commit."""

FAILURES = (sqlite3.DatabaseError, OSError)
"""What `recover` raises when the disk or the folder does not allow even that."""

_SET_ASIDE = "signaal-damaged-"
_KEPT_HOURS = 12
# Not damage: the same file is fine once the disk or the folder is.
_PASSING = ("SQLITE_FULL", "SQLITE_BUSY", "SQLITE_READONLY", "SQLITE_CANTOPEN")


def recover(folder: Path) -> Path | None:
    """Finish what a killed process left; give the new name of a file set aside.

    A damaged database is set aside and a fresh one will take its place. What was set
    aside holds answers too: it is deleted when as old as answers may become.
    Raises sqlite3.DatabaseError when the disk or the folder does not allow even this.
    """
    _delete_old(folder)
    path = folder / FILE
    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE)) as connection:
            is_sound = _is_sound(connection)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "").startswith(_PASSING):
            raise
        is_sound = False
    except (ValueError, TypeError, RecursionError):
        is_sound = False
    return None if is_sound else _set_aside(path)


def has_sessions(folder: Path) -> bool:
    """Whether a session is there to be resumed; only the standard library looks."""
    path = folder / FILE
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as found:
            query = "SELECT EXISTS (SELECT 1 FROM session)"
            return bool(found.execute(query).fetchone()[0])
    except sqlite3.Error:
        return False


def _is_sound(connection: sqlite3.Connection) -> bool:
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        return False
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        return False
    if version == VERSION:
        _read_everything(connection)
        _start_anew(connection)
    # What a killed purge deleted may still stand in the write-ahead log.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return True


def _start_anew(connection: sqlite3.Connection) -> None:
    """Nothing has happened yet, and answers lie no more in the order they came in.

    That needs room on the disk, and can wait until there is some.
    """
    connection.execute("PRAGMA temp_store=MEMORY")
    with suppress(sqlite3.OperationalError):
        connection.execute("DELETE FROM light")
        connection.commit()
        if connection.execute("SELECT EXISTS (SELECT 1 FROM answer)").fetchone()[0]:
            connection.execute("VACUUM")


def _read_everything(connection: sqlite3.Connection) -> None:
    """What SQLite takes for sound may still be no text, no state or no column of ours.

    Raises what reading it would raise in the middle of a lesson.
    """
    for table, columns in COLUMNS.items():
        for row in connection.execute(f"SELECT {columns} FROM {table}"):
            if table == "session":
                Session.from_json(row[2])
            elif table == "summary":
                datetime.date.fromisoformat(row[2])
                json.loads(row[3])
            # Beside a result may stand what was proposed: a name, and no JSON.
            elif table == "result" and PART_MARK not in row[1]:
                json.loads(row[2])


def _set_aside(path: Path) -> Path:
    today = datetime.date.today().isoformat()
    number = 1
    while (target := path.with_name(f"{_SET_ASIDE}{today}-{number}.db")).exists():
        number += 1
    for ending in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).unlink()
    path.rename(target)
    target.touch()
    return target


def _delete_old(folder: Path) -> None:
    for path in folder.glob(f"{_SET_ASIDE}*"):
        if time.time() - path.stat().st_mtime > _KEPT_HOURS * 3600:
            path.unlink(missing_ok=True)
