"""Unicode's own cases for the bidirectional algorithm: every one of them with `--long`.

A quarter of the rows of kinds always runs, and every row of signs.

Line ends are not the algorithm's here (rule L1 belongs to who breaks the lines), so
the cases' ends are put right by the test.
"""

from collections.abc import Iterator, Sequence
from unicodedata import bidirectional

import pytest
from system import unicode_data

from workshop.paper.bidi import levels, visual_order
from workshop.paper.bidi.explicit import REMOVED, first_strong, matches

PARTS = 4

SIGNS = {
    **dict(zip(("L", "R", "AL", "EN", "AN"), "a\u05d0\u06271\u0660", strict=True)),
    **dict(zip(("ES", "ET", "CS", "NSM", "BN"), "-%,\u0300\u00ad", strict=True)),
    **dict(zip(("B", "S", "WS", "ON"), "\u2029\t !", strict=True)),
    **dict(zip(("LRE", "RLE", "PDF"), "\u202a\u202b\u202c", strict=True)),
    **dict(zip(("LRO", "RLO"), "\u202d\u202e", strict=True)),
    **dict(zip(("LRI", "RLI", "FSI", "PDI"), "\u2066\u2067\u2068\u2069", strict=True)),
}
ENDS = ("S", "B")
BLANKS = ("WS", "LRI", "RLI", "FSI", "PDI", *REMOVED)


def of_a_line(kinds: Sequence[str], level: Sequence[int], base: int) -> list[int]:
    """Rule L1: blanks before a tab and at the end go with the paragraph."""
    found, is_end = list(level), True
    for i in range(len(kinds) - 1, -1, -1):
        is_end = kinds[i] in ENDS or (is_end and kinds[i] in BLANKS)
        if is_end:
            found[i] = base
    return found


def is_right(
    text: str, kinds: Sequence[str], base: int, wanted: str, order: str
) -> bool:
    """Whether levels and order are as the file says; `x` is a sign without a level."""
    found = of_a_line(kinds, levels.__wrapped__(text, base), base)
    shown = [i for i, kind in enumerate(kinds) if kind not in REMOVED]
    mine = ["x"] * len(found)
    for i in shown:
        mine[i] = str(found[i])
    turned = visual_order([found[i] for i in shown])
    return " ".join(mine) == wanted and " ".join(str(shown[i]) for i in turned) == order


def classes(part: int) -> Iterator[tuple[tuple[str, ...], int, str, str]]:
    """Every `parts`-th group of BidiTest: kinds, which bases to try, what comes out."""
    group, wanted, order = 0, "", ""
    with unicode_data("BidiTest.txt").open(encoding="utf-8") as file:
        for line in file:
            if line.startswith("@Levels:"):
                group, wanted = group + 1, line[8:].strip()
            elif line.startswith("@Reorder:"):
                order = line[9:].strip()
            elif group % PARTS == part and ";" in line and line[0] != "#":
                kinds, _, bases = line.partition(";")
                yield tuple(kinds.split()), int(bases), wanted, order


def bases_of(kinds: Sequence[str], wish: int) -> set[int]:
    """The levels a paragraph is tried at; bit 1 of a wish: the one its words ask for."""
    found = {base for bit, base in ((2, 0), (4, 1)) if wish & bit}
    if wish & 1:
        found.add(first_strong(kinds, 0, len(kinds), matches(kinds)))
    return found


@pytest.mark.parametrize(
    "part", [0, *(pytest.param(n, marks=pytest.mark.long) for n in range(1, PARTS))]
)
def test_every_row_of_kinds(part: int) -> None:
    wrong, tried = [], 0
    for kinds, wish, wanted, order in classes(part):
        text = "".join(SIGNS[kind] for kind in kinds)
        tried += wish.bit_count()
        wrong += [
            (kinds, base)
            for base in bases_of(kinds, wish)
            if not is_right(text, kinds, base, wanted, order)
        ]
    assert tried > 100_000
    assert wrong == []


def test_every_row_of_signs() -> None:
    wrong, tried = [], 0
    with unicode_data("BidiCharacterTest.txt").open(encoding="utf-8") as file:
        for line in file:
            if line[0] in "#\n":
                continue
            signs, wish, base, wanted, order = line.strip().split(";")
            text = "".join(chr(int(point, 16)) for point in signs.split())
            kinds = [bidirectional(sign) or "L" for sign in text]
            tried += 1
            asked = bases_of(kinds, {"0": 2, "1": 4, "2": 1}[wish])
            if asked != {int(base)} or not is_right(
                text, kinds, int(base), wanted, order
            ):
                wrong.append(line)
    assert tried > 90_000
    assert wrong == []


def test_the_signs_are_of_their_kinds() -> None:
    assert {kind: bidirectional(sign) for kind, sign in SIGNS.items()} == {
        kind: kind for kind in SIGNS
    }
