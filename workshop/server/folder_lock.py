"""One `serve` for each data folder: a lock that ends with its process, however it ends.

A second file holds the port of the facilitator's page, for whoever comes second: Windows
lets nobody read what is locked.
"""

from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

FILE_NAME, PORT_NAME = "serve.lock", "serve.port"


class AlreadyRuns(Exception):
    """Another process holds the folder; its `port` is 0 as long as it is starting."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.port = port


class FolderLock:
    """Held from here until `release`, or the end of the process."""

    def __init__(self, folder: Path) -> None:
        """Raises AlreadyRuns, or OSError where nothing can be written or locked."""
        self._port = folder / PORT_NAME
        # Where a file system has no locks, a file that only stands for one would
        # outlive a killed process.
        self._lock = FileLock(folder / FILE_NAME, mode=0o600, fallback_to_soft=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise AlreadyRuns(_written(self._port)) from None
        self._port.unlink(missing_ok=True)

    def tell(self, port: int) -> None:
        """Write down where the facilitator's page is, if the disk is not full."""
        with suppress(OSError):
            self._port.touch(mode=0o600)
            self._port.write_text(str(port), encoding="ascii")

    def release(self) -> None:
        """Let another process have the folder."""
        self._lock.release()


def _written(file: Path) -> int:
    with suppress(OSError, ValueError):
        return int(file.read_text(encoding="ascii"))
    return 0
