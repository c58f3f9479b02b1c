"""An earlier commit of this program, in a folder of its own, to measure beside."""

import io
import shutil
import subprocess
import tarfile
from pathlib import Path

from kit.peers import FOLDER

ROOT = FOLDER.parents[1]


def last_tag() -> str:
    """The newest release before this commit; "" where there is none, or no history."""
    return _git("describe", "--tags", "--abbrev=0").decode().strip()


def earlier(commit: str) -> Path | None:
    """Its files, as they were; None where the history does not have it."""
    name = _git("rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}")
    if not name:
        return None
    home = FOLDER / f"signaal-{name.decode()[:12]}"
    if not (home / "ready").exists():
        shutil.rmtree(home, ignore_errors=True)
        with tarfile.open(
            fileobj=io.BytesIO(_git("archive", name.decode().strip()))
        ) as all_:
            all_.extractall(home, filter="data")
        (home / "ready").touch()
    return home


def _git(*words: str) -> bytes:
    """What git says; nothing where it cannot, or is not there."""
    git = shutil.which("git")
    if git is None:
        return b""
    done = subprocess.run(
        [git, *words],
        cwd=ROOT,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    return b"" if done.returncode else done.stdout
