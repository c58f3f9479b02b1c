"""Rules X1-X8: levels that embeddings, overrides and isolates ask for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

ISOLATES = ("LRI", "RLI", "FSI")
REMOVED = ("RLE", "LRE", "RLO", "LRO", "PDF", "BN")
_DEEPEST = 125
_OVERRIDES = {"RLO": "R", "LRO": "L"}


def matches(kinds: Sequence[str]) -> dict[int, int]:
    """Where each isolate that ends does end (BD9)."""
    opened: list[int] = []
    found: dict[int, int] = {}
    for i, kind in enumerate(kinds):
        if kind in ISOLATES:
            opened.append(i)
        elif kind == "PDI" and opened:
            found[opened.pop()] = i
    return found


def first_strong(
    kinds: Sequence[str], start: int, end: int, matching: Mapping[int, int]
) -> int:
    """Rules P2 and P3: 1 where the first strong sign runs right to left, else 0."""
    i = start
    while i < end:
        if kinds[i] in ("L", "R", "AL"):
            return int(kinds[i] != "L")
        i = matching.get(i, end) + 1 if kinds[i] in ISOLATES else i + 1
    return 0


@dataclass(frozen=True)
class _Status:
    level: int
    override: str | None
    isolate: bool


@dataclass
class _Stack:
    """The directional status stack, with its three counters."""

    base: int
    entries: list[_Status] = field(default_factory=list)
    lost_isolates: int = 0
    lost_embeddings: int = 0
    isolates: int = 0

    def __post_init__(self) -> None:
        self.entries.append(_Status(self.base, None, False))

    @property
    def top(self) -> _Status:
        return self.entries[-1]

    def push(self, odd: bool, override: str | None, *, isolate: bool) -> None:
        level = (self.top.level + 1) | 1 if odd else (self.top.level + 2) & ~1
        if level <= _DEEPEST and not self.lost_isolates and not self.lost_embeddings:
            self.isolates += isolate
            self.entries.append(_Status(level, override, isolate))
        elif isolate:
            self.lost_isolates += 1
        elif not self.lost_isolates:
            self.lost_embeddings += 1

    def end_isolate(self) -> None:
        if self.lost_isolates:
            self.lost_isolates -= 1
        elif self.isolates:
            self.lost_embeddings = 0
            while not self.top.isolate:
                self.entries.pop()
            self.entries.pop()
            self.isolates -= 1

    def end_embedding(self) -> None:
        if self.lost_isolates:
            return
        if self.lost_embeddings:
            self.lost_embeddings -= 1
        elif len(self.entries) > 1 and not self.top.isolate:
            self.entries.pop()


def explicit(
    kinds: Sequence[str], base: int
) -> tuple[list[int], list[str], dict[int, int]]:
    """Levels, kinds after overrides, and where isolates end."""
    matching = matches(kinds)
    stack, level, types = _Stack(base), [base] * len(kinds), list(kinds)
    for i, kind in enumerate(kinds):
        if kind == "PDI":
            stack.end_isolate()
        level[i] = base if kind == "B" else stack.top.level
        if stack.top.override and kind not in REMOVED and kind != "B":
            types[i] = stack.top.override
        if kind in ISOLATES:
            stack.push(_runs_left(kinds, i, matching), None, isolate=True)
        elif kind in ("RLE", "LRE", "RLO", "LRO"):
            stack.push(kind[0] == "R", _OVERRIDES.get(kind), isolate=False)
        elif kind == "PDF":
            stack.end_embedding()
            level[i] = stack.top.level
    return level, types, matching


def _runs_left(kinds: Sequence[str], i: int, matching: Mapping[int, int]) -> bool:
    if kinds[i] != "FSI":
        return kinds[i] == "RLI"
    end = matching.get(i, len(kinds))
    return first_strong(kinds, i + 1, end, matching) == 1
