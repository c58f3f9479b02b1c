"""One child process with the pupil door: a fork of this one, or a new Python.

Forking saves the imports, but only Linux can be trusted with it: macOS has libraries that
break in such a child, Windows has none, and a second thread would be missing in it, with
whatever it had locked.
"""

import logging
import multiprocessing
import os
import signal
import sys
import threading
from multiprocessing import connection
from multiprocessing.connection import Connection

from workshop.server import log
from workshop.server.door_spec import NOT_ALLOWED, DoorSpec
from workshop.server.sockets import PortNotAllowed


class DoorBroken(Exception):
    """The child ended before the door was open; it said why on stderr."""


class Child:
    """Lives as long as its parent wants it, and never longer than its parent."""

    def __init__(self, spec: DoorSpec, *, is_fork: bool = False) -> None:
        """A new Python from any thread; with `is_fork` ask `can_fork` first."""
        context = multiprocessing.get_context("fork" if is_fork else "spawn")
        self._ready, its_end = context.Pipe(duplex=False)
        self._process = context.Process(  # type: ignore[attr-defined]
            target=_live, args=(spec, its_end), daemon=True
        )
        self._process.start()
        its_end.close()
        self.port = 0
        """Where the door is, once it is open: beside the wished port if that was taken."""

    @property
    def pid(self) -> int:
        pid: int = self._process.pid
        return pid

    @property
    def is_alive(self) -> bool:
        # Its own `is_alive` errs for a moment where two threads wait for its end.
        return not connection.wait([self._process.sentinel], 0)

    def why_not_open(self) -> Exception | None:
        """Wait until the door is open; else end, and give the reason why it is not."""
        try:
            self.port = self._ready.recv()
        except EOFError:
            self.wait()
            is_refused = self._process.exitcode == NOT_ALLOWED
            return PortNotAllowed() if is_refused else DoorBroken()
        return None

    def wait(self) -> None:
        """Return when the child has ended."""
        self._process.join()

    def end(self) -> None:
        """At once, as a killed parent would: whatever was confirmed is on the disk."""
        self._process.kill()
        self.wait()


def can_fork() -> bool:
    """Whether a fork of this process, as it is now, would be whole."""
    return sys.platform == "linux" and threading.active_count() == 1


def _live(spec: DoorSpec, ready: Connection) -> None:
    """The child: as apart from its parent's terminal as a program of its own."""
    _leave_the_terminal()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    log.install()
    try:
        from workshop.server.pupil_server import serve

        serve(spec, ready.send)
    except Exception:
        # Here and not in `multiprocessing`, which would print what was said.
        logging.getLogger("workshop").exception("the pupil door broke")
        raise SystemExit(1) from None


def _leave_the_terminal() -> None:
    """Ctrl-C is for the parent alone; what a fork inherited of its handlers goes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.setsid()
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent
    parent.join()
    os._exit(0)
