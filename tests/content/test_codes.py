"""A code opens on every keyboard, however it is typed."""

import pytest

from workshop.content.lesson import CODE_LETTERS
from workshop.sessions.joincode import typed_code

TYPED = [
    *("klm qrx", "klm–qrx", "KLM QRX", "“KLMQRX”", "KLM QRX\u200f", "k l m-q r x"),
    *("КLМQRХ", "кlмqrх", "ＫＬＭＱＲＸ", "ķlmqrx", "ΚLΜQRΧ", "ŁKLMQRX"[1:]),
    *("klm\u00a0qrx", "\u2066KLM QRX\u2069", "ⓀⓁⓂⓆⓇⓍ", "𝐊𝐋𝐌𝐐𝐑𝐗"),
]


@pytest.mark.parametrize("typed", TYPED)
def test_what_looks_like_the_code_is_the_code(typed: str) -> None:
    assert typed_code(typed) == "KLMQRX"


def test_every_letter_of_ours_that_another_alphabet_has_is_read() -> None:
    assert typed_code("ВСНКМР") == "BCHKMP"
    assert typed_code("ТХЅЈԌԚ") == "TXSJGQ"
    assert typed_code("ΒΗΚΜΝΡ") == "BHKMNP"
    assert {*typed_code("ВСНКМР"), *typed_code("ТХЅЈԌԚ")} <= {*CODE_LETTERS}


@pytest.mark.parametrize("typed", ["", "123456", "👍", "ЖЩЮЯ"])
def test_what_is_no_code_stays_none(typed: str) -> None:
    assert len(typed_code(typed)) < 6
