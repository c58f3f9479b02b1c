"""From the start command to a page on both doors, beside three others in the same run.

Prashna's first page; an earlier commit of ours (`--against COMMIT`, else the last tag);
and ourselves without each trick that the start is fast by. All in turn on one machine,
after one start of each that is not counted.
"""

import argparse
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from statistics import median

from kit.doors import PRASHNA, ours, prashna, seconds_to_open
from kit.earlier import earlier, last_tag
from kit.figures import faster, milliseconds, verdict

ROUNDS, TARGET, MOST = 20, 2, 1.25
WITHOUT = {
    "the fork": "from workshop.cli import serve; serve.can_fork = lambda: False",
    "the build cache": (
        "from workshop import build_cache as b; b.read = b.write = lambda *_: None"
    ),
}
"""What takes each trick away."""

Start = Callable[[], AbstractContextManager[tuple[int, ...]]]


def starts(folder: Path, home: Path | None) -> dict[str, Start]:
    """Each program with a data folder of its own."""
    found: dict[str, Start] = {
        "ours": partial(ours, folder / "ours"),
        "Prashna": partial(prashna, folder / "theirs"),
    }
    if home:
        found["earlier"] = partial(ours, folder / "earlier", home=home)
    for number, (name, code) in enumerate(WITHOUT.items()):
        found[name] = partial(ours, folder / f"without-{number}", first=code)
    return found


def measure(programs: dict[str, Start]) -> dict[str, list[float]]:
    """Seconds of each start."""
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(1 + ROUNDS):
        for name, start in programs.items():
            with start() as ports:
                seconds[name].append(seconds_to_open(ports))
    return {name: found[1:] for name, found in seconds.items()}


def show(seconds: dict[str, list[float]], commit: str) -> None:
    """Each beside ours."""
    own = seconds["ours"]
    print("both doors open:", milliseconds(own))
    print(f"Prashna {PRASHNA}:", milliseconds(seconds["Prashna"]))
    print(faster(own, seconds["Prashna"], TARGET))
    if "earlier" in seconds:
        print(f"commit {commit}:", milliseconds(seconds["earlier"]))
        ratio = median(o / e for o, e in zip(own, seconds["earlier"], strict=True))
        print(f"now {ratio:.2f} times that", verdict(ratio, MOST))
    else:
        print(f"no earlier commit {commit}".rstrip(), "in this history: none beside it")
    for name in WITHOUT:
        saved = median(w - o for o, w in zip(own, seconds[name], strict=True))
        print(f"without {name}: {milliseconds(seconds[name])}; it saves", end=" ")
        print(f"{1000 * saved:.0f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", metavar="COMMIT", default=last_tag())
    commit = parser.parse_args().against
    home = earlier(commit) if commit else None
    with tempfile.TemporaryDirectory() as name:
        show(measure(starts(Path(name), home)), commit)


if __name__ == "__main__":
    main()
