"""What `start.py bench` runs: every script of bench/, one after the other."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(folder: Path, words: list[str]) -> int:
    """The highest exit status of all scripts; `words` go to each of them."""
    worst, env = 0, {**os.environ, "PYTHONPATH": str(ROOT)}
    for script in sorted(folder.glob("*.py")):
        print("==", script.name, flush=True)
        command = [sys.executable, str(script), *words]
        done = subprocess.run(command, cwd=ROOT, env=env, check=False)
        worst = max(worst, abs(done.returncode))
    return worst


if __name__ == "__main__":
    try:
        sys.exit(main(ROOT / "bench", sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
