"""A live class of up to 500 phones on one machine, phones and door together.

Milliseconds depend on the machine, and on what else it does; ratios and counts do not.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from kit.classes import Life, a_class
from kit.each import live as each_apart
from kit.figures import percentile, verdict
from kit.hostile import hostile
from kit.processes import cpu_seconds
from kit.room import SCALE, TRUE_FALSE
from kit.slow import compiled, slow_disk

from workshop.server.sockets import allow_many

ROUNDS, BURST, HALL = 3, 2.0, 500
IDLE = 60


async def whole_class() -> None:
    """All phones answer within two seconds, all following."""
    found: list[float] = []
    for size in (35, 200, HALL):
        async with a_class(size) as one:
            waits = [await one.answer(TRUE_FALSE, BURST) for _ in range(ROUNDS)]
            kept, asked, errors = one.answers, ROUNDS * size, one.errors
        found.append(median(percentile(each) for each in waits))
        print(
            f"{size} phones answer in {BURST:g} s: p95 {found[-1]:.1f} ms,"
            f" {100 * kept / asked:g} % kept, {errors.total()} errors"
        )
    ratio = found[-1] / found[0]
    print(f"p95 of {HALL} is {ratio:.1f} times that of 35", verdict(ratio, 10))


async def slow() -> None:
    """The same on a disk with slow commits, beside one commit for each answer."""
    with tempfile.TemporaryDirectory() as name:
        library = compiled(Path(name))
        if library is None:
            print("slow disk: not measured, it needs gcc on Linux")
            return
        with slow_disk(library):
            ours = await _burst()
            each = await _burst(each_apart)
    print(f"fsync of 10 ms, {HALL} answers: p95 {ours:.1f} ms", verdict(ours, 150))
    ratio = each / ours
    words = "reached" if ratio >= 20 else "missed"
    print(
        f"a commit for each answer: {each:.0f} ms, {ratio:.0f} times (target 20: {words})"
    )


async def _burst(life: Life | None = None) -> float:
    async with a_class(HALL, life=life) as one:
        rounds = 1 if life else ROUNDS
        waits = [await one.answer(TRUE_FALSE, BURST) for _ in range(rounds)]
    return median(percentile(each) for each in waits)


async def steps() -> None:
    """From the move in the database to the new page in every hand."""
    for size, is_held, most in (
        (35, True, 300),
        (300, True, 300),
        (HALL, True, 500),
        (HALL, False, 1300),
    ):
        async with a_class(size, is_held=is_held) as one:
            waits = [await one.step(step) for step in (SCALE, TRUE_FALSE) * ROUNDS]
        p95 = [percentile(each) for each in waits]
        how = "held" if is_held else "polling"
        print(
            f"step reaches {size} phones, {how}: p95 {median(p95):.0f} ms"
            f" (of {len(p95)}: {min(p95):.0f} to {max(p95):.0f})",
            verdict(median(p95), most),
        )


async def idle() -> None:
    """What phones cost that only wait."""
    for is_held, seconds in ((True, IDLE), (False, IDLE // 3)):
        async with a_class(HALL, is_held=is_held) as one:
            before, start = cpu_seconds(one.door.pid), time.perf_counter()
            await asyncio.sleep(seconds)
            used = cpu_seconds(one.door.pid) - before
            share = 100 * used / (time.perf_counter() - start)
        how = "held" if is_held else "polling"
        print(
            f"{HALL} idle phones, {how}, {seconds} s: {share:.1f} % of a core",
            verdict(share, 15),
        )


async def beside_a_hostile_phone() -> None:
    """Safety rule 47: 200 half-open connections, slow senders, and a flood of codes."""
    async with a_class(35) as one:
        with hostile(one.crowd.phones[0].port):
            waits = [await one.answer(TRUE_FALSE, BURST) for _ in range(ROUNDS)]
        lost = ROUNDS * 35 - one.answers
    p95 = median(percentile(each) for each in waits)
    print(f"beside a hostile phone: {lost} lost, p95 {p95:.0f} ms", verdict(p95, 500))


MEASURES: Sequence[Callable[[], Coroutine[Any, Any, None]]] = (
    whole_class,
    slow,
    steps,
    idle,
    beside_a_hostile_phone,
)

if __name__ == "__main__":
    if sys.platform != "linux":
        raise SystemExit("The phones need 127.0.0.0/8 and /proc: nothing was measured.")
    allow_many()
    wanted = {*sys.argv[1:]}
    for measure in MEASURES:
        if not wanted or measure.__name__ in wanted:
            asyncio.run(measure())
