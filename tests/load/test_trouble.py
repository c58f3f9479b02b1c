"""A disk that takes no more: the door stays up, and no phone is told that all is well."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
from kit.phones import Crowd
from kit.room import SORT, Room
from load.disks import full_disk, limited, read_only, small_disk
from load.kept import confirmed, kept
from load.laptop import Laptop, laptop
from load.loop import run
from server.running import ask, free_port

from workshop.config import Config
from workshop.server.door_spec import DoorSpec
from workshop.server.pupil_process import PupilProcess

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="limits another process"
)
Stop = Callable[[Laptop], AbstractContextManager[None]]


@pytest.mark.parametrize("stop", [full_disk, limited])
def test_what_cannot_be_kept_is_not_confirmed(tmp_path: Path, stop: Stop) -> None:
    with small_disk(tmp_path) if stop is full_disk else nullcontext():
        room = Room(tmp_path)
        room.ask(SORT)
        with laptop(tmp_path) as running:
            run(_lesson(running, room, stop))
        room.close()
    assert "Traceback" not in "".join(running.said)


async def _lesson(running: Laptop, room: Room, stop: Stop) -> None:
    crowd = Crowd(running.pupils, 10)
    await crowd.join(room.session.code)
    with stop(running):
        for phone in crowd.phones:
            assert phone.form
            found = await phone.post(phone.form.answered(crowd.dice))
            assert found and found.status == 503
            await phone.look()
            assert phone.looks[304] == 1
        assert kept(room) == {}
    receipts = await crowd.answer(0)
    assert {one.status for one in receipts} == {204}
    assert kept(room) == confirmed(room, crowd.phones) != {}
    await crowd.leave()


def test_a_folder_that_cannot_be_written_keeps_the_door_open(tmp_path: Path) -> None:
    room = Room(tmp_path)
    code = room.session.code
    room.close()
    port = free_port()
    own = {"Origin": f"http://127.0.0.1:{port}", "X-Part": "1"}
    own["Content-Type"] = "application/x-www-form-urlencoded"
    with read_only(tmp_path):
        door = PupilProcess(DoorSpec(Config(data=tmp_path), "127.0.0.1", port))
        try:
            door.wait_until_open()
            body = f"do=enter&code={code}".encode()
            assert ask(port).status == 200
            assert ask(port, method="POST", body=body, headers=own).status == 503
            assert ask(port).status == 200
        finally:
            door.close()
