"""Programs that serve, for as long as they are measured: ours and Prashna."""

import os
import random
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

from kit.peers import program

PRASHNA = "0.6.1"
_PATIENCE = 60

_OURS = {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}
"""Not for the programs: both start compiled, as after their first start."""


def quiet_port() -> int:
    """A free port that the system gives to no phone as its own."""
    while True:
        port = random.randrange(10_000, 30_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("0.0.0.0", port))
            return port


@contextmanager
def ours(
    folder: Path, *, home: Path | None = None, first: str = ""
) -> Iterator[tuple[int, int]]:
    """Both doors: the facilitators' port and the pupils'.

    `home` is where another version of the program stands; `first` is Python that is
    run before it.
    """
    ports = quiet_port(), quiet_port()
    code = f"{first}; from workshop.cli import main; main()"
    command = [sys.executable, *(("-c", code) if first else ("-m", "workshop"))]
    command += ["serve", "--no-browser", "--data", str(folder)]
    command += ["--facilitator-port", str(ports[0]), "--pupil-port", str(ports[1])]
    with running(command, cwd=home):
        yield ports


@contextmanager
def prashna(folder: Path) -> Iterator[tuple[int]]:
    """Prashna's one port; without our folder on its path."""
    port = quiet_port()
    command = [program("prashna", PRASHNA), "--no-browser", "--port", str(port)]
    with running([*command, "--data-dir", str(folder)]):
        yield (port,)


@contextmanager
def running(command: Sequence[str], *, cwd: Path | None = None) -> Iterator[None]:
    """A program, silent, without our folder on its path, until the block ends."""
    nowhere = subprocess.DEVNULL
    env = {name: value for name, value in os.environ.items() if name not in _OURS}
    process = subprocess.Popen(
        command, stdout=nowhere, stderr=nowhere, env=env, cwd=cwd
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def seconds_to_open(ports: Sequence[int]) -> float:
    """From now until every port has answered a page with 200; all are asked at once."""
    start = time.perf_counter()
    with ThreadPoolExecutor(len(ports)) as pool:
        list(pool.map(_wait_for, ports))
    return time.perf_counter() - start


def _wait_for(port: int) -> None:
    end = time.perf_counter() + _PATIENCE
    while not _answers(port):
        if time.perf_counter() > end:
            raise SystemExit(f"Nothing answers on port {port}: nothing measured.")
        time.sleep(0.005)


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
