"""Upgrades what version 1 kept, again and again, and is killed each time somewhere else.

Run as a program, with a folder and perhaps the address of a server. It kills a child at
every statement, at many points inside them (SQLite), and at any moment at all. After each
kill everything must be of one version, the first or one after it; and it must open.
"""

import itertools
import json
import os
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Engine, create_engine, event, text
from storage import earlier

from workshop.storage.database import open_url
from workshop.storage.recovery import FILE, recover
from workshop.storage.versions import VERSION

INSIDE, MOMENTS = 25, 25
"""A server has no inside that we can count: twice as many moments there."""
Found = tuple[int, earlier.Tables]
Kill = Callable[[], None]


def die() -> None:
    """As from outside: nothing is finished and nothing is told."""
    os.kill(os.getpid(), signal.SIGKILL)


class Place:
    """Where a database is: how to lay it out, upgrade it and look at it."""

    def __init__(self, folder: Path, address: str) -> None:
        self._folder, self._address = folder, address

    def lay_out(self) -> None:
        """As version 1 left it."""
        if self._address:
            _drop_everything(self._address)
            earlier.lay_out_on_server(self._address)
        else:
            for path in self._folder.iterdir():
                path.unlink()
            earlier.laid_out(self._folder)

    def upgrade(self) -> None:
        """As a start does it."""
        if self._address:
            open_url(self._address).dispose()
        else:
            assert recover(self._folder) is None

    def found(self) -> Found:
        """The version, and all rows."""
        if not self._address:
            return earlier.in_file(self._folder / FILE)
        engine = create_engine(self._address)
        with engine.connect() as connection:
            query = text("SELECT to_regclass('version') IS NULL")
            is_first = connection.scalar(query)
            query = text("SELECT number FROM version")
            version = 1 if is_first else int(connection.scalar(query) or 0)
        engine.dispose()
        return version, earlier.on_server(self._address, version)


def at_statement(number: int) -> None:
    """Die before the statement or the commit with this number."""
    left = iter(range(number))

    def count(*_: object) -> None:
        if next(left, None) is None:
            die()

    for name in ("before_cursor_execute", "commit"):
        event.listen(Engine, name, count)


def inside(steps: int) -> None:
    """Die after so many hundred steps of SQLite's own machine."""
    left, connect = iter(range(steps)), sqlite3.connect

    def count() -> int:
        if next(left, None) is None:
            die()
        return 0

    def connected(*words: Any, **more: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*words, **more)
        connection.set_progress_handler(count, 100)
        return connection

    for module in (sqlite3, sqlite3.dbapi2):
        vars(module)["connect"] = connected


def after(seconds: float) -> None:
    """Die whatever is done then: in a commit, too."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def is_killed(place: Place, prepare: Kill) -> bool:
    """Upgrade in a child; whether it died before it was done."""
    child = os.fork()
    if not child:
        prepare()
        place.upgrade()
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def run(place: Place, *, is_file: bool) -> Counter[str]:
    """Kill and look; how often the version before was found, and the one after."""
    place.lay_out()
    before, started = place.found(), time.perf_counter()
    place.upgrade()
    seconds = time.perf_counter() - started
    assert place.found() == (VERSION, earlier.upgraded(before[1]))
    found: Counter[str] = Counter()
    for number in itertools.count():
        if not _look(place, partial(at_statement, number), found):
            break
    dice = Random(58)
    for number in range(INSIDE * is_file):
        _look(place, partial(inside, number), found)
    for _ in range(MOMENTS + MOMENTS * (not is_file)):
        moment = dice.uniform(0, seconds)
        _look(place, partial(after, moment), found)
    return found


def _look(place: Place, kill: Kill, counted: Counter[str]) -> bool:
    """Whether the upgrade was killed; all is there then, and after one more start."""
    place.lay_out()
    before = place.found()
    whole = [*earlier.on_the_way(before[1])]
    done = whole[-1]
    was_killed = is_killed(place, kill)
    if was_killed:
        found = place.found()
        assert found in whole, found
        names = {before[0]: "before", VERSION: "after"}
        counted[names.get(found[0], "between")] += 1
    place.upgrade()
    assert place.found() == done
    return was_killed


def _drop_everything(address: str) -> None:
    engine = create_engine(address)
    with engine.begin() as connection:
        for table in (
            "session",
            "answer",
            "result",
            "summary",
            "light",
            "flag",
            "seat",
        ):
            connection.execute(text(f"DROP TABLE IF EXISTS {table}"))
        connection.execute(text("DROP TABLE IF EXISTS version"))
    engine.dispose()


if __name__ == "__main__":
    where = sys.argv[2] if len(sys.argv) > 2 else ""
    print(json.dumps(run(Place(Path(sys.argv[1]), where), is_file=not where)))
