"""Rule N0: brackets that belong together get one direction."""

from collections.abc import Sequence

_OPENING = (
    "([{\u0f3a\u0f3c\u169b\u2045\u207d\u208d\u2308\u230a\u2329\u27e6\u27e8"
    "\u27ea\u3008\u300a\u300c\u300e\u3010\uff08\uff3b\uff5b"
)
_CLOSING = (
    ")]}\u0f3b\u0f3d\u169c\u2046\u207e\u208e\u2309\u230b\u232a\u27e7\u27e9"
    "\u27eb\u3009\u300b\u300d\u300f\u3011\uff09\uff3d\uff5d"
)
_CLOSES = dict(zip(_OPENING, _CLOSING, strict=True))
_SAME = {"\u3009": "\u232a"}
_MOST_OPEN = 63


def strong(kind: str) -> str | None:
    """The direction a resolved kind counts for; None for neutrals."""
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(kind)


def pairs(signs: Sequence[str], kinds: Sequence[str]) -> list[tuple[int, int]]:
    """BD16: places of opening and closing brackets that belong together."""
    opened: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for k, (sign, kind) in enumerate(zip(signs, kinds, strict=True)):
        if kind != "ON":
            continue
        if sign in _CLOSES:
            if len(opened) == _MOST_OPEN:
                break
            closing = _CLOSES[sign]
            opened.append((_SAME.get(closing, closing), k))
        elif sign in _CLOSING:
            _close(_SAME.get(sign, sign), k, opened, found)
    return sorted(found)


def _close(
    sign: str, k: int, opened: list[tuple[str, int]], found: list[tuple[int, int]]
) -> None:
    for depth in range(len(opened) - 1, -1, -1):
        if opened[depth][0] == sign:
            found.append((opened[depth][1], k))
            del opened[depth:]
            return


def resolve_brackets(
    signs: Sequence[str],
    marks: Sequence[bool],
    kinds: list[str],
    *,
    start: str,
    own: str,
) -> list[str]:
    """The kinds with brackets resolved; `own` is the direction of the embedding."""
    out = kinds[:]
    for opening, closing in pairs(signs, kinds):
        inside = {strong(kind) for kind in out[opening + 1 : closing]} - {None}
        if not inside:
            continue
        way = own if own in inside else _before(out[:opening], start)
        for place in (opening, closing):
            out[place] = way
            after = place + 1
            while after < len(out) and marks[after]:
                out[after] = way
                after += 1
    return out


def _before(kinds: Sequence[str], start: str) -> str:
    return next((way for kind in reversed(kinds) if (way := strong(kind))), start)
