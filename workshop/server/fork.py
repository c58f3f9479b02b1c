"""A child that goes on with all that its parent has imported, where the system can.

Linux only: macOS has libraries that break in such a child, and Windows has none.
"""

import logging
import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

_DEFAULT = ("SIGTERM", "SIGHUP")


def can_fork() -> bool:
    """A thread would be missing in the child, and with it whatever it had locked."""
    return sys.platform == "linux" and threading.active_count() == 1


class Forked:
    """A process that runs one function; has what we use of `subprocess.Popen`."""

    def __init__(self, run: Callable[[], None]) -> None:
        its_input, write = os.pipe()
        read, its_output = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        self.returncode: int | None = None
        self._lock = threading.Lock()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(write)
            os.close(read)
            _live(run, its_input, its_output)
        os.close(its_input)
        os.close(its_output)
        self.stdin, self.stdout = os.fdopen(write, "wb"), os.fdopen(read, "rb")

    def poll(self) -> int | None:
        """The exit status, once it has ended."""
        return self._status(os.WNOHANG)

    def wait(self, timeout: float | None = None) -> int:
        """Its exit status; raises `subprocess.TimeoutExpired`."""
        # Its stdout ends with it; the one word it says has been read by then.
        with suppress(OSError, ValueError):
            if not select.select([self.stdout], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired(sys.executable, timeout or 0)
        status = self._status(0)
        assert status is not None
        return status

    def kill(self) -> None:
        """End it at once."""
        with self._lock:
            if self.returncode is None:
                os.kill(self.pid, signal.SIGKILL)

    def _status(self, options: int) -> int | None:
        with self._lock:
            if self.returncode is None:
                pid, status = os.waitpid(self.pid, options)
                if pid:
                    self.returncode = os.waitstatus_to_exitcode(status)
            return self.returncode


def _live(run: Callable[[], None], its_input: int, its_output: int) -> NoReturn:
    """The child: as if started by a command of its own; never back to the parent's."""
    status: object = 1
    try:
        os.setsid()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for name in _DEFAULT:
            signal.signal(getattr(signal, name), signal.SIG_DFL)
        os.dup2(its_input, 0)
        os.dup2(its_output, 1)
        os.close(its_input)
        os.close(its_output)
        run()
        status = 0
    except SystemExit as end:
        status = end.code
    except Exception:
        logging.getLogger("workshop").exception("the pupil door broke")
    finally:
        os._exit(status if isinstance(status, int) else 1)
