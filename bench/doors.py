"""From the start command to a page on both doors, beside Prashna's first page.

Both in turn on one machine, after one start that is not counted.
"""

import tempfile
from pathlib import Path

from kit.doors import PRASHNA, ours, prashna, seconds_to_open
from kit.figures import faster, milliseconds

ROUNDS, TARGET = 7, 2


def measure(folder: Path) -> tuple[list[float], list[float]]:
    """Seconds of each start: ours, theirs."""
    mine: list[float] = []
    theirs: list[float] = []
    for _ in range(1 + ROUNDS):
        with ours(folder / "ours") as doors:
            mine.append(seconds_to_open(doors))
        with prashna(folder / "theirs") as port:
            theirs.append(seconds_to_open(port))
    return mine[1:], theirs[1:]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        own, other = measure(Path(name))
    print("both doors open:", milliseconds(own))
    print(f"Prashna {PRASHNA}:", milliseconds(other))
    print(faster(own, other, TARGET))
