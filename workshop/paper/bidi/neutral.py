"""Rules N0-N2, I1 and I2: blanks and signs, and the level of everything."""

from collections.abc import Sequence

from workshop.paper.bidi.brackets import resolve_brackets, strong
from workshop.paper.bidi.sequences import Run

_NEUTRAL = frozenset(("B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"))


def resolve_neutral(
    signs: Sequence[str], marks: Sequence[bool], kinds: list[str], run: Run
) -> list[int]:
    """How many levels every sign of a sequence stands above the sequence's own."""
    own = run.direction
    kinds = resolve_brackets(signs, marks, kinds, start=run.start, own=own)
    kinds = _between(kinds, run)
    if run.level % 2:
        return [int(kind != "R") for kind in kinds]
    return [{"L": 0, "R": 1}.get(kind, 2) for kind in kinds]


def _between(kinds: list[str], run: Run) -> list[str]:
    """N1 and N2: what stands between two equal directions takes that direction."""
    out, k = kinds[:], 0
    while k < len(out):
        end = k
        while end < len(out) and out[end] in _NEUTRAL:
            end += 1
        if end > k:
            before = strong(out[k - 1]) if k else run.start
            after = strong(out[end]) if end < len(out) else run.end
            way = run.direction if before != after or before is None else before
            out[k:end] = [way] * (end - k)
        k = max(end, k + 1)
    return out
