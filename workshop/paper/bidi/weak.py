"""Rules W1-W7: numbers, the signs around them, and marks."""

from workshop.paper.bidi.explicit import ISOLATES


def resolve_weak(kinds: list[str], start: str) -> list[str]:
    """The kinds of one sequence; `start` is the direction before it."""
    kinds = _marks(kinds, start)
    kinds = _arabic_numbers(kinds, start)
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    kinds = _separators(kinds)
    kinds = _terminators(kinds)
    kinds = ["ON" if kind in ("ET", "ES", "CS") else kind for kind in kinds]
    return _latin_numbers(kinds, start)


def _marks(kinds: list[str], start: str) -> list[str]:
    """W1: a mark takes the kind of what it stands on."""
    out, before = [], start
    for kind in kinds:
        if kind == "NSM":
            kind = "ON" if before in ISOLATES or before == "PDI" else before
        out.append(kind)
        before = kind
    return out


def _arabic_numbers(kinds: list[str], start: str) -> list[str]:
    """W2: digits after an Arabic letter are Arabic numbers."""
    out, strong = [], start
    for kind in kinds:
        strong = kind if kind in ("L", "R", "AL") else strong
        out.append("AN" if kind == "EN" and strong == "AL" else kind)
    return out


def _separators(kinds: list[str]) -> list[str]:
    """W4: one separator between two numbers of one kind belongs to them."""
    out = kinds[:]
    for k in range(1, len(out) - 1):
        before, after = out[k - 1], out[k + 1]
        if before == after and (
            (out[k] == "ES" and before == "EN")
            or (out[k] == "CS" and before in ("EN", "AN"))
        ):
            out[k] = before
    return out


def _terminators(kinds: list[str]) -> list[str]:
    """W5: signs like a percent sign beside a number belong to it."""
    out, k = kinds[:], 0
    while k < len(out):
        end = k
        while end < len(out) and out[end] == "ET":
            end += 1
        beside = out[k - 1 : k] + out[end : end + 1]
        if end > k and "EN" in beside:
            out[k:end] = ["EN"] * (end - k)
        k = max(end, k + 1)
    return out


def _latin_numbers(kinds: list[str], start: str) -> list[str]:
    """W7: digits after a left-to-right letter run with it."""
    out, strong = [], start
    for kind in kinds:
        strong = kind if kind in ("L", "R") else strong
        out.append("L" if kind == "EN" and strong == "L" else kind)
    return out
