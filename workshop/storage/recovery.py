"""Before anything else opens the database: is it sound? (safety rules 6 and 58)

Nothing but the standard library and a few values, because every start passes here.
"""

import datetime
import json
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

from workshop.sessions.session import PART_MARK, Session
from workshop.storage.versions import COLUMNS, LAST, VERSION, Newer, NotUpgraded

FILE = "signaal.db"
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

    What an earlier version kept is upgraded. A damaged database is set aside and a fresh
    one will take its place. What was set aside holds answers too: it is deleted when as
    old as answers may become.
    Raises sqlite3.DatabaseError when the disk or the folder does not allow even this,
    and `OtherVersion` for a file that is not ours to change.
    """
    delete_old(folder)
    path = folder / FILE
    if not path.exists():
        return None
    _refuse_newer(path)
    try:
        is_sound = _is_sound(path)
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


def _refuse_newer(path: Path) -> None:
    """Look without a right to write: not a byte of the file may change."""
    with suppress(sqlite3.Error):
        address = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            number = connection.execute("PRAGMA user_version").fetchone()[0]
            if VERSION < number <= LAST:
                raise Newer


def _is_sound(path: Path) -> bool:
    with closing(sqlite3.connect(path, timeout=PATIENCE)) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            return False
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version and version not in COLUMNS:
            return False
        if version:
            read_everything(connection, version)
        if version == VERSION:
            _start_anew(connection)
        # What a killed purge deleted may still stand in the write-ahead log.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    if version in (0, VERSION):
        return True
    _upgrade(path.parent)
    return _is_sound(path)


def _upgrade(folder: Path) -> None:
    """Raises `NotUpgraded`, or sqlite3.DatabaseError when the disk is in the way."""
    # Here, and not above: only the first start after an update needs the library (300 ms).
    from sqlalchemy.exc import DBAPIError

    from workshop.storage.database import open_file

    try:
        open_file(folder).dispose()
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorname", "").startswith(_PASSING):
            assert error.orig is not None
            raise error.orig from None
        raise NotUpgraded(str(error.orig)) from error


def _start_anew(connection: sqlite3.Connection) -> None:
    """Nothing has happened yet; answers and seats lie no more in the order they came in.

    That needs room on the disk, and can wait until there is some.
    """
    connection.execute("PRAGMA temp_store=MEMORY")
    with suppress(sqlite3.OperationalError):
        connection.execute("DELETE FROM flag")
        connection.commit()
        tables = ("answer", "seat")
        query = " OR ".join(f"EXISTS (SELECT 1 FROM {one})" for one in tables)
        if connection.execute(f"SELECT {query}").fetchone()[0]:
            connection.execute("VACUUM")


def read_everything(connection: sqlite3.Connection, version: int = VERSION) -> None:
    """What SQLite takes for sound may still be no text, no state or no column of ours.

    Raises what reading it would raise in the middle of a lesson.
    """
    for table, columns in COLUMNS[version].items():
        for row in connection.execute(f"SELECT {columns} FROM {table}"):
            if table == "session":
                _read_state(row[2], version)
            elif table == "summary":
                datetime.date.fromisoformat(row[2])
                json.loads(row[3])
            # Beside a result may stand what was proposed: a name, and no JSON.
            elif table == "result" and PART_MARK not in row[1]:
                json.loads(row[2])


def _read_state(state: str, version: int) -> None:
    """Only this version's states can be read whole; an earlier one is at least one."""
    if version == VERSION:
        Session.from_json(state)
    elif not isinstance(json.loads(state), dict):
        raise ValueError("not a stored session")


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


def delete_old(folder: Path) -> None:
    """Delete what was set aside as long ago as answers may live; and answers in copies."""
    aside = {*folder.glob(f"{_SET_ASIDE}*")}
    for path in aside:
        if _is_old(path):
            path.unlink(missing_ok=True)
    for path in {*folder.glob("signaal*.db")} - {*aside, folder / FILE}:
        if _is_old(path):
            _purge_copy(path)


def _is_old(path: Path) -> bool:
    return time.time() - path.stat().st_mtime > _KEPT_HOURS * 3600


def _purge_copy(path: Path) -> None:
    """Delete what a class answered from a copy; kept summaries stay in it.

    Such a copy is made by a program that synchronises, while a lesson goes on. What is
    no database of ours is left alone.
    """
    address = f"{path.absolute().as_uri()}?mode=rw"
    with (
        suppress(sqlite3.Error),
        closing(sqlite3.connect(address, uri=True)) as connection,
    ):
        connection.execute("PRAGMA secure_delete=ON")
        with connection:
            names = connection.execute("SELECT name FROM sqlite_master").fetchall()
            for table in {"answer", "result", "seat", "session"} & {
                n for (n,) in names
            }:
                connection.execute(f"DELETE FROM {table}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
