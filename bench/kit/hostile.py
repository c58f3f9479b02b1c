"""One phone that wants to stop the lesson: many connections, none of them honest."""

import asyncio
import secrets
import subprocess
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

if not __package__:  # run as a program of its own
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kit.wire import LOOPBACK, Lost, Wire

HALF_OPEN, SLOW_HEADERS, SLOW_BODIES, GUESSERS = 200, 50, 50, 8
ADDRESS, SECOND = "127.0.9.9", "127.0.9.10"
"""Codes come from a second one: bodies of the first are soon refused unread."""


class Hostile:
    """All it does comes from one address; `guesses` counts wrong codes it tried."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.guesses = self.refused = 0
        self._tasks: list[asyncio.Task[None]] = []

    def begin(self) -> None:
        """Attack until `end`."""
        ways: tuple[tuple[int, Callable[[], Coroutine[Any, Any, None]]], ...] = (
            (HALF_OPEN, self._half_open),
            (SLOW_HEADERS, self._slow_header),
            (SLOW_BODIES, self._slow_body),
            (GUESSERS, self._guess),
        )
        for number, way in ways:
            self._tasks += [asyncio.create_task(way()) for _ in range(number)]

    async def end(self) -> None:
        """Hang up everywhere."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _half_open(self) -> None:
        await self._drip(f"GET / HTTP/1.1\r\nHost: {LOOPBACK}\r\n".encode(), b"")

    async def _slow_header(self) -> None:
        await self._drip(b"GET / HTTP/1.1\r\nX-Slow: ", b"a")

    async def _slow_body(self) -> None:
        head = (
            f"POST / HTTP/1.1\r\nHost: {LOOPBACK}:{self.port}\r\n"
            f"Origin: http://{LOOPBACK}:{self.port}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            "Content-Length: 60000\r\n\r\n"
        )
        await self._drip(head.encode(), b"a")

    async def _drip(self, first: bytes, drop: bytes) -> None:
        """Send the beginning, then so little at a time; again when it is hung up."""
        while True:
            try:
                reader, writer = await asyncio.open_connection(
                    LOOPBACK, self.port, local_addr=(ADDRESS, 0)
                )
            except OSError:
                await asyncio.sleep(0.1)
                continue
            hung_up = asyncio.create_task(reader.read())
            try:
                writer.write(first)
                while not hung_up.done():
                    writer.write(drop)
                    await asyncio.wait([hung_up], timeout=1)
            finally:
                hung_up.cancel()
                writer.transport.abort()

    async def _guess(self) -> None:
        wire = Wire(self.port, SECOND)
        while True:
            code = "".join(secrets.choice("BCDFGHKLMN") for _ in range(6))
            body = urlencode({"do": "enter", "code": code}).encode()
            head = (
                f"POST / HTTP/1.1\r\nHost: {LOOPBACK}:{self.port}\r\n"
                f"Origin: http://{LOOPBACK}:{self.port}\r\nX-Part: 1\r\n"
                "Content-Type: application/x-www-form-urlencoded\r\n"
                f"Content-Length: {len(body)}\r\n\r\n"
            )
            try:
                found = await wire.ask(head.encode() + body, 8)
                self.guesses += 1
                self.refused += found.status == 429
            except Lost:
                await asyncio.sleep(0.1)


@contextmanager
def hostile(port: int) -> Iterator[None]:
    """In a process of its own, so that it takes nothing from the phones' process."""
    command = [sys.executable, str(Path(__file__).resolve()), str(port)]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
    assert process.stdout
    try:
        process.stdout.readline()
        yield
        print(process.communicate("")[0].strip())
    finally:
        process.kill()
        process.communicate()


async def main(port: int) -> None:
    """Attack until stdin closes."""
    attack = Hostile(port)
    attack.begin()
    await asyncio.sleep(1)
    print("attacking", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await attack.end()
    print(f"{attack.guesses} codes were tried, {attack.refused} of them refused")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
