"""A program that synchronises moves, deletes or replaces the file during a lesson."""

import os
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from storage.planted import MARKS, found_in, plant

from workshop.storage import sessions
from workshop.storage.database import open_file
from workshop.storage.jobs import Outcome
from workshop.storage.recovery import FILE, delete_old
from workshop.storage.same_file import FileMoved
from workshop.storage.trouble import Reason, Trouble, told
from workshop.storage.writer import Writer


@pytest.mark.parametrize("has_other", [True, False])
def test_another_file_is_never_written_and_the_first_one_goes_on(
    tmp_path: Path, has_other: bool
) -> None:
    room = plant(tmp_path)
    writer = Writer(room.engine)
    path, aside = tmp_path / FILE, tmp_path / "signaal (conflict).db"
    older = tmp_path / "older"
    open_file(older).dispose()
    path.rename(aside)
    if has_other:
        shutil.copy(older / FILE, path)
    assert writer.join(room.session.id, b"a seat") is Outcome.FAILED
    with pytest.raises(Trouble) as caught, told():
        sessions.find(room.engine, room.session.id)
    assert caught.value.reason is Reason.MOVED
    assert path.exists() is has_other, "no new file is begun"
    aside.replace(path)
    assert writer.join(room.session.id, b"a seat") is Outcome.KEPT
    writer.close()
    room.close()


def test_a_folder_that_is_gone_keeps_nothing(tmp_path: Path) -> None:
    engine = open_file(tmp_path / "kept")
    shutil.rmtree(tmp_path / "kept")
    with pytest.raises(FileMoved), engine.connect():
        pass
    engine.dispose()


@pytest.mark.parametrize(("hours", "is_kept"), [(11.9, True), (12.1, False)])
def test_answers_in_a_copy_die_like_answers(
    tmp_path: Path, hours: float, is_kept: bool
) -> None:
    room = plant(tmp_path / "kept")
    room.close()
    copy = tmp_path / "signaal (conflict 2026-11-28).db"
    shutil.copy(tmp_path / "kept" / FILE, copy)
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute(
            "INSERT INTO summary VALUES ('s', 'druk', '2026-11-28', '{}')"
        )
    then = time.time() - hours * 3600
    os.utime(copy, (then, then))
    delete_old(tmp_path)
    assert found_in([tmp_path / "kept"]) == {*MARKS}, "the file itself is not a copy"
    assert any(mark.encode() in copy.read_bytes() for mark in MARKS) is is_kept
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT id FROM summary").fetchall() == [("s",)]


def test_what_is_no_database_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "signaal-rooster.db"
    other.write_bytes(b"geen database")
    os.utime(other, (0, 0))
    delete_old(tmp_path)
    assert other.read_bytes() == b"geen database"
