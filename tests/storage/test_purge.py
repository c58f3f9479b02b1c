"""What ends is gone: from the database, its log, the folder for passing files (rule 6)."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from kit.room import Room
from server.running import until
from storage.planted import MARKS, found_in, plant

from workshop.config import ROOT
from workshop.storage import sessions
from workshop.storage.change_listener import change_listener
from workshop.storage.database import open_file
from workshop.storage.jobs import Outcome
from workshop.storage.recovery import recover
from workshop.storage.session_cache import SessionCache
from workshop.storage.writer import Writer

PROGRAM = Path(__file__).with_name("planted.py")


def test_nothing_of_a_class_is_left_while_another_goes_on(tmp_path: Path) -> None:
    ending, lasting = plant(tmp_path), Room(tmp_path)
    cache = SessionCache(ending.engine, change_listener(ending.engine))
    writer = Writer(ending.engine)
    assert found_in([tmp_path]) == {*MARKS}
    ending.end()
    assert writer.join(lasting.session.id, b"a seat") is Outcome.KEPT
    assert until(lambda: found_in([tmp_path]) == set())
    assert until(lambda: cache.find(ending.session.id) is None)
    assert cache.find(lasting.session.id) is not None
    cache.close()
    writer.close()
    for room in (ending, lasting):
        room.close()


def test_a_purge_that_is_killed_is_finished_at_the_next_start(
    tmp_path: Path, kills: int
) -> None:
    dice = Random(6)
    with _about_to_end(tmp_path / "whole") as (process, _):
        start = time.perf_counter()
        _press_enter(process)
        assert process.stdout
        assert process.stdout.readline() == "ended\n"
        lasting = time.perf_counter() - start
    for number in range(kills):
        folder = tmp_path / str(number)
        with _about_to_end(folder) as (process, session_id):
            _press_enter(process)
            time.sleep(dice.uniform(0, lasting))
        assert recover(folder) is None
        _end_if_there(folder, session_id)
        assert found_in([folder, tmp_path / "passing"]) == set()


@contextmanager
def _about_to_end(folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A process that planted its marks and now waits for a line; killed at the end."""
    passing = folder.parent / "passing"
    passing.mkdir(exist_ok=True)
    path = os.pathsep.join(str(ROOT / name) for name in ("", "tests", "bench"))
    process = subprocess.Popen(
        [sys.executable, str(PROGRAM), str(folder)],
        env={**os.environ, "PYTHONPATH": path, "TMPDIR": str(passing)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    try:
        session_id = process.stdout.readline().strip()
        assert found_in([folder]) == {*MARKS}
        yield process, session_id
    finally:
        process.kill()
        process.communicate()


def _press_enter(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()


def _end_if_there(folder: Path, session_id: str) -> None:
    """A session that the kill left is whole, and can be ended again."""
    engine = open_file(folder)
    if sessions.find(engine, session_id) is not None:
        assert found_in([folder]) == {*MARKS}
        sessions.end(engine, session_id, lesson="druk", results="{}")
    else:
        assert found_in([folder]) == set()
    engine.dispose()


def test_the_end_empties_the_log_where_no_writer_does(tmp_path: Path) -> None:
    room = plant(tmp_path)
    assert found_in([tmp_path]) == {*MARKS}
    room.end()
    assert found_in([tmp_path]) == set()
    room.close()
