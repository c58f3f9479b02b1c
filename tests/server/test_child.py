"""The child process: as apart, and as mortal, whether it is a fork or a new Python."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from kit import processes
from server.running import ask, serving, unexpected, until

from workshop.config import ROOT

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="reads /proc; elsewhere nothing is forked"
)

START = """
import os, sys
from workshop.config import Config
from workshop.server import child, door_spec, log, pupil_server
log.install()
def start(is_fork, life):
    pupil_server.serve = life
    return child.Child(door_spec.DoorSpec(Config(), "127.0.0.1", 0), is_fork=is_fork)
"""


def children(pid: int) -> list[int]:
    """Of all its threads: each has a list of its own."""
    lists = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(name) for listed in lists for name in listed.read_text("ascii").split()]


def pupils(pid: int) -> int:
    """The child that serves pupils, when it is the only one."""
    found = processes.children(pid)
    return found[0] if len(found) == 1 else 0


def is_new(pid: int) -> bool:
    return "spawn_main" in processes.command(pid)


def run(script: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", START + script]
    return subprocess.run(
        command, cwd=ROOT, check=False, capture_output=True, text=True
    )


def replaced(pid: int) -> int:
    """The new Python that takes the place of the first child, once it is killed."""
    first = pupils(pid)
    assert not is_new(first)
    os.kill(first, signal.SIGKILL)
    assert until(lambda: is_new(pupils(pid)))
    return pupils(pid)


def answers(port: int) -> bool:
    try:
        return ask(port).status == 200
    except OSError:
        return False


def test_ctrl_c_in_the_terminal_reaches_neither(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        first = pupils(running.process.pid)
        assert os.getsid(first) == first
        second = replaced(running.process.pid)
        assert until(lambda: os.getsid(second) == second)
        assert until(lambda: answers(running.pupils))


@pytest.mark.parametrize("is_first", [True, False])
def test_neither_outlives_a_killed_parent(tmp_path: Path, is_first: bool) -> None:
    with serving(tmp_path) as running:
        pid = running.process.pid
        child = pupils(pid) if is_first else replaced(pid)
        family = children(pid)
        assert child in family
        running.process.kill()
        running.process.wait()
        for one in family:
            assert until(lambda one=one: not Path(f"/proc/{one}").exists())  # type: ignore[misc]


def test_a_new_python_takes_its_place(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        assert replaced(running.process.pid)
        assert until(lambda: answers(running.pupils))
        running.process.terminate()
        _, errors = running.process.communicate()
    assert unexpected(errors) == ""


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        ("return", "DoorBroken"),
        ("raise SystemExit(4)", "PortNotAllowed"),
        ("raise ValueError('anna')", "DoorBroken"),
    ],
)
def test_it_says_why_it_ended_and_no_more(end: str, reason: str) -> None:
    done = run(
        f"def life(spec, say_port):\n    {end}\n"
        "one = start(True, life)\n"
        "print(type(one.why_not_open()).__name__, one.is_alive)"
    )
    assert done.stdout == f"{reason} False\n"
    assert "anna" not in done.stderr
    assert ("ValueError at" in done.stderr) == ("ValueError" in end)


def test_it_says_its_port_and_ends_when_it_is_told_to() -> None:
    done = run(
        "import time\n"
        "def life(spec, say_port):\n    say_port(8123)\n    time.sleep(60)\n"
        "one = start(True, life)\n"
        "print(one.why_not_open(), one.port, one.is_alive)\n"
        "one.end()\n"
        "print(one.is_alive)"
    )
    assert done.stdout == "None 8123 True\nFalse\n", done.stderr


def test_with_a_second_thread_there_is_no_fork() -> None:
    done = run(
        "import threading\n"
        "stop = threading.Event()\n"
        "print(child.can_fork())\n"
        "threading.Thread(target=stop.wait).start()\n"
        "print(child.can_fork())\n"
        "stop.set()"
    )
    assert done.stdout == "True\nFalse\n"
