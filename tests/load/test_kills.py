"""`kill -9` at any moment loses no answer that a phone was told is kept (rule 55)."""

import asyncio
import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from kit.phones import Crowd, Phone
from kit.room import SORT, TRUE_FALSE, Room
from load.kept import confirmed, kept
from load.laptop import Laptop, laptop
from load.loop import run

PHONES, KILLS_IN_A_ROUND = 35, 3
STEPS = (TRUE_FALSE, SORT)

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="finds the pupil door in /proc"
)


def test_confirmed_answers_survive(tmp_path: Path, kills: int) -> None:
    room = Room(tmp_path)
    with laptop(tmp_path) as running:
        answers = run(_storm(running, room, kills))
    room.close()
    print(f"{kills} kills, {answers} answers confirmed: 0 lost, 0 double")
    assert "".join(running.said) == ""


async def _storm(running: Laptop, room: Room, kills: int) -> int:
    """Rounds of a question with some kills each; how many answers were confirmed."""
    crowd, dice = Crowd(running.pupils, PHONES), Random(55)
    await crowd.join(room.session.code)
    crowd.follow()
    for number in range(-(-kills // KILLS_IN_A_ROUND)):
        room.ask(STEPS[number % len(STEPS)])
        await crowd.until(room.tag())
        ending = asyncio.Event()
        answering = [
            asyncio.create_task(_keep_answering(phone, Random(n), ending))
            for n, phone in enumerate(crowd.phones)
        ]
        await _kill(running, dice)
        ending.set()
        await asyncio.gather(*answering)
        promised = confirmed(room, crowd.phones)
        assert kept(room) == promised
        assert {len(phone.kept) for phone in crowd.phones} == {number + 1}
    await crowd.leave()
    heard = sum((phone.heard for phone in crowd.phones), start=Counter[int]())
    assert {*heard} <= {0, 200, 204, 307, 503}
    return heard[204]


async def _kill(running: Laptop, dice: Random) -> None:
    """The door alone some times, then everything."""
    for _ in range(KILLS_IN_A_ROUND - 1):
        await asyncio.sleep(dice.uniform(0.05, 1))
        running.kill_door()
    await asyncio.sleep(dice.uniform(0.05, 1))
    await asyncio.to_thread(running.restart)


async def _keep_answering(phone: Phone, dice: Random, ending: asyncio.Event) -> None:
    """Change one's mind all the time; the last answer waits for its confirmation."""
    while True:
        is_last = ending.is_set()
        assert phone.form
        receipt = await phone.answer(phone.form.answered(dice))
        assert receipt.status == 204
        if is_last:
            return
        await asyncio.sleep(dice.uniform(0, 0.1))
