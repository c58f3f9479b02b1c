"""Sets up what is missing and starts Signaal: `python3 start.py` (Windows: py start.py).

Needs nothing but Python, and parses on 3.6, so that an old Python hears what to do too.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any, List

ROOT = Path(__file__).resolve().parent
PARTS = ("machine", "workshop", "lessons", "translations", "requirements.txt")

# Said here and not by machine.words, which is what may be missing.
UNPACK = (
    (
        "Pak eerst de hele map uit (rechtermuisknop op het zip-bestand, Alles"
        " uitpakken) en open start.py in de uitgepakte map."
    ),
    (
        "Unpack the whole folder first (right-click the zip file, Extract All) and open"
        " start.py in the unpacked folder."
    ),
)


def is_whole(folder: Path) -> bool:
    """A double-click inside a zip file unpacks this one file only."""
    return all((folder / part).exists() for part in PARTS)


if is_whole(ROOT):
    from machine.pack import pack
    from machine.ready import (
        LOCK,
        PIP,
        check_folder,
        check_parts,
        check_python,
        python_in,
        run,
        set_up,
    )
    from machine.words import Missing, reason, say, why


def check() -> None:
    """Everything that setting up needs from this computer."""
    check_parts(importlib.util.find_spec)
    check_folder(ROOT, shutil.disk_usage(str(ROOT)).free)


def become(command: List[str]) -> int:
    """Go on as that program. Windows cannot: there, wait and pass its status on."""
    os.environ["PYTHONPATH"] = str(ROOT)
    if os.name == "posix":
        os.execv(command[0], command)
    with subprocess.Popen(command) as program:
        while True:
            try:
                return program.wait()
            except KeyboardInterrupt:
                continue  # Ctrl-C reached the program too; it ends by itself


def start(words: List[str]) -> int:
    check_python(sys.version_info, sysconfig.get_platform())
    if words[:1] == ["pack"]:
        set_up(ROOT, [], check, run)
        pack(ROOT, run)
        return 0
    task = words[0] if words[:1] in (["test"], ["bench"]) else "serve"
    lists = [PIP, LOCK]
    if task != "serve":
        lists.append("requirements-test.txt")
    is_new = set_up(ROOT, lists, check, run)
    python = python_in(ROOT)
    if is_new:
        warm(python)
    if task == "serve":
        return become([python, "-m", "workshop", "serve"] + words)
    return become([python, "-m", "machine." + task] + words[1:])


def warm(python: str) -> None:
    """Make what every start reads. What this computer blocks shows here first."""
    status, output = run([python, str(ROOT / "machine" / "warm.py")])
    found = why(output, False)
    if status and found.what != "unknown":
        raise found


def main(words: List[str]) -> int:
    """Never a traceback: whatever goes wrong is one sentence that says what to do."""
    if not is_whole(ROOT):
        sys.stderr.write("\n".join(UNPACK) + "\n")
        return 1
    try:
        return start(words)
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - a window that closes helps nobody
        found = error if isinstance(error, Missing) else reason(error)
        say(found.what, found.detail)
    return 1


def hold_window(status: int, system: str = os.name, typed: Any = None) -> int:
    """A window opened by a double-click closes at once: keep the sentence readable."""
    typed = typed or sys.stdin
    if system == "nt" and status not in (0, 130) and typed and typed.isatty():
        sys.stderr.write(
            "Druk op Enter om dit venster te sluiten.\n"
            "Press Enter to close this window.\n"
        )
        typed.readline()
    return status


if __name__ == "__main__":
    sys.exit(hold_window(main(sys.argv[1:])))
