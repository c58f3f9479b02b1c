"""The same burst of answers in three programs, one after the other: ours, and two peers.

Prashna tells every pupil of every answer; webquiz has them in memory for five seconds
before it writes them to the disk. Ours are on the disk when the phone is told so.
"""

import asyncio
import sys
import tempfile
from pathlib import Path
from statistics import median

from kit.chromium import chromium, count
from kit.classes import a_class
from kit.doors import PRASHNA
from kit.figures import percentile, verdict
from kit.rivals import WEBQUIZ, a_prashna, a_webquiz
from kit.room import TRUE_FALSE
from kit.wire import LOOPBACK

from workshop.server.sockets import allow_many

PUPILS, SECONDS, ROUNDS = 300, 2.0, 3


async def ours() -> float:
    """Our p95 in milliseconds."""
    async with a_class(PUPILS) as one:
        return percentile(await one.answer(TRUE_FALSE, SECONDS))


async def webquiz() -> float:
    """Webquiz' p95."""
    with tempfile.TemporaryDirectory() as name:
        async with a_webquiz(Path(name), PUPILS) as rival:
            return percentile(await rival.burst(SECONDS))


async def their_prashna() -> float:
    """Prashna's p95."""
    with tempfile.TemporaryDirectory() as name:
        async with a_prashna(Path(name), PUPILS) as rival:
            return percentile(await rival.burst(SECONDS))


async def pages() -> tuple[int, int]:
    """Our page of a question with its cookie, and Prashna's: loaded while both run."""
    with tempfile.TemporaryDirectory() as name:
        async with a_class(1) as one, a_prashna(Path(name), 1) as rival:
            one.room.ask(TRUE_FALSE)
            (phone,) = one.crowd.phones
            mine = await asyncio.to_thread(
                _count, f"http://{LOOPBACK}:{phone.port}/", phone.cookie
            )
            theirs = await asyncio.to_thread(_count, rival.page, "")
    return mine, theirs


def _count(address: str, cookie: str) -> int:
    with chromium() as browser:
        return count(browser, address, cookie=cookie)[0]


def main() -> None:
    """Rounds of ours beside webquiz, so that both meet the same noise; Prashna once."""
    rounds = [(asyncio.run(ours()), asyncio.run(webquiz())) for _ in range(ROUNDS)]
    mine = median(own for own, _ in rounds)
    slow = asyncio.run(their_prashna())
    print(f"{PUPILS} answers in {SECONDS:g} s: p95 {mine:.1f} ms")
    to_webquiz = median(own / other for own, other in rounds)
    theirs = median(other for _, other in rounds)
    print(
        f"webquiz {WEBQUIZ}: {theirs:.1f} ms; ours is {to_webquiz:.1f} times", end=" "
    )
    print("that", verdict(to_webquiz, 5))
    share = mine / slow
    print(f"Prashna {PRASHNA}: {slow:.0f} ms; ours is 1/{1 / share:.0f}", end=" ")
    print("of that", verdict(share, 1 / 50))
    own, other = asyncio.run(pages())
    print(
        f"page of a question: {own} bytes, Prashna's {other}; {own / other:.2f}",
        end=" ",
    )
    print("of that", verdict(own / other, 0.5))


if __name__ == "__main__":
    if sys.platform != "linux":
        raise SystemExit("The phones need 127.0.0.0/8: nothing was measured.")
    allow_many()
    main()
