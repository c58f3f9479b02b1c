"""Disks that take no more: really full ones where we may mount one, else a limit."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from kit.processes import children
from load.laptop import Laptop

MEGABYTES = 4


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A file system of some megabytes at this folder; skips where that is not allowed."""
    with _mounted(folder, "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs"):
        yield


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder takes nothing, not even from the superuser."""
    if os.geteuid() == 0:
        with _mounted(folder, "--bind", str(folder)):
            options = ["-o", "remount,bind,ro"]
            subprocess.run(["mount", *options, str(folder)], check=True)
            yield
        return
    folder.chmod(0o500)
    try:
        yield
    finally:
        folder.chmod(0o700)


@contextmanager
def _mounted(folder: Path, *what: str) -> Iterator[None]:
    command = ["mount", *what, str(folder)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("may not mount anything")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def full_disk(running: Laptop) -> Iterator[None]:
    """Fill the disk that this laptop keeps its folder on."""
    filler = running.folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(512))
        except OSError:
            pass
        yield
    filler.unlink()


@contextmanager
def limited(running: Laptop) -> Iterator[None]:
    """The system lets the pupil door write no byte into any file."""
    assert running.process
    (door,) = children(running.process.pid)
    before = resource.prlimit(door, resource.RLIMIT_FSIZE)
    resource.prlimit(door, resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.prlimit(door, resource.RLIMIT_FSIZE, before)
