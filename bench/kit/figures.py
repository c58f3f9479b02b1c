"""Figures as the benchmarks print them: medians, and ratios with their target."""

from collections.abc import Sequence
from statistics import median, quantiles


def milliseconds(seconds: Sequence[float]) -> str:
    """The median, and between which values all lay."""
    low, mid, high = (1000 * f(seconds) for f in (min, median, max))
    return f"{mid:.1f} ms (of {len(seconds)}: {low:.1f} to {high:.1f})"


def faster(ours: Sequence[float], theirs: Sequence[float], target: float) -> str:
    """How many times faster: the median of pairs that were measured one after the other.

    So whatever else the machine did weighs on both. "missed" is an answer, not an error.
    """
    ratio = median(t / o for o, t in zip(ours, theirs, strict=True))
    verdict = "reached" if ratio >= target else "missed"
    return f"{ratio:.1f} times as fast (target {target:g}: {verdict})"


def percentile(seconds: Sequence[float], part: int = 95) -> float:
    """Milliseconds that so many in a hundred did not exceed."""
    return 1000 * quantiles(seconds, n=100, method="inclusive")[part - 1]


def verdict(value: float, most: float) -> str:
    """A value that should be small, beside its target."""
    return f"(target {most:g}: {'reached' if value <= most else 'missed'})"
