"""The first child of `serve` is forked: it is as apart, and as mortal, as any other."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from server.running import ask, serving, until

from workshop.config import ROOT

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere every child is a program of its own"
)


def children(pid: int) -> list[int]:
    """Of all its threads: each has a list of its own."""
    lists = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(name) for listed in lists for name in listed.read_text("ascii").split()]


def command(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8")


def test_ctrl_c_in_the_terminal_does_not_reach_it(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        (child,) = children(running.process.pid)
        assert os.getsid(child) == child


def test_it_holds_nothing_of_the_facilitators_door(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        (child,) = children(running.process.pid)
        os.kill(running.process.pid, signal.SIGKILL)
        running.process.wait()
        assert until(lambda: not Path(f"/proc/{child}").exists())


def test_a_program_of_its_own_takes_its_place(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        (first,) = children(running.process.pid)
        assert "workshop.server.pupils" not in command(first)
        os.kill(first, signal.SIGKILL)
        assert until(lambda: _is_replaced(running.process.pid))
        assert until(lambda: _answers(running.pupils))


def run(script: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script]
    return subprocess.run(
        command, cwd=ROOT, check=False, capture_output=True, text=True
    )


def _is_replaced(pid: int) -> bool:
    return any("workshop.server.pupils" in command(child) for child in children(pid))


def _answers(port: int) -> bool:
    try:
        return ask(port).status == 200
    except OSError:
        return False


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("return", "0 "),
        ("raise SystemExit(3)", "3 "),
        ("raise ValueError('anna')", "1 "),
    ],
)
def test_its_status_is_that_of_a_program(end: str, said: str) -> None:
    script = (
        "from workshop.server import log; log.install()\n"
        "from workshop.server.fork import Forked\n"
        f"def run():\n    print('ready', flush=True)\n    {end}\n"
        "child = Forked(run)\n"
        "word = child.stdout.readline()\n"
        "print(child.wait(20), word == b'ready\\n', child.poll() == child.wait())"
    )
    done = run(script)
    assert done.stdout == f"{said}True True\n"
    assert "anna" not in done.stderr
    assert ("ValueError at" in done.stderr) == ("ValueError" in end)


def test_it_ends_with_its_stdin_or_is_made_to() -> None:
    script = (
        "import os, subprocess\n"
        "from workshop.server.fork import Forked, can_fork\n"
        "assert can_fork()\n"
        "good, bad = Forked(lambda: os.read(0, 9)), Forked(lambda: os.read(bad_in, 9))\n"
    ).replace("bad_in", "os.pipe()[0]")
    script += (
        "try: bad.wait(0)\n"
        "except subprocess.TimeoutExpired: print('waits')\n"
        "bad.kill(); good.stdin.close()\n"
        "print(good.wait(), bad.wait())"
    )
    done = run(script)
    assert done.stdout == "waits\n0 -9\n", done.stderr


def test_with_a_second_thread_there_is_no_fork() -> None:
    script = (
        "import threading\n"
        "from workshop.server.fork import can_fork\n"
        "stop = threading.Event()\n"
        "threading.Thread(target=stop.wait).start()\n"
        "print(can_fork())\n"
        "stop.set()"
    )
    assert run(script).stdout == "False\n"
