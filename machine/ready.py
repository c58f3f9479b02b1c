"""Makes .venv ready: whatever is not marked as finished is done again."""

import errno
import hashlib
import os
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import Any, Callable, List, Sequence, Tuple

from machine.words import Missing, say, why

OLDEST = (3, 11)
PIP, LOCK = "requirements-pip.txt", "requirements.txt"
"""What a laptop needs, and first the pip that fetches it: also pinned."""
SPACE = 300 * 1024 * 1024

# What is set up here is compiled too, whatever else Python may write on this computer.
_OURS = {
    "PIP_USER": "0",
    "LC_ALL": "C",
    "LANGUAGE": "C",
    "PYTHONDONTWRITEBYTECODE": "",
}

Run = Callable[[List[str]], Tuple[int, str]]


def run(command: List[str]) -> Tuple[int, str]:
    """Run a command quietly; its exit status and all that it wrote."""
    done = subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=dict(os.environ, **_OURS),
    )
    return done.returncode, done.stdout.decode("utf-8", "replace")


def check_python(version: Sequence[Any], platform: str) -> None:
    if tuple(version[:2]) < OLDEST:
        raise Missing("python")
    if platform == "win-arm64":
        raise Missing("arm")


def check_parts(find: Callable[[str], Any]) -> None:
    """Debian leaves ensurepip out of Python, so ask before venv fails halfway."""
    if not (find("venv") and find("ensurepip")):
        raise Missing("venv")


def check_folder(folder: Path, free: int) -> None:
    try:
        with tempfile.TemporaryFile(dir=str(folder)):
            pass
    except OSError as error:
        full = error.errno == errno.ENOSPC
        raise Missing("disk" if full else "folder") from error
    if free < SPACE:
        raise Missing("disk")


def python_in(folder: Path) -> str:
    inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    return str(folder / ".venv" / inside)


def key(wanted: bytes) -> str:
    """Changes with what is wanted, with Python and with the computer's system."""
    here = (sys.version, sysconfig.get_platform(), sys.base_prefix)
    return hashlib.sha256("\n".join(here).encode("utf-8") + wanted).hexdigest()


def marks(folder: Path, lists: Sequence[str]) -> List[Tuple[str, Path, str]]:
    """Per step: its name, the file that marks it finished, what stands in there."""
    steps = [("venv", b"")] + [(name, (folder / name).read_bytes()) for name in lists]
    return [
        (name, folder / ".venv" / ("ready-" + name), key(wanted))
        for name, wanted in steps
    ]


def is_done(mark: Path, text: str) -> bool:
    return mark.is_file() and mark.read_text() == text


def command(folder: Path, name: str) -> List[str]:
    """How a step is done. Wheels only: nothing is compiled on a laptop."""
    if name == "venv":
        return [sys.executable, "-m", "venv", "--clear", str(folder / ".venv")]
    pip = [python_in(folder), "-m", "pip", "install", "--disable-pip-version-check"]
    pip += ["--no-input", "--require-hashes", "--only-binary", ":all:"]
    if has_wheels(folder, name):
        pip += ["--no-index", "--find-links", str(folder / "wheels")]
    return pip + ["-r", str(folder / name)]


def has_wheels(folder: Path, name: str) -> bool:
    """The folder wheels holds what a laptop needs, not what the tests need."""
    return name in (PIP, LOCK) and (folder / "wheels").is_dir()


def set_up(
    folder: Path, lists: Sequence[str], check: Callable[[], None], do: Run
) -> bool:
    """Do the steps that are not finished; a new .venv makes every step unfinished.

    Whether there was any.
    """
    steps = marks(folder, lists)
    todo = [step for step in steps if not is_done(*step[1:])]
    if steps[0] in todo or not os.path.exists(python_in(folder)):
        todo = steps
    if todo:
        check()
        say("from-wheels" if has_wheels(folder, LOCK) else "first")
    for name, mark, text in todo:
        if mark.exists():
            mark.unlink()
        status, output = do(command(folder, name))
        if status:
            raise why(output, has_wheels(folder, name))
        mark.write_text(text)
    return bool(todo)
