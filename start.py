"""Sets up what is missing and starts Signaal: `python3 start.py` (Windows: py start.py).

Needs nothing but Python, and parses on 3.6, so that an old Python hears what to do too.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import List

from machine.pack import pack
from machine.ready import (
    check_folder,
    check_parts,
    check_python,
    python_in,
    run,
    set_up,
)
from machine.words import Missing, say, why

ROOT = Path(__file__).resolve().parent


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
    check_python(sys.version_info)
    if words[:1] == ["pack"]:
        set_up(ROOT, [], check, run)
        pack(ROOT, run)
        return 0
    task = words[0] if words[:1] in (["test"], ["bench"]) else "serve"
    lists = ["requirements.txt"]
    if task != "serve":
        lists.append("requirements-test.txt")
    is_new = set_up(ROOT, lists, check, run)
    python = python_in(ROOT)
    if is_new:
        # What goes wrong here is told when the doors are opened.
        run([python, str(ROOT / "machine" / "warm.py")])
    if task == "serve":
        return become([python, "-m", "workshop", "serve"] + words)
    return become([python, "-m", "machine." + task] + words[1:])


def main(words: List[str]) -> int:
    try:
        return start(words)
    except Missing as missing:
        say(missing.what, missing.detail)
    except OSError as error:
        reason = why(str(error), False)
        say(reason.what, reason.detail)
    except KeyboardInterrupt:
        return 130
    return 1


def hold_window(status: int) -> int:
    """A window opened by a double-click closes at once: keep the sentence readable."""
    if os.name == "nt" and status == 1 and sys.stdin and sys.stdin.isatty():
        say("window")
        sys.stdin.readline()
    return status


if __name__ == "__main__":
    sys.exit(hold_window(main(sys.argv[1:])))
