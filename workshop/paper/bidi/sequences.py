"""Rules X9 and X10: isolating run sequences, the pieces that are resolved by themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.paper.bidi.explicit import ISOLATES, REMOVED


@dataclass(frozen=True)
class Run:
    """Places of the signs of one sequence, its level, and what stands around it."""

    at: tuple[int, ...]
    level: int
    start: str
    end: str

    @property
    def direction(self) -> str:
        """The direction of the embedding itself."""
        return side(self.level)


def side(level: int) -> str:
    """L for an even level, R for an odd one."""
    return "R" if level % 2 else "L"


def sequences(
    kinds: Sequence[str], level: Sequence[int], base: int, matching: Mapping[int, int]
) -> list[Run]:
    """All isolating run sequences of a paragraph.

    All of them, before any is resolved: what stands around one is told by the levels
    that the explicit rules gave.
    """
    kept = [i for i, kind in enumerate(kinds) if kind not in REMOVED]
    place = {i: number for number, i in enumerate(kept)}
    runs, found = _level_runs(kept, level), list[Run]()
    by_start = {run[0]: run for run in runs}
    ends = set(matching.values())
    for run in runs:
        if run[0] in ends:
            continue
        joined = list(run)
        while joined[-1] in matching and kinds[joined[-1]] in ISOLATES:
            joined += by_start[matching[joined[-1]]]
        before, after = place[joined[0]] - 1, place[joined[-1]] + 1
        own = level[joined[0]]
        last = kinds[joined[-1]] in ISOLATES or after == len(kept)
        start = side(max(own, level[kept[before]] if before >= 0 else base))
        end = side(max(own, base if last else level[kept[after]]))
        found.append(Run(tuple(joined), own, start, end))
    return found


def _level_runs(kept: Sequence[int], level: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for i in kept:
        if runs and level[runs[-1][-1]] == level[i]:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs
