"""What earlier versions kept, in files as they wrote them: `files/version-1.db` (and, for
a server, `.sql`) come from commit e3b9216, `files/version-2.db` from f4c1f39.

A lobby, an open asking with answers, a closed one, a result, a summary and a flag; of
version 2 also the lobby of a class of 23, in which three are.
"""

import json
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text

from workshop.storage.recovery import FILE
from workshop.storage.versions import COLUMNS, VERSION

FILES = Path(__file__).with_name("files")
VERSIONS = sorted(int(path.stem.partition("-")[2]) for path in FILES.glob("*.db"))
Tables = dict[str, list[tuple[Any, ...]]]

SESSION = "c9757e620d4d84de"
"""Stands at an open asking, `stapels@1`; a result is there already."""

CODE = "VLKQJG"

SEAT = "nl.c9757e620d4d84de.70PdXCWF-DCU8tKMSO_c328JQJCtjvR2"
"""The cookie of a pupil in it, who answered."""


def laid_out(folder: Path, version: int = 1) -> Path:
    """The file of a program of this version, left a moment ago, in a data folder."""
    path = folder / FILE
    shutil.copyfile(FILES / f"version-{version}.db", path)
    with closing(sqlite3.connect(path)) as connection:
        # The last session was moved just now: else twelve hours have passed.
        connection.execute("UPDATE session SET active = ?", [int(time.time() // 900)])
        connection.commit()
    return path


def lay_out_on_server(address: str) -> None:
    """The same on a database server, which has no tables yet."""
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.exec_driver_sql((FILES / "version-1.sql").read_text("utf-8"))
    engine.dispose()


def in_file(path: Path) -> tuple[int, Tables]:
    """The version of a file, and all rows but flags, which fall at every start."""
    with closing(sqlite3.connect(path)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        return version, {
            table: sorted(connection.execute(f"SELECT {columns} FROM {table}"))
            for table, columns in COLUMNS[version].items()
            if table not in ("light", "flag")
        }


def on_server(address: str, version: int) -> Tables:
    """All rows of a database server, flags too."""
    engine = create_engine(address)
    with engine.connect() as connection:
        found = {
            table: sorted(
                tuple(row)
                for row in connection.execute(text(f"SELECT {columns} FROM {table}"))
            )
            for table, columns in COLUMNS[version].items()
        }
    engine.dispose()
    return found


def upgraded(tables: Tables, version: int = 1) -> Tables:
    """What this version must make of rows of an earlier one."""
    *_, (_, last) = on_the_way(tables, version)
    return last


def on_the_way(tables: Tables, version: int = 1) -> Iterator[tuple[int, Tables]]:
    """The rows as they are, and after each step."""
    yield version, tables
    while version < VERSION:
        tables = _STEPS[version](tables)
        version += 1
        yield version, tables


def _to_2(tables: Tables) -> Tables:
    found = {("flag" if name == "light" else name): r for name, r in tables.items()}
    found["session"] = [
        (name, code, _renamed(state), *others)
        for name, code, state, *others in tables["session"]
    ]
    return found


def _to_3(tables: Tables) -> Tables:
    rows = [(*row, _places(row), 0, 0) for row in tables["session"]]
    return {**tables, "session": rows, "seat": []}


_STEPS: Mapping[int, Callable[[Tables], Tables]] = {1: _to_2, 2: _to_3}


def _places(row: tuple[Any, ...]) -> int:
    """In a lobby one for each pupil; in a lesson one for each phone that was in."""
    state, joined = json.loads(row[2]), int(row[5])
    pupils = int(state["setup"].get("pupils") or 28)
    return joined if state["step"] else pupils


def _renamed(state: str) -> str:
    values = json.loads(state)
    values["pupil_revision"] = values.pop("face")
    return json.dumps(values, separators=(",", ":"))
