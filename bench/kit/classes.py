"""A class at the pupil door for as long as it is measured."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from sqlalchemy import func, select

from kit.doors import quiet_port
from kit.phones import Crowd
from kit.room import Room
from workshop.config import Config
from workshop.server import child
from workshop.server.door_spec import DoorSpec
from workshop.server.pupil_process import PupilProcess
from workshop.storage.schema import answer

Life = Callable[[DoorSpec, Connection], None]
"""What a child process does: one of a module, for a new Python finds it by name."""

_SETTLED = 1.5
"""Seconds in which what was still going on comes to an end."""


@dataclass
class Class:
    """Phones that follow a session, and the door they talk to."""

    room: Room
    crowd: Crowd
    door: PupilProcess

    async def answer(self, step: str, seconds: float) -> Sequence[float]:
        """Ask something; seconds that each phone waited for its receipt."""
        self.room.ask(step)
        await self.crowd.until(self.room.tag())
        await asyncio.sleep(_SETTLED)
        return [one.seconds for one in await self.crowd.answer(seconds)]

    async def step(self, step: str) -> Sequence[float]:
        """Go to a step; seconds until each phone had the new page in hand."""
        await asyncio.sleep(_SETTLED)
        self.room.ask(step)
        tag = self.room.tag()
        await self.crowd.until(tag)
        arrived = [phone.seen[-1][1] for phone in self.crowd.phones]
        return [moment - self.room.saved for moment in arrived]

    @property
    def answers(self) -> int:
        """How many phones the database has an answer of, of all questions."""
        slots = select(func.count(answer.c.slot.distinct()))
        with self.room.engine.connect() as connection:
            return int(connection.scalar(slots) or 0)

    @property
    def errors(self) -> Counter[int]:
        """Everything phones heard that is no page, no receipt and no "nothing new"."""
        heard: Counter[int] = Counter()
        for phone in self.crowd.phones:
            heard += phone.heard + phone.looks
        return Counter(
            {x: n for x, n in heard.items() if x not in (200, 204, 304, 307)}
        )


@asynccontextmanager
async def a_class(
    size: int, *, is_held: bool = True, life: Life | None = None
) -> AsyncIterator[Class]:
    """So many phones that follow; `life` may stand in for the door's own."""
    with tempfile.TemporaryDirectory() as name, _door(Path(name), life) as found:
        room, door, port = found
        crowd = Crowd(port, size)
        await crowd.join(room.session.code)
        crowd.follow(is_held=is_held)
        await asyncio.sleep(_SETTLED)
        yield Class(room, crowd, door)
        await crowd.leave()
        room.close()


@contextmanager
def _door(folder: Path, life: Life | None) -> Iterator[tuple[Room, PupilProcess, int]]:
    room, port = Room(folder), quiet_port()
    usual = child._live
    child._live = life or usual  # type: ignore[assignment]
    door = PupilProcess(DoorSpec(Config(data=folder), "127.0.0.1", port))
    child._live = usual
    try:
        door.wait_until_open()
        yield room, door, port
    finally:
        door.close()
