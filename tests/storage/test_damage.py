"""A damaged database is set aside before a lesson, and a fresh one takes its place."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
import seated
from kit.room import SCALE, Room

from workshop.storage import schema, sessions
from workshop.storage.change_listener import change_listener
from workshop.storage.database import empty_log, open_file
from workshop.storage.jobs import Outcome
from workshop.storage.recovery import FILE, recover
from workshop.storage.session_cache import SessionCache
from workshop.storage.writer import Writer

SLOTS = [bytes([number]) * 16 for number in range(35)]
Damage = Callable[[bytes, Random], bytes]


def no_database(image: bytes, dice: Random) -> bytes:
    """Anything."""
    return dice.randbytes(len(image))


def truncated(image: bytes, dice: Random) -> bytes:
    """The end is missing, as after a battery that died."""
    return image[: dice.randrange(1, len(image))]


def flipped(image: bytes, dice: Random) -> bytes:
    """Thirty bits are wrong, all in pages of ours."""
    wrong = bytearray(image)
    for _ in range(30):
        wrong[dice.randrange(len(wrong))] ^= 1 << dice.randrange(8)
    return bytes(wrong)


def blotted(image: bytes, dice: Random) -> bytes:
    """A page is empty."""
    start = 4096 * dice.randrange(len(image) // 4096)
    return image[:start] + bytes(4096) + image[start + 4096 :]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a class with answers and a result."""
    folder = tmp_path_factory.mktemp("sound")
    room = Room(folder)
    question = room.ask(SCALE)
    seated.give(room.engine, room.session.id, SLOTS[0])
    writer = Writer(room.engine)
    rows = [(f"{question}#answer", slot, "helemaal-eens") for slot in SLOTS]
    assert writer.answer(room.session.id, SLOTS[0], question, rows) is Outcome.KEPT
    room.reveal()
    writer.close()
    assert empty_log(room.engine)
    room.close()
    return (folder / FILE).read_bytes()


@pytest.mark.parametrize("damage", [no_database, truncated, blotted, flipped])
@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_file_is_set_aside(
    tmp_path: Path, sound: bytes, damage: Damage, seed: int
) -> None:
    harmed = damage(sound, Random(seed))
    (tmp_path / FILE).write_bytes(harmed)
    aside = recover(tmp_path)
    if aside is None:  # little may be missing, or wrong where nobody reads
        assert damage in (truncated, flipped)
    else:
        assert aside.read_bytes() == harmed
        assert aside.name.startswith("signaal-damaged-")
    _can_be_taught_with(tmp_path)


def _can_be_taught_with(folder: Path) -> None:
    room = Room(folder)
    cache, writer = (
        SessionCache(room.engine, change_listener(room.engine)),
        Writer(room.engine),
    )
    question = room.ask(SCALE)
    seated.give(room.engine, room.session.id, SLOTS[0])
    rows = [(f"{question}#answer", SLOTS[0], "helemaal-eens")]
    assert writer.answer(room.session.id, SLOTS[0], question, rows) is Outcome.KEPT
    room.reveal()
    cache.refresh()
    stored = cache.find(room.session.id)
    assert stored and stored.session == room.session
    cache.close()
    writer.close()
    room.close()


def test_a_sound_file_stays_as_it_is(tmp_path: Path, sound: bytes) -> None:
    (tmp_path / FILE).write_bytes(sound)
    assert recover(tmp_path) is None
    engine = open_file(tmp_path)
    (stored,) = sessions.load(engine)
    assert len(stored.results) == 1
    engine.dispose()


@pytest.mark.parametrize("number", [-1, 1_000_000])
def test_a_version_that_nobody_wrote_is_set_aside(tmp_path: Path, number: int) -> None:
    room = Room(tmp_path)
    with room.engine.begin() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version={number}")
    room.close()
    assert recover(tmp_path) is not None
    _can_be_taught_with(tmp_path)


@pytest.mark.parametrize(("hours", "is_kept"), [(11.9, True), (12.1, False)])
def test_what_was_set_aside_dies_like_answers(
    tmp_path: Path, hours: float, is_kept: bool
) -> None:
    (tmp_path / FILE).write_bytes(b"no database")
    aside = recover(tmp_path)
    assert aside
    then = time.time() - hours * 3600
    os.utime(aside, (then, then))
    assert recover(tmp_path) is None
    assert aside.exists() is is_kept


MANY_DIGITS = "9" * 5000
"""More than Python reads as a number."""

NO_STATES = ("", "null", "5", "[]", "{}", "[" * 100_000, MANY_DIGITS)


@pytest.mark.parametrize("state", NO_STATES, ids=lambda state: state[:5])
def test_a_state_that_nobody_wrote_is_set_aside(tmp_path: Path, state: str) -> None:
    room = Room(tmp_path)
    with room.engine.begin() as connection:
        connection.execute(schema.session.update().values(state=state))
    room.close()
    assert recover(tmp_path) is not None
    _can_be_taught_with(tmp_path)


@pytest.mark.parametrize(
    ("day", "results"),
    [("ooit", "{}"), ("2026-11-28", "geen"), ("2026-11-28", MANY_DIGITS)],
    ids=["day", "words", "digits"],
)
def test_a_summary_that_nobody_wrote_is_set_aside(
    tmp_path: Path, day: str, results: str
) -> None:
    room = Room(tmp_path)
    row = {"id": "een", "lesson": "druk", "day": day, "results": results}
    with room.engine.begin() as connection:
        connection.execute(schema.summary.insert().values(row))
    room.close()
    assert recover(tmp_path) is not None
