"""A slow disk: every fsync waits ten milliseconds first, by a library of our own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MILLISECONDS = 10

_SOURCE = f"""
#define _GNU_SOURCE
#include <sys/syscall.h>
#include <unistd.h>
int fsync(int file) {{ usleep({MILLISECONDS}000); return syscall(SYS_fsync, file); }}
int fdatasync(int file) {{
    usleep({MILLISECONDS}000);
    return syscall(SYS_fdatasync, file);
}}
"""


def compiled(folder: Path) -> Path | None:
    """The library; None where there is no compiler for it, or no Linux."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        return None
    source, library = folder / "slow.c", folder / "slow.so"
    source.write_text(_SOURCE, encoding="ascii")
    command = [compiler, "-shared", "-fPIC", "-O2", "-o", str(library), str(source)]
    subprocess.run(command, check=True)
    return library


@contextmanager
def slow_disk(library: Path) -> Iterator[None]:
    """Processes that are started in this block have a slow disk."""
    os.environ["LD_PRELOAD"] = str(library)
    try:
        yield
    finally:
        del os.environ["LD_PRELOAD"]
