"""A database of another version that we cannot bring along is left exactly as it is."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import click
import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import SQLAlchemyError
from storage import earlier

from workshop.cli.recovered import recovered
from workshop.storage import upgrades
from workshop.storage.database import open_file, open_url
from workshop.storage.recovery import FILE, recover
from workshop.storage.trouble import Reason, Trouble, told
from workshop.storage.versions import VERSION, Newer, NotUpgraded


def test_a_newer_file_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = earlier.laid_out(tmp_path)
    recover(tmp_path)
    keeping = sqlite3.connect(path)  # what a killed program left stands in the log
    keeping.execute(f"PRAGMA user_version={VERSION + 1}")
    keeping.execute("CREATE TABLE later (name TEXT)")
    keeping.commit()
    log = path.with_name(f"{FILE}-wal")
    copy = tmp_path / "copy"
    copy.mkdir()
    for one in (path, log):
        (copy / one.name).write_bytes(one.read_bytes())
    keeping.close()
    images = {one.name: one.read_bytes() for one in copy.iterdir()}
    assert len(images[log.name]) > 0
    with pytest.raises(Newer):
        recover(copy)
    with pytest.raises(click.ClickException, match=r"newer version.* stays as it is"):
        recovered(copy)
    assert {name: (copy / name).read_bytes() for name in images} == images
    with pytest.raises(Trouble) as trouble, told():
        open_file(copy)
    assert trouble.value.reason is Reason.VERSION


def test_a_newer_server_is_refused_and_not_touched(empty_postgres: str) -> None:
    engine = open_url(empty_postgres)
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE version SET number = {VERSION + 1}"))
    engine.dispose()
    with pytest.raises(Newer):
        open_url(empty_postgres)


def _raises(connection: Connection) -> None:
    upgrades._ordinary_names(connection)
    raise ValueError("a mistake")


def _forgets_the_states(connection: Connection) -> None:
    for statement in (
        "ALTER TABLE session RENAME COLUMN open_question TO open_asking",
        "ALTER TABLE light RENAME TO flag",
    ):
        connection.execute(text(statement))


def _forgets_a_table(connection: Connection) -> None:
    upgrades._ordinary_names(connection)
    connection.execute(text("DROP TABLE flag"))


def _does_nothing(_: Connection) -> None:
    pass


WRONG = [_raises, _forgets_the_states, _forgets_a_table, _does_nothing]


@pytest.mark.parametrize("step", WRONG)
def test_a_wrong_step_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: Callable[[Connection], None]
) -> None:
    path = earlier.laid_out(tmp_path)
    image = path.read_bytes()
    monkeypatch.setattr(upgrades, "STEPS", {1: step})
    with pytest.raises(NotUpgraded):
        recover(tmp_path)
    with pytest.raises(click.ClickException, match=r"could not be .* stays as it is"):
        recovered(tmp_path)
    assert [*tmp_path.iterdir()] == [path]
    assert path.read_bytes() == image


def test_a_wrong_step_leaves_the_server_as_it_was(
    empty_postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier.lay_out_on_server(empty_postgres)
    before = earlier.on_server(empty_postgres, 1)
    monkeypatch.setattr(upgrades, "STEPS", {1: _raises})
    with pytest.raises((ValueError, SQLAlchemyError)):
        open_url(empty_postgres)
    assert earlier.on_server(empty_postgres, 1) == before
    engine = create_engine(empty_postgres)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE light"))
    engine.dispose()


def test_an_earlier_file_that_is_damaged_is_set_aside(tmp_path: Path) -> None:
    path = earlier.laid_out(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE session SET state = 'null'")
        connection.commit()
    assert recover(tmp_path) is not None
