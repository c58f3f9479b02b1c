"""Processes as Linux shows them in /proc: who started whom, and what it cost."""

import os
from collections.abc import Sequence
from pathlib import Path


def children(pid: int) -> Sequence[int]:
    """The processes that this one started and that still live.

    But for the one with which multiprocessing tidies up after a new Python.
    """
    found = (int(path.name) for path in Path("/proc").glob("[0-9]*"))
    ours = (one for one in found if _fields(one)[1:2] == [str(pid)])
    return [one for one in ours if "resource_tracker" not in command(one)]


def command(pid: int) -> str:
    """Its command line; "" when it is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8")
    except OSError:
        return ""


def cpu_seconds(pid: int) -> float:
    """Processor time since its start, of all its threads."""
    own, system = _fields(pid)[11:13]
    return (int(own) + int(system)) / os.sysconf("SC_CLK_TCK")


def _fields(pid: int) -> list[str]:
    """What stands in `stat` after the name: state, parent and so on."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return []
    return text.rpartition(")")[2].split()
