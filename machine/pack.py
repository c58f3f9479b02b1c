"""Fills wheels/ with what this system needs, for a start without internet."""

import shutil
import tempfile
from pathlib import Path
from typing import List

from machine.ready import LOCK, PIP, Run, is_done, key, python_in
from machine.words import Missing, say, why

MARK = "packed"
HALF = "wheels-half-"


def command(folder: Path, into: Path) -> List[str]:
    """How pip fetches them: the locked files, checked, nothing to compile."""
    pip = [python_in(folder), "-m", "pip", "download", "--disable-pip-version-check"]
    pip += ["--no-input", "--require-hashes", "--only-binary", ":all:"]
    pip += ["--dest", str(into)]
    return pip + ["-r", str(folder / PIP), "-r", str(folder / LOCK)]


def pack(folder: Path, do: Run) -> None:
    """Fetch beside wheels/, then take its place: nothing half-done remains."""
    clean(folder)
    wanted = key((folder / PIP).read_bytes() + (folder / LOCK).read_bytes())
    if not is_done(folder / "wheels" / MARK, wanted):
        say("packing")
        fill(folder, wanted, do)
    say("packed")


def fill(folder: Path, wanted: str, do: Run) -> None:
    half = Path(tempfile.mkdtemp(prefix=HALF, dir=str(folder)))
    try:
        status, output = do(command(folder, half))
        if status:
            raise reason(output)
        (half / MARK).write_text(wanted)
        half.chmod(0o755)
        replace(half, folder / "wheels")
    finally:
        shutil.rmtree(str(half), ignore_errors=True)


def reason(output: str) -> Missing:
    found = why(output, False)
    return Missing("pack-internet") if found.what == "internet" else found


def replace(new: Path, old: Path) -> None:
    """Two folders change places; the old one goes only when the new one stands."""
    aside = new.with_name(new.name + "-old")
    if old.is_dir():
        old.rename(aside)
    try:
        new.rename(old)
    except OSError:
        if aside.is_dir():
            aside.rename(old)
        raise
    shutil.rmtree(str(aside), ignore_errors=True)


def clean(folder: Path) -> None:
    """What a pack that was ended by force left behind."""
    for half in folder.glob(HALF + "*"):
        shutil.rmtree(str(half), ignore_errors=True)
