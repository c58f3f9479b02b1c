"""One child process with the pupil door, as its parent sees it."""

import pickle
import subprocess
import sys
from contextlib import suppress
from typing import IO, Any

from workshop.config import ROOT
from workshop.server.fork import Forked
from workshop.server.order import NOT_ALLOWED, READY, Order
from workshop.server.sockets import PortNotAllowed

_COMMAND = [sys.executable, "-m", "workshop.server.pupils"]
_PATIENCE = 5
"""Seconds the child gets to end by itself."""


class DoorBroken(Exception):
    """The child ended before the door was open; it said why on stderr."""


class Child:
    """Lives until its stdin closes, whoever closes it."""

    def __init__(self, process: "subprocess.Popen[bytes] | Forked") -> None:
        self._process = process
        self.port = 0
        """Where the door is, once it is open: beside the wished port if that was taken."""

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def why_not_open(self) -> Exception | None:
        """Wait until the door is open; else end, and give the reason why it is not."""
        said, _, port = self._stdout.readline().decode().partition(" ")
        if said == READY:
            self.port = int(port)
            return None
        self.end()
        is_refused = self._process.returncode == NOT_ALLOWED
        return PortNotAllowed() if is_refused else DoorBroken()

    def wait(self) -> None:
        """Return when the child has ended."""
        self._process.wait()

    def end(self) -> None:
        """Let the child end; make it, if it does not."""
        with suppress(OSError):
            self._stdin.close()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._stdout.close()

    @property
    def _stdin(self) -> IO[bytes]:
        assert self._process.stdin
        return self._process.stdin

    @property
    def _stdout(self) -> IO[bytes]:
        assert self._process.stdout
        return self._process.stdout


def started(order: Order) -> Child:
    """A program of its own, on any system and from any thread."""
    pipe = subprocess.PIPE
    process = subprocess.Popen(_COMMAND, cwd=ROOT, stdin=pipe, stdout=pipe, **_apart())
    assert process.stdin
    with suppress(OSError):  # it ended already: `why_not_open` finds out
        pickle.dump(order, process.stdin)
        process.stdin.flush()
    return Child(process)


def forked(order: Order) -> Child:
    """A copy of this process, with all that it has imported: ask `can_fork` first."""
    from workshop.server.pupils import keep_open

    return Child(Forked(lambda: keep_open(order)))


def _apart() -> dict[str, Any]:
    """Ctrl-C in the terminal is for the parent alone; no window of its own."""
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        return {"creationflags": flags}
    return {"start_new_session": True}
