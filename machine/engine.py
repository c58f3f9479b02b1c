"""Fetches the judges that tests need from npm: of accessibility, HTML and scripts.

They are not on PyPI. The lock in tests/engine/ names their versions and their hashes.
"""

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "engine"
QUIET = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def is_there(folder: Path) -> bool:
    """Whether the locked version was fetched, and wholly: npm copies the lock last."""
    fetched = folder / "node_modules" / ".package-lock.json"
    lock = folder / "package-lock.json"
    return fetched.is_file() and fetched.stat().st_mtime >= lock.stat().st_mtime


def fetch(folder: Path = FOLDER, program: str = "npm") -> None:
    """Fetch them once, where npm is; their tests say what is missing elsewhere."""
    if is_there(folder):
        return
    npm = shutil.which(program)
    if npm is None:
        print("missing, its tests are skipped:", program, file=sys.stderr)
        return
    print("installing the judges of tests/engine", flush=True)
    done = subprocess.run([npm, "ci", *QUIET], cwd=folder, check=False)
    if done.returncode:
        print("npm could not fetch them: is there internet?", file=sys.stderr)
