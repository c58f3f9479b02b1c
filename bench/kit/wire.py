"""A phone's connection: HTTP/1.1 over a plain socket, one question at a time."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

LOOPBACK = "127.0.0.1"


class Lost(Exception):
    """The connection broke, or the answer took too long."""


@dataclass(frozen=True)
class Answer:
    """What came back; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Wire:
    """Opens a connection when there is none; `source` is the phone's own address."""

    def __init__(self, port: int, source: str = LOOPBACK) -> None:
        self.port, self.source = port, source
        self._line: _Line | None = None

    async def ask(self, request: bytes, seconds: float) -> Answer:
        """Raises `Lost`."""
        try:
            async with asyncio.timeout(seconds):
                return await self._ask(request)
        except (OSError, TimeoutError):
            self.close()
            raise Lost from None
        except asyncio.CancelledError:
            self.close()
            raise

    def close(self) -> None:
        """Hang up."""
        if self._line and self._line.transport:
            self._line.transport.abort()
        self._line = None

    async def _ask(self, request: bytes) -> Answer:
        if self._line is not None and not self._line.is_over:
            try:
                return await self._line.ask(request)
            except ConnectionResetError:
                # An idle connection was closed just now: browsers open a new one.
                if self._line.has_begun:
                    raise
        loop = asyncio.get_running_loop()
        _, self._line = await loop.create_connection(
            _Line, LOOPBACK, self.port, local_addr=(self.source, 0)
        )
        return await self._line.ask(request)


@dataclass
class _Line(asyncio.Protocol):
    transport: asyncio.Transport | None = None
    is_over: bool = False
    _waiting: "asyncio.Future[Answer] | None" = None
    _heard: bytearray = field(default_factory=bytearray)

    @property
    def has_begun(self) -> bool:
        return bool(self._heard)

    def ask(self, request: bytes) -> "asyncio.Future[Answer]":
        assert self.transport
        self._waiting = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return self._waiting

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self._heard += data
        end = self._heard.find(b"\r\n\r\n")
        if end < 0 or self._waiting is None or self._waiting.done():
            return
        status, headers = _head(bytes(self._heard[:end]))
        length = end + 4 + int(headers.get("content-length", 0))
        if len(self._heard) >= length:
            body = bytes(self._heard[end + 4 : length])
            self._heard.clear()
            self._waiting.set_result(Answer(status, headers, body))

    def connection_lost(self, error: Exception | None) -> None:
        self.is_over = True
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(ConnectionResetError())


def _head(raw: bytes) -> tuple[int, dict[str, str]]:
    first, *lines = raw.decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    if "transfer-encoding" in headers:
        raise ValueError("an answer in chunks")
    return int(first.split()[1]), headers
