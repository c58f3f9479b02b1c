"""Following costs nothing: a 304 asks no database, an answer is told to nobody."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from kit.phones import Crowd
from kit.room import TRUE_FALSE, Room
from load.laptop import laptop
from load.loop import run
from pupil_door import ORIGIN
from sqlalchemy import Engine, event

from workshop.config import Config
from workshop.web.app import create_app


def test_a_look_touches_no_database(tmp_path: Path) -> None:
    room = Room(tmp_path)
    app = create_app(doors=("pupil",), config=Config(data=tmp_path))
    client = app.test_client()
    form = {"do": "enter", "code": room.session.code}
    with statements() as counted:
        sent = client.post("/", data=form, headers=ORIGIN)  # a cookie comes first
        client.post(sent.location, data=form, headers=ORIGIN)
        page = client.get("/", headers={"X-Part": "1"})
    assert len(counted) > 0  # a seat was counted
    with statements() as counted:
        for _ in range(100):
            tag = {"X-Part": "1", "If-None-Match": page.headers["ETag"]}
            assert client.get("/", headers=tag).status_code == 304
            assert client.get("/", headers={"X-Part": "1"}).status_code == 200
    assert counted == []
    app.extensions["pupil_service"].close()
    room.close()


@contextmanager
def statements() -> Iterator[list[str]]:
    """What this process asks databases, but for the session cache's look at their counter."""
    seen: list[str] = []

    def note(*arguments: object) -> None:
        if threading.current_thread().name != "cache":
            seen.append(str(arguments[2]))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)


@pytest.mark.skipif(sys.platform != "linux", reason="needs many addresses")
def test_an_answer_is_told_to_nobody(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.ask(TRUE_FALSE)
    with laptop(tmp_path) as running:
        run(_answers(running.pupils, room))
    room.close()


async def _answers(port: int, room: Room) -> None:
    crowd = Crowd(port, 20)
    await crowd.join(room.session.code)
    crowd.follow()
    for _ in range(3):
        assert {one.status for one in await crowd.answer(0)} == {204}
    room.reveal()
    await crowd.until(room.tag())
    # The page at the start, that of the closed question or not, the result: no other.
    assert all(2 <= phone.looks[200] <= 3 for phone in crowd.phones)
    assert not any(phone.looks[304] for phone in crowd.phones)
    await crowd.leave()
