"""What `start.py test` runs: system programs, npm's engine, ruff, mypy, pytest.

`--quick` leaves the slow rooms out, `--all` adds the long products; other words go to
pytest, which uses every core (`-n 0` is one process, for a debugger).
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from ctypes.util import find_library
from pathlib import Path

from machine import engine

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = {
    "chromium": "chromium",
    "chromium-headless-shell": "chromium-headless-shell",
    "npm": "npm",
    "psql": "postgresql",
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
}
OTHER_ENGINES = {
    "firefox-esr": "firefox-esr",
    "WebKitWebDriver": "webkit2gtk-driver",
    "Xvfb": "xvfb",
}
"""For the long products."""
FILES = {"/usr/share/unicode/BidiTest.txt": "unicode-data"}
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
)
SLOW_ROOMS = ("browser", "handouts", "load", "server")
"""Real browsers, whole PDFs, whole classes, real processes; --quick goes without."""

SCOPES = {
    "--quick": [f"--ignore=tests/{room}" for room in SLOW_ROOMS],
    "--all": ["--long"],
}


def missing_packages(words: Sequence[str]) -> list[str]:
    programs = PROGRAMS | (OTHER_ENGINES if "--all" in words else {})
    missing = {programs[name] for name in programs if not shutil.which(name)}
    missing |= {FILES[name] for name in FILES if not Path(name).exists()}
    if sys.platform == "linux" and not find_library("atomic"):
        missing.add("libatomic1")  # playwright's own program is linked to it
    return sorted(missing)


def install(packages: Sequence[str]) -> None:
    """Debian's packages, where this user may install them; otherwise say which."""
    apt = shutil.which("apt-get")
    if not (apt and os.name == "posix" and os.geteuid() == 0):
        print("missing, their tests are skipped:", *packages, file=sys.stderr)
        return
    print("installing", *packages, flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # One by one: a package that this system lacks takes only its own tests away.
    wanted = [["install", "--yes", "--no-install-recommends", x] for x in packages]
    for words in (["update"], *wanted):
        command = [apt, "-qq", *words]
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)


def passes(*words: str) -> bool:
    print("==", *words, flush=True)
    done = subprocess.run([sys.executable, "-m", *words], cwd=ROOT, check=False)
    return done.returncode == 0


def commands(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """What is run, in this order; pytest comes last."""
    yield from CHECKS[:2] if "--quick" in words else CHECKS
    scopes = (one for name in words for one in SCOPES.get(name, [name]))
    # Browser tests wait for pages half of the time: one more than there are cores.
    workers = str(1 + (os.cpu_count() or 1))
    yield "pytest", "-n", workers, "--dist", "worksteal", *scopes


def run_all(words: Sequence[str], passes: Callable[..., bool]) -> int:
    """Run each of them, also when one before it failed."""
    failed = [command for command in commands(words) if not passes(*command)]
    for command in failed:
        print("failed:", *command, file=sys.stderr)
    return 1 if failed else 0


def main(words: Sequence[str]) -> int:
    if packages := missing_packages(words):
        install(packages)
    engine.fetch()
    return run_all(words, passes)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
