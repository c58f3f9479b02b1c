"""Other programs to measure beside: each in a venv of its own, outside the repository."""

import subprocess
import sys
import venv
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / ".peers"


def peer(name: str, version: str) -> Path:
    """The Python of a venv with that package; made at the first run only."""
    home = FOLDER / f"{name}-{version}"
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    mark = home / "ready"
    if not mark.exists():
        print(f"fetching {name} {version}", flush=True)
        venv.create(home, clear=True, with_pip=True)
        _install(python, f"{name}=={version}")
        mark.touch()
    return python


def _install(python: Path, wanted: str) -> None:
    command = [str(python), "-m", "pip", "install", "--quiet", "--only-binary", ":all:"]
    command += ["--disable-pip-version-check", wanted]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or [""])[-1]
        raise SystemExit(f"{wanted} cannot be had, so nothing was measured: {reason}")


def program(name: str, version: str) -> str:
    """The command of that package, which has its name."""
    return str(peer(name, version).with_name(name))
