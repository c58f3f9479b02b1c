"""What an earlier version kept is brought along: all of it, once, or not at all."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import Connection, create_engine, inspect, text
from storage import earlier

from workshop.config import ROOT
from workshop.storage import seats, upgrades
from workshop.storage.database import open_file, open_url
from workshop.storage.recovery import recover
from workshop.storage.sessions import load
from workshop.storage.versions import COLUMNS, VERSION

TESTS = Path(__file__).parents[1]
KILLED = Path(__file__).with_name("killed_upgrade.py")


def test_every_earlier_version_has_its_file_and_its_step() -> None:
    assert earlier.VERSIONS == [*range(1, VERSION)] == [*upgrades.STEPS]
    assert [*COLUMNS] == [*range(1, VERSION + 1)]


def test_an_earlier_file_is_brought_along(tmp_path: Path) -> None:
    path = earlier.laid_out(tmp_path)
    version, before = earlier.in_file(path)
    assert (version, len(before["session"]), len(before["answer"])) == (1, 3, 153)
    assert (len(before["result"]), len(before["summary"])) == (1, 1)
    assert recover(tmp_path) is None
    assert earlier.in_file(path) == (VERSION, earlier.upgraded(before))
    engine = open_file(tmp_path)
    found = {one.session.id: one for one in load(engine)}
    engine.dispose()
    assert len(found) == 3
    assert found[earlier.SESSION].open_asking == "stapels@1"
    assert found[earlier.SESSION].session.pupil_revision == 5


def test_a_lobby_has_a_place_for_each_pupil(tmp_path: Path) -> None:
    path = earlier.laid_out(tmp_path, version=2)
    version, before = earlier.in_file(path)
    assert version == 2
    assert recover(tmp_path) is None
    assert earlier.in_file(path) == (VERSION, earlier.upgraded(before, version=2))
    engine = open_file(tmp_path)
    lobby = next(one for one in load(engine) if one.session.setup.pupils)
    assert (lobby.session.places, lobby.joined) == (23, 3)
    assert seats.has_place(engine, lobby.session.id)
    engine.dispose()


@pytest.mark.parametrize("version", earlier.VERSIONS)
def test_an_upgraded_file_is_like_a_fresh_one(tmp_path: Path, version: int) -> None:
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
    earlier.laid_out(tmp_path / "old", version)
    recover(tmp_path / "old")
    shapes = []
    for name in ("old", "new"):
        engine = open_file(tmp_path / name)
        shapes.append({t: _shape(engine.connect(), t) for t in COLUMNS[VERSION]})
        engine.dispose()
    assert shapes[0] == shapes[1]


def _shape(connection: Connection, table: str) -> list[tuple[object, ...]]:
    with connection:
        name = f"SELECT wr, strict FROM pragma_table_list('{table}')"
        rows = connection.exec_driver_sql(f"PRAGMA table_info({table})")
        return [tuple(row) for row in (*rows, *connection.exec_driver_sql(name))]


def test_the_upgrade_leaves_no_trace_of_what_was(tmp_path: Path) -> None:
    path = earlier.laid_out(tmp_path)
    recover(tmp_path)
    assert [*tmp_path.iterdir()] == [path]
    assert b'"face"' not in path.read_bytes()


def test_a_file_that_nobody_looked_at_is_upgraded_when_it_is_opened(
    tmp_path: Path,
) -> None:
    path = earlier.laid_out(tmp_path)
    _, before = earlier.in_file(path)
    open_file(tmp_path).dispose()
    assert earlier.in_file(path) == (VERSION, earlier.upgraded(before))


def test_a_server_is_brought_along(empty_postgres: str) -> None:
    earlier.lay_out_on_server(empty_postgres)
    before = earlier.on_server(empty_postgres, 1)
    assert len(before["answer"]) == 153
    open_url(empty_postgres).dispose()
    assert earlier.on_server(empty_postgres, VERSION) == earlier.upgraded(before)


def test_an_upgraded_server_is_like_a_fresh_one(empty_postgres: str) -> None:
    shapes = []
    for is_old in (True, False):
        if is_old:
            earlier.lay_out_on_server(empty_postgres)
        engine = open_url(empty_postgres)
        look = inspect(engine)
        shapes.append(
            {t: repr(look.get_columns(t)) for t in sorted(look.get_table_names())}
        )
        with engine.begin() as connection:
            for table in shapes[-1]:
                connection.execute(text(f"DROP TABLE {table}"))
        engine.dispose()
    assert shapes[0] == shapes[1]


def test_one_worker_upgrades_and_the_others_wait(empty_postgres: str) -> None:
    earlier.lay_out_on_server(empty_postgres)
    before = earlier.on_server(empty_postgres, 1)
    together = Barrier(4)

    def worker(_: int) -> int:
        together.wait()
        engine = open_url(empty_postgres)
        found = len(load(engine))
        engine.dispose()
        return found

    with ThreadPoolExecutor(4) as pool:
        assert [*pool.map(worker, range(4))] == [3] * 4
    assert earlier.on_server(empty_postgres, VERSION) == earlier.upgraded(before)


def test_workers_that_meet_an_empty_server_make_one_set_of_tables(
    empty_postgres: str,
) -> None:
    together = Barrier(4)

    def worker(_: int) -> None:
        together.wait()
        open_url(empty_postgres).dispose()

    with ThreadPoolExecutor(4) as pool:
        assert len([*pool.map(worker, range(4))]) == 4


def test_a_state_that_nobody_could_read_stops_no_server(empty_postgres: str) -> None:
    earlier.lay_out_on_server(empty_postgres)
    engine = create_engine(empty_postgres)
    with engine.begin() as connection:
        query = text("UPDATE session SET state = 'null' WHERE id = :id")
        connection.execute(query, {"id": earlier.SESSION})
    engine.dispose()
    engine = open_url(empty_postgres)
    assert len(load(engine)) == 2
    engine.dispose()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child is killed")
@pytest.mark.parametrize("kind", ["file", "server"])
def test_an_upgrade_may_be_killed_anywhere(
    tmp_path: Path, request: pytest.FixtureRequest, kind: str
) -> None:
    is_hosted = kind == "server"
    where = [request.getfixturevalue("empty_postgres")] if is_hosted else []
    done = subprocess.run(
        [sys.executable, str(KILLED), str(tmp_path), *where],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (ROOT, TESTS)))},
        check=True,
        stdout=subprocess.PIPE,
    )
    found = json.loads(done.stdout)
    print(f"{kind}: killed {sum(found.values())} times, {found}")
    assert sum(found.values()) >= 50
    assert found["before"] and found["after"]
