"""How long a phone waits for "received", beside one bare durable commit on the same disk.

The commit is the floor: nobody is told before it. Milliseconds depend on the machine; the
ratio depends on the machine too, where a commit takes less than the phones' own work.
"""

import asyncio
import json
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from kit.classes import Class, a_class
from kit.figures import percentile, verdict
from kit.room import TRUE_FALSE

from workshop.server.sockets import allow_many

SIZES, ROUNDS, BURST, COMMITS = (35, 500), 3, 2.0, 100
AIM = 4
PARTS = ("the door's code", "until its group began", "the group's commit")


async def answer(size: int) -> None:
    """The receipts of so many phones, and the floor, in turn."""
    waits, floor = list[float](), list[float]()
    with tempfile.TemporaryDirectory() as name:
        times = Path(name) / "times"
        os.environ["ANSWER_TIMES"] = str(times)
        from kit.timed import live as life  # opens that file

        async with a_class(size, life=life) as one:
            for _ in range(ROUNDS):
                floor += await asyncio.to_thread(bare_commits, _folder(one))
                waits += await one.answer(TRUE_FALSE, BURST)
        lines = times.read_text("ascii").splitlines()
    p95, bare = percentile(waits), percentile(floor)
    print(
        f"{size} phones answer in {BURST:g} s: p95 {p95:.1f} ms; a bare durable commit:"
        f" p95 {bare:.1f} ms; {p95 / bare:.1f} times",
        verdict(p95 / bare, AIM),
    )
    print("  " + where_it_goes(p95, [json.loads(line) for line in lines]))


def bare_commits(folder: Path) -> Sequence[float]:
    """Seconds of commits of one row each, as durable as ours, in a file of their own."""
    found = []
    with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as file:
        for setting in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
            file.execute(f"PRAGMA {setting}")
        file.execute("CREATE TABLE IF NOT EXISTS bare (slot BLOB, option TEXT)")
        for _ in range(COMMITS):
            row, start = os.urandom(16), time.perf_counter()
            file.execute("INSERT INTO bare VALUES (?, 'true')", [row])
            found.append(time.perf_counter() - start)
    return found


def where_it_goes(p95: float, lines: Sequence[tuple[float, float, float]]) -> str:
    """The p95 of each part; what is left is the way: sockets, threads, the phones."""
    inside = [whole for whole, _, _ in lines]
    code = [whole - waited - written for whole, waited, written in lines]
    parts = (code, [waited for _, waited, _ in lines], [done for *_, done in lines])
    said = (f"{n} {percentile(p):.1f}" for n, p in zip(PARTS, parts, strict=True))
    whole = percentile(inside)
    return (
        f"p95 of parts, ms: in the door {whole:.1f} ({', '.join(said)}); sockets, the"
        f" server's threads and the phones themselves {p95 - whole:.1f}"
    )


def _folder(one: Class) -> Path:
    return Path(one.room.engine.url.database or "").parent


if __name__ == "__main__":
    if sys.platform != "linux":
        raise SystemExit("The phones need 127.0.0.0/8 and /proc: nothing was measured.")
    allow_many()
    if not sys.argv[1:] or "answer" in sys.argv[1:]:
        for number in SIZES:
            asyncio.run(answer(number))
