"""A PostgreSQL server of our own for tests, on a free port, in a folder that goes away."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kit.doors import quiet_port
from system import program

# Debian keeps the server's programs off the PATH.
_FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


@contextmanager
def server() -> Iterator[str]:
    """Start it; gives the address of an empty database for SQLAlchemy.

    Not in pytest's own folders: each run of pytest closes them to others again, and the
    server's user is another.
    """
    with TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True) as name:
        home = Path(name) / "postgres"
        home.mkdir()
        if os.geteuid() == 0:  # it refuses to run as root
            shutil.chown(home, "nobody")
            Path(name).chmod(0o711)
        with _running(home) as address:
            yield address


@contextmanager
def _running(home: Path) -> Iterator[str]:
    port = quiet_port()
    _run("initdb", "-D", str(home), "-U", "signaal", "--auth=trust", "--no-sync")
    options = f"-p {port} -k '' -c listen_addresses=127.0.0.1 -c fsync=off"
    log = str(home / "log")
    _run("pg_ctl", "-D", str(home), "-w", "-l", log, "-o", options, "start")
    try:
        yield f"postgresql+psycopg://signaal@127.0.0.1:{port}/postgres"
    finally:
        _run("pg_ctl", "-D", str(home), "-m", "immediate", "stop", check=False)


def _run(name: str, *words: str, check: bool = True) -> None:
    path = next((str(f / name) for f in _FOLDERS if (f / name).exists()), None)
    user = "nobody" if os.geteuid() == 0 else None
    subprocess.run(
        [path or program(name), *words],
        check=check,
        user=user,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
