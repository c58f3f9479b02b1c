"""Whoever steals the database in the middle of a lesson learns nothing about one pupil.

Safety rules 4 and 5: two answers of one phone cannot be linked, nor who came first.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from shutil import copytree
from statistics import mean

import pytest
from kit.room import SCALE, Room
from server.running import until
from sqlalchemy import select

from workshop.live.seat import Seat
from workshop.sessions import moves
from workshop.storage.jobs import Outcome
from workshop.storage.recovery import FILE, recover
from workshop.storage.schema import answer, seat
from workshop.storage.writer import Writer

CLASSES, CLASS, QUESTIONS = 20, 35, 2

Order = Sequence[bytes]
Attack = Callable[["Stolen", Order], Order]


@dataclass(frozen=True)
class Stolen:
    """What is on the disk; and, known to no thief, the slots as they arrived: of the
    seats, then of the answers to each question.
    """

    image: bytes
    rows: Order
    arrived: Sequence[Order]


@pytest.fixture(scope="module", params=["a second later", "killed, and recovered"])
def stolen(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Sequence[Stolen]]:
    """Classes that answered two questions, always in the same order."""
    folders = [tmp_path_factory.mktemp("class") for _ in range(CLASSES)]
    steal = partial(_steal, is_killed=request.param != "a second later")
    with ThreadPoolExecutor(CLASSES) as pool:
        yield [*pool.map(steal, folders, range(CLASSES))]


def _steal(folder: Path, seed: int, *, is_killed: bool) -> Stolen:
    room, dice = Room(folder), Random(seed)
    secrets = [dice.randbytes(11).hex() for _ in range(CLASS)]
    seats = [Seat("nl", session=room.session.id, secret=one) for one in secrets]
    writer = Writer(room.engine)
    arrived = [_join(room, writer, seats)]
    arrived += [_ask(room, writer, seats) for _ in range(QUESTIONS)]
    if is_killed:
        folder = Path(copytree(folder, folder / "as-it-was"))
        recover(folder)
    log = folder / f"{FILE}-wal"
    assert until(lambda: not log.exists() or log.stat().st_size == 0)
    with room.engine.connect() as connection:
        rows = [*connection.scalars(select(answer.c.slot))]
        rows += connection.scalars(select(seat.c.slot))
    image = b"".join(path.read_bytes() for path in sorted(folder.glob("*.db*")))
    writer.close()
    room.close()
    return Stolen(image, rows, arrived)


def _join(room: Room, writer: Writer, seats: Sequence[Seat]) -> Order:
    for one in seats:
        assert writer.join(room.session.id, one.slot) is Outcome.KEPT
    return [one.slot for one in seats]


def _ask(room: Room, writer: Writer, seats: Sequence[Seat]) -> Order:
    question = room.ask(SCALE)
    item = f"{question}#answer"
    for one in seats:
        rows = [(item, one.slots([item])[0], "helemaal-eens")]
        assert writer.answer(room.session.id, one.slot, question, rows) is Outcome.KEPT
    room.move(moves.close)
    return [one.slots([item])[0] for one in seats]


def by_place(stolen: Stolen, slots: Order) -> Order:
    """Where the bytes stand in the file."""
    return sorted(slots, key=stolen.image.index)


def by_query(stolen: Stolen, slots: Order) -> Order:
    """As the database gives them."""
    return [slot for slot in stolen.rows if slot in {*slots}]


def by_bits(_: Stolen, slots: Order) -> Order:
    """By the number of ones."""
    return sorted(slots, key=lambda slot: int.from_bytes(slot, "big").bit_count())


@pytest.mark.parametrize("attack", [by_place, by_query, by_bits])
@pytest.mark.parametrize("pair", [(0, 1), (1, 2)], ids=["seat and answer", "answers"])
def test_two_answers_of_one_phone_are_linked_by_chance_only(
    stolen: Sequence[Stolen], attack: Attack, pair: tuple[int, int]
) -> None:
    right = 0
    for one in stolen:
        first, second = (one.arrived[number] for number in pair)
        partner = dict(zip(first, second, strict=True))
        pairs = zip(attack(one, first), attack(one, second), strict=True)
        right += sum(partner[slot] == guessed for slot, guessed in pairs)
    # A guess gets one pair of each class right, with a standard deviation of one.
    assert right < CLASSES + 5 * CLASSES**0.5


@pytest.mark.parametrize("attack", [by_place, by_query])
def test_nothing_tells_who_came_first(stolen: Sequence[Stolen], attack: Attack) -> None:
    found = [
        correlation(slots, attack(one, slots))
        for one in stolen
        for slots in one.arrived
    ]
    assert abs(mean(found)) < 0.1


def correlation(one: Order, other: Order) -> float:
    """Spearman's, of two orders of the same slots: -1 to 1."""
    places = {slot: place for place, slot in enumerate(other)}
    distance = sum((n - places[slot]) ** 2 for n, slot in enumerate(one))
    return 1 - 6 * distance / (len(one) ** 3 - len(one))
