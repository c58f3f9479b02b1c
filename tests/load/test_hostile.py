"""One phone cannot stop the lesson: the others' answers all arrive (rule 47)."""

import sys
from collections import Counter
from pathlib import Path

import pytest
from kit.figures import percentile
from kit.hostile import hostile
from kit.phones import Crowd
from kit.room import SORT, TRUE_FALSE, Room
from load.kept import confirmed, kept
from load.laptop import laptop
from load.loop import run

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="needs many addresses of this machine"
)


def test_a_hostile_phone_stops_nobody(tmp_path: Path) -> None:
    room = Room(tmp_path)
    with laptop(tmp_path) as running:
        run(_lesson(running.pupils, room))
    room.close()
    assert "".join(running.said) == ""


async def _lesson(port: int, room: Room) -> None:
    crowd = Crowd(port, 35)
    await crowd.join(room.session.code)
    crowd.follow()
    with hostile(port):
        for step in (TRUE_FALSE, SORT):
            room.ask(step)
            await crowd.until(room.tag())
            receipts = await crowd.answer(2)
            assert Counter(one.status for one in receipts) == {204: 35}
            assert kept(room) == confirmed(room, crowd.phones)
            slow = percentile([one.seconds for one in receipts])
            print(f"p95 of the others: {slow:.0f} ms")
    await crowd.leave()
