"""One `serve` for each data folder: a lock that ends with its process, however it ends.

The file also holds the port of the facilitator's page, for whoever comes second.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

FILE_NAME = "serve.lock"

# Windows lets nobody read what is locked, so there a byte far behind the port is.
_FAR = 1 << 20


class AlreadyRuns(Exception):
    """Another process holds the folder; its `port` is 0 as long as it is starting."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.port = port


class FolderLock:
    """Held from here until `release`, or the end of the process."""

    def __init__(self, folder: Path) -> None:
        """Raises AlreadyRuns, or OSError where nothing can be written or locked."""
        flags = os.O_RDWR | os.O_CREAT
        self._file = os.open(folder / FILE_NAME, flags, mode=0o600)
        try:
            if not _is_ours(self._file):
                raise AlreadyRuns(_port(self._file))
            os.ftruncate(self._file, 0)
            _not_for_children(self)
        except BaseException:
            self.release()
            raise

    def tell(self, port: int) -> None:
        """Write down where the facilitator's page is, if the disk is not full."""
        with suppress(OSError):
            os.write(self._file, str(port).encode())

    def release(self) -> None:
        """Let another process have the folder."""
        if self._file >= 0:
            os.close(self._file)
        self._file = -1


def _not_for_children(lock: FolderLock) -> None:
    """A forked child could outlive us, and would hold what it has inherited."""
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=lock.release)


def _port(file: int) -> int:
    written = os.read(file, 8)
    return int(written) if written.isdigit() else 0


if sys.platform == "win32":
    import msvcrt

    def _is_ours(file: int) -> bool:
        """Whether we got the lock; it begins where the file stands, so it goes back."""
        try:
            os.lseek(file, _FAR, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        finally:
            os.lseek(file, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _is_ours(file: int) -> bool:
        """Whether we got the lock; OSError where the file system has none."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
