"""The doors as real processes, and raw requests to them."""

import http.client
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from workshop.config import ROOT

_PATIENCE = 30


@dataclass
class Running:
    """`python -m workshop serve` and the ports of its doors."""

    process: subprocess.Popen[str]
    facilitator: int
    pupils: int
    lines: list[str] = field(default_factory=list)


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[Running]:
    """Serve on free ports until the block ends; `lines` are the first two.

    The ports are those of the lines: a free one may be taken before the door opens.
    """
    process = serve(folder, free_port(), free_port(), *options)
    try:
        lines = first_lines(process)
        facilitator, pupils = map(port_in, lines)
        yield Running(process, facilitator, pupils, lines)
    finally:
        process.kill()
        process.communicate()


def serve(
    folder: Path, facilitator: int, pupils: int, *options: str
) -> subprocess.Popen[str]:
    """Start the command with its output in pipes."""
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "workshop", "serve", "--no-browser"),
            *("--facilitator-port", str(facilitator), "--pupil-port", str(pupils)),
            *("--data", str(folder), *options),
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def first_lines(process: subprocess.Popen[str]) -> list[str]:
    """What it says once both doors answer."""
    assert process.stdout
    return [process.stdout.readline() for _ in range(2)]


def unexpected(errors: str) -> str:
    """What stands on stderr beside the greeting, in two languages, of every start."""
    return "".join(
        line
        for line in errors.splitlines(keepends=True)
        if not line.startswith(("Laat dit venster open", "Leave this window open"))
    )


def port_in(line: str) -> int:
    """The port at the end of `pupils http://192.168.1.5:8080/`."""
    return int(line.rstrip("/\n").rpartition(":")[2])


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def ask(
    port: int,
    path: str = "/",
    method: str = "GET",
    *,
    body: bytes | Iterator[bytes] | None = None,
    headers: dict[str, str] | None = None,
) -> http.client.HTTPResponse:
    """One request on a connection of its own; the answer is read."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    is_chunked = body is not None and not isinstance(body, bytes)
    connection.request(
        method, path, body=body, headers=headers or {}, encode_chunked=is_chunked
    )
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def until(claim: Callable[[], bool]) -> bool:
    """Whether the claim becomes true before our patience ends."""
    waiting = threading.Event()
    for _ in range(_PATIENCE * 20):
        if claim():
            return True
        waiting.wait(0.05)
    return False
