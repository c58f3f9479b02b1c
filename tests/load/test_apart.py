"""Two sessions on one laptop, two laptops in one building: nothing of one in the other."""

import asyncio
import sys
from pathlib import Path

import pytest
from kit.phones import Crowd, Phone
from kit.room import SCALE, TRUE_FALSE, Room
from load.kept import confirmed, kept
from load.laptop import laptop
from load.loop import run
from server.running import until

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="needs many addresses of this machine"
)
WRONG = "BBBBBB"


def test_two_sessions_on_one_laptop(tmp_path: Path) -> None:
    one, other = Room(tmp_path), Room(tmp_path)
    with laptop(tmp_path) as running:
        run(_two_classes(running.pupils, one, other))
        assert until(lambda: not _found(tmp_path, one))
        assert _found(tmp_path, other)
    assert "".join(running.said) == ""
    one.close()
    other.close()


async def _two_classes(port: int, one: Room, other: Room) -> None:
    mine, theirs = Crowd(port, 10), Crowd(port, 12)
    await mine.join(one.session.code)
    await theirs.join(other.session.code)
    mine.follow()
    theirs.follow()
    one.ask(TRUE_FALSE)
    await mine.until(one.tag())
    await mine.answer(0)
    assert {phone.looks[200] for phone in theirs.phones} == {1}
    other.ask(SCALE)
    await theirs.until(other.tag())
    await theirs.answer(0)
    assert kept(one) == confirmed(one, mine.phones)
    assert kept(other) == confirmed(other, theirs.phones)
    assert (len(kept(one)), len(kept(other))) == (10, 12)
    one.end()
    await mine.until("")
    assert {phone.tag for phone in theirs.phones} == {other.tag()}
    await mine.leave()
    await theirs.leave()


def _found(folder: Path, room: Room) -> bool:
    """Whether anything of this session is on the disk, but the id of its summary."""
    images = [path.read_bytes() for path in folder.iterdir()]
    secrets = (room.session.code.encode(), room.session.key.encode())
    return any(secret in image for secret in secrets for image in images)


def test_two_laptops_in_one_building(tmp_path: Path) -> None:
    folders = tmp_path / "one", tmp_path / "other"
    one, other = map(Room, folders)
    with laptop(folders[0]) as left, laptop(folders[1]) as right:
        run(_two_buildings(left.pupils, right.pupils, one, other))
    one.close()
    other.close()


async def _two_buildings(left: int, right: int, one: Room, other: Room) -> None:
    mine, theirs = Crowd(left, 5), Crowd(right, 5)
    await mine.join(one.session.code)
    await theirs.join(other.session.code)
    stray = Phone(right)
    found = await stray.post((("do", "enter"), ("code", one.session.code)))
    assert found and "set-cookie" not in found.headers
    # A browser sends its cookies to every port of one address.
    stray.cookie = mine.phones[0].cookie
    await stray.look()
    assert stray.tag == ""
    for crowd, room in ((mine, one), (theirs, other)):
        room.ask(TRUE_FALSE)
        crowd.follow()
        await crowd.until(room.tag())
        await crowd.answer(0)
        assert kept(room) == confirmed(room, crowd.phones)
        assert len(kept(room)) == 5
        await crowd.leave()
    stray.close()


def test_right_codes_are_never_limited(tmp_path: Path) -> None:
    room = Room(tmp_path)
    with laptop(tmp_path) as running:
        run(_rush(running.pupils, room))
    room.close()


async def _rush(port: int, room: Room) -> None:
    """Somebody tries codes while a whole class enters from one and the same address."""
    thief, is_over = Phone(port), asyncio.Event()
    stealing = asyncio.create_task(_guess(thief, is_over))
    phones = [Phone(port) for _ in range(35)]
    for phone in phones:
        await phone.join(room.session.code)
    is_over.set()
    await stealing
    assert [dict(phone.heard) for phone in phones] == [{307: 1, 200: 1}] * 35
    assert thief.heard[429] > 0
    assert thief.cookie == ""
    for phone in (thief, *phones):
        phone.close()


async def _guess(thief: Phone, is_over: asyncio.Event) -> None:
    """At least until one guess was refused."""
    while not is_over.is_set() or not thief.heard[429]:
        await thief.post((("do", "enter"), ("code", WRONG)))
