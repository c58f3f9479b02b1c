"""The bidirectional algorithm against the cases and rules of UAX #9."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.paper.bidi import levels, visual_order

ALEF, BET, GIMEL = "\u05d0", "\u05d1", "\u05d2"
ARABIC = "\u0627\u0628\u062a"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
LRE, RLE, LRO, RLO, PDF = "\u202a", "\u202b", "\u202d", "\u202e", "\u202c"
SIGNS = (
    "ab1٣\u05d0\u0627-+,.:% ()[]\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202e\u0301"
)


@pytest.mark.parametrize(
    ("rule", "text", "base", "expected"),
    [
        ("letters left to right", "abc", 0, "000"),
        ("letters in a right-to-left paragraph", "ab", 1, "22"),
        ("Hebrew in Latin", f"a {ALEF}{BET} b", 0, "001100"),
        ("X4 override", f"{RLO}ab{PDF}", 0, "0111"),
        ("X2 embedding", f"{RLE}a{PDF}", 0, "022"),
        ("X5a isolate", f"{ALEF}{LRI}a{PDI}{BET}", 1, "11211"),
        ("X5c first strong", f"{FSI}{ALEF}a{PDI}", 0, "0120"),
        ("W1 mark", f"{ALEF}\u0301", 0, "11"),
        ("W2 Arabic number", f"{ARABIC}12", 0, "11122"),
        ("W4 separator", f"{ALEF} 1,2", 1, "11222"),
        ("W4 hyphen after Arabic", f"{ARABIC} 1-2", 1, "1111212"),
        ("W5 terminator", f"{ALEF} 5%", 1, "1122"),
        ("W7 Latin number", "a1", 1, "22"),
        ("N0 brackets", f"{ALEF}(a){BET}", 1, "11211"),
        ("N0 brackets of the text's own way", f"a({ALEF})b", 0, "00100"),
        ("N1 between two", f"{ALEF} {BET}", 0, "111"),
        ("N2 between unlike", f"a {ALEF}", 0, "001"),
        ("unmatched isolate end", f"a{PDI}b", 0, "000"),
    ],
)
def test_levels(rule: str, text: str, base: int, expected: str) -> None:
    assert "".join(map(str, levels(text, base))) == expected, rule


def test_order_of_the_example_in_the_standard() -> None:
    """UAX #9, 3.4: `car means CAR.` and `he said "<car MEANS CAR>."`."""
    assert visual_order([0] * 10 + [1] * 3 + [0]) == [*range(10), 12, 11, 10, 13]
    line = [0, 2, 2, 2, 1, 1, 1]
    assert visual_order(line) == [0, 6, 5, 4, 1, 2, 3]


def test_a_telephone_number_turns_round_unless_it_is_isolated() -> None:
    """Why `isolate` exists: this is what the rules say for Arabic text."""
    plain = ARABIC + " 0900-0101"
    order = "".join(plain[i] for i in visual_order(levels(plain, 1)))
    assert order.startswith("0101-0900")
    kept = ARABIC + f" {LRI}0900-0101{PDI}"
    order = "".join(kept[i] for i in visual_order(levels(kept, 1)))
    assert "0900-0101" in order


@given(st.text(SIGNS, max_size=30), st.integers(0, 1))
def test_every_sign_keeps_one_place(text: str, base: int) -> None:
    found = levels(text, base)
    assert len(found) == len(text)
    assert all(base <= level <= 126 for level in found)
    assert sorted(visual_order(found)) == list(range(len(text)))


@given(st.text("ab1\u05d0\u0627-, .()", max_size=20), st.integers(0, 1))
def test_an_isolate_hides_what_is_inside(inner: str, base: int) -> None:
    """X10: what surrounds an isolate is resolved as if it were one neutral sign."""
    around = f"a{LRI}{inner}{PDI}{ALEF}", f"a{LRI}{PDI}{ALEF}"
    full, empty = (levels(text, base) for text in around)
    assert (full[0], full[1], *full[-2:]) == (*empty[:2], *empty[-2:])


@given(st.text("ab ,.-:0123456789()", max_size=30))
def test_plain_latin_text_needs_no_order(text: str) -> None:
    assert set(levels(text)) <= {0}


@given(st.text("ab1\u05d0\u0627 ,.-", min_size=1, max_size=20))
def test_letters_have_the_parity_of_their_direction(text: str) -> None:
    for sign, level in zip(text, levels(text, 1), strict=True):
        if sign in "ab1":
            assert level % 2 == 0
        if sign in "\u05d0\u0627":
            assert level % 2 == 1
