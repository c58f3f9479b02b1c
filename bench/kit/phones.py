"""Simulated phones: they join, follow the class and answer until they are told it is kept.

They do what static/volg.js does, many of them in one process, on this machine only.
"""

import asyncio
import gzip
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from urllib.parse import urlencode

from kit.forms import Fields, Form, form_in
from kit.wire import LOOPBACK, Answer, Lost, Wire

KEPT, EMPTY, CLOSED, GONE = 204, 422, 409, 410
SETTLED = {KEPT, EMPTY, CLOSED, GONE}
PATIENCE = 120
"""Seconds after which a phone gives up, with TimeoutError."""

_FIRST_DELAY, _LONGEST_DELAY = 0.25, 2.0


@dataclass(frozen=True)
class Receipt:
    """What became of an answer, and how many seconds the pupil waited for that."""

    status: int
    seconds: float


class Phone:
    """One pupil; `source` is his address. What he saw and heard is kept for the test."""

    def __init__(self, port: int, source: str = LOOPBACK) -> None:
        self.port = port
        self.cookie = self.page = self.tag = ""
        self.kept: dict[str, Fields] = {}
        """By mark of the question: what was confirmed last."""
        self.heard: Counter[int] = Counter()
        """Statuses of answers and joins; 0 is a connection that broke."""
        self.looks: Counter[int] = Counter()
        """Statuses of "anything new?"."""
        self.seen: list[tuple[str, float]] = []
        """Tags of pages and when they were in hand."""
        self._ear, self._mouth = Wire(port, source), Wire(port, source)
        self._turned = asyncio.Event()

    @property
    def form(self) -> Form | None:
        """What can be answered on the page in hand."""
        return form_in(self.page)

    async def join(self, code: str) -> None:
        """Enter, and look once; tries until it succeeds."""
        fields = (("do", "enter"), ("code", code))
        async with asyncio.timeout(PATIENCE):
            # The first answer is a cookie that has to come back with the same form.
            while (status := await self._enter(fields)) != 200:
                if status != 307:
                    await asyncio.sleep(_FIRST_DELAY)
            await self.look()

    async def look(self, *, is_held: bool = False) -> float:
        """Ask once for news; seconds to wait before asking again. Raises `Lost`."""
        wish = "Prefer: wait=20\r\n" if is_held else ""
        head = f"X-Part: 1\r\nIf-None-Match: {self.tag or 'none'}\r\n{wish}"
        found = await self._ear.ask(self._request("GET", head), 30)
        self.looks[found.status] += 1
        if found.status not in (200, 304):
            raise Lost
        if found.status == 304:
            return int(found.headers["x-again"]) / 1000
        self._turn(found)
        return 0

    async def follow(self, *, is_held: bool = True) -> None:
        """Look for ever, or until the class is over."""
        failures = 0
        while self.tag:
            try:
                wait = await self.look(is_held=is_held)
                failures = 0
            except Lost:
                self.looks[0] += 1
                wait = min(0.5 * 2**failures, 4) if failures else 0
                failures += 1
            await asyncio.sleep(wait)

    async def until(self, tag: str) -> None:
        """Wait until this page is in hand."""
        async with asyncio.timeout(PATIENCE):
            while self.tag != tag:
                self._turned.clear()
                await self._turned.wait()

    async def answer(self, fields: Fields) -> Receipt:
        """Send it until the door says what became of it."""
        start, delay = time.perf_counter(), _FIRST_DELAY
        async with asyncio.timeout(PATIENCE):
            while (status := await self._sent(fields)) not in SETTLED:
                await asyncio.sleep(delay)
                delay = min(delay * 2, _LONGEST_DELAY)
        if status == KEPT:
            self.kept[dict(fields)["of"]] = fields
        return Receipt(status, time.perf_counter() - start)

    async def post(self, fields: Fields) -> Answer | None:
        """Send a form once; None when nothing came back."""
        body = urlencode(fields).encode()
        head = (
            f"Origin: http://{LOOPBACK}:{self.port}\r\nX-Part: 1\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n"
        )
        try:
            found = await self._mouth.ask(self._request("POST", head) + body, 8)
        except Lost:
            self.heard[0] += 1
            return None
        self.heard[found.status] += 1
        return found

    def close(self) -> None:
        """Switch it off."""
        self._ear.close()
        self._mouth.close()

    async def _sent(self, fields: Fields) -> int:
        found = await self.post(fields)
        return found.status if found else 0

    async def _enter(self, fields: Fields) -> int:
        """The status of an answer that gave a cookie; 0 for any other."""
        found = await self.post(fields)
        given = found.headers.get("set-cookie", "") if found else ""
        self.cookie = given.partition(";")[0] or self.cookie
        return found.status if found and given else 0

    def _turn(self, found: Answer) -> None:
        self.tag = found.headers.get("etag", "")
        self.page = _page(found.body, found.headers.get("content-encoding", ""))
        self.seen.append((self.tag, time.perf_counter()))
        self._turned.set()

    def _request(self, method: str, head: str) -> bytes:
        return (
            f"{method} / HTTP/1.1\r\nHost: {LOOPBACK}:{self.port}\r\n"
            f"Accept-Encoding: gzip\r\nCookie: {self.cookie}\r\n{head}\r\n"
        ).encode()


@lru_cache(maxsize=64)
def _page(body: bytes, encoding: str) -> str:
    return (gzip.decompress(body) if encoding == "gzip" else body).decode()


class Crowd:
    """Phones in one room, each with an address of its own."""

    def __init__(self, port: int, size: int, *, seed: int = 1) -> None:
        self.dice = Random(seed)
        self.phones = [Phone(port, address(n)) for n in range(size)]
        self._following: list[asyncio.Task[None]] = []

    async def join(self, code: str) -> None:
        """All within about a second for each fifty."""
        for group in range(0, len(self.phones), 25):
            some = self.phones[group : group + 25]
            await asyncio.gather(*(phone.join(code) for phone in some))

    def follow(self, *, is_held: bool = True) -> None:
        """All follow from now on."""
        self._following = [
            asyncio.create_task(phone.follow(is_held=is_held)) for phone in self.phones
        ]

    async def until(self, tag: str) -> None:
        """Wait until all have this page."""
        await asyncio.gather(*(phone.until(tag) for phone in self.phones))

    async def answer(self, seconds: float) -> Sequence[Receipt]:
        """All answer what they see, spread over so many seconds."""
        moments = [self.dice.uniform(0, seconds) for _ in self.phones]

        async def one(phone: Phone, moment: float) -> Receipt:
            await asyncio.sleep(moment)
            assert phone.form
            return await phone.answer(phone.form.answered(self.dice))

        pairs = zip(self.phones, moments, strict=True)
        return await asyncio.gather(*(one(*pair) for pair in pairs))

    async def leave(self) -> None:
        """Switch all of them off."""
        for task in self._following:
            task.cancel()
        await asyncio.gather(*self._following, return_exceptions=True)
        for phone in self.phones:
            phone.close()


def address(number: int) -> str:
    """127.0.1.1, 127.0.1.2 and so on: Linux answers for all of 127/8."""
    return f"127.0.{1 + number // 250}.{1 + number % 250}"
