"""Words in every script: complete, in the right order, and copied as they are read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed import a_file, copied, paragraph, seen

from workshop.paper.bidi import levels, visual_order
from workshop.paper.fonts import missing
from workshop.paper.itemise import words
from workshop.paper.lines import broken
from workshop.paper.style import Direction, Run
from workshop.text.isolation import isolated, unbroken

NUMBERS = ("0900-0101", "0800-0432", "020-123 45 67", "112", "+31 6 12345678")
ARABIC = "اتصل بالرقم {} الآن ومجانا"
PERSIAN = "اگر خطر است با {} تماس بگیر"
WORDS = {
    "nl": "Één reünie, ’s avonds: “nee” — niet ’n vraag…",
    "uk": "Їжак і ґанок, п’ять",
    "ti": "ሰላም ዓለም፡ ከመይ ኣለኻ።",
    "ar": "هذه علامات الخطر",
    "fa": "این‌ها نشانه‌های خطر است",
}


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(("lang", "sentence"), [("ar", ARABIC), ("fa", PERSIAN)])
def test_numbers_keep_their_order_on_sight(
    lang: str, sentence: str, number: str, tmp_path: Path
) -> None:
    pdf = a_file([paragraph(sentence.format(number), lang, "rtl")], lang, "rtl")
    line = seen(pdf, tmp_path)[0].replace("\u00a0", " ")
    assert number in line


@pytest.mark.parametrize("number", NUMBERS[:-1])
@pytest.mark.parametrize(("lang", "sentence"), [("ar", ARABIC), ("fa", PERSIAN)])
def test_numbers_keep_their_order_when_copied(
    lang: str, sentence: str, number: str
) -> None:
    pdf = a_file([paragraph(sentence.format(number), lang, "rtl")], lang, "rtl")
    assert number in copied(pdf)


def test_code_and_address_stay_left_to_right(tmp_path: Path) -> None:
    words = "الرمز KLM QRX على kindertelefoon.nl اليوم"
    line = seen(a_file([paragraph(words, "ar", "rtl")], "ar", "rtl"), tmp_path)[0]
    assert "KLM QRX" in line.replace("\u00a0", " ")
    assert "kindertelefoon.nl" in line


@given(st.from_regex(r"\A0[0-9]{2,3}-[0-9]{4,7}\Z"))
def test_any_telephone_number_becomes_one_isolate(number: str) -> None:
    assert isolated(f"ا {number} ب") == f"ا \u2066{number}\u2069 ب"


@given(
    st.text("ابتث ،.(-", max_size=12),
    st.sampled_from(NUMBERS),
    st.text("ابتث ،.)-", max_size=12),
)
def test_no_words_around_a_number_turn_it(before: str, number: str, after: str) -> None:
    text = isolated(unbroken(f"ا{before} {number} {after}"))
    line = "".join(text[i] for i in visual_order(levels(text, 1)))
    assert number in line.replace("\u00a0", " ")


@pytest.mark.parametrize(("lang", "text"), WORDS.items())
def test_every_word_is_copied_whole(lang: str, text: str) -> None:
    direction: Direction = "rtl" if lang in ("ar", "fa") else "ltr"
    found = copied(a_file([paragraph(text, lang, direction)], lang, direction))
    assert missing(text, lang) == ""
    assert "\ufffd" not in found
    whole = [word for word in text.split() if word in found.split()]
    assert len(whole) >= len(text.split()) * 0.75, found


def test_a_letter_that_no_font_has_is_reported() -> None:
    assert missing("hoi 漢 \u2066en\u2069 字", "nl") == "字漢"


def test_marks_do_not_leave_their_letters() -> None:
    """A base and its mark are one piece, whatever font the mark has."""
    shaped = words((Run("e\u0301e"),), "nl", "ltr", False)
    assert len(shaped) == 1
    assert len(shaped[0].pieces) == 1


@given(st.lists(st.text("abcde", min_size=1, max_size=12), min_size=1, max_size=30))
def test_lines_hold_all_words_and_fit(parts: list[str]) -> None:
    shaped = words((Run(" ".join(parts)),), "nl", "ltr", False)
    lines = broken(shaped, 11, 120)
    assert [word for line in lines for word in line] == list(shaped)
    for line in lines:
        blanks = sum(word.blank.width for word in line[:-1] if word.blank)
        width = (sum(word.width for word in line) + blanks) * 11 / 1000
        assert width <= 120.02 or len(line) == 1


@pytest.mark.parametrize("number", NUMBERS[:-1])
def test_a_name_in_another_script_turns_no_number(number: str, tmp_path: Path) -> None:
    words = f"Vraag het aan أ. سارة {number}"
    line = seen(a_file([paragraph(words, "nl", "ltr")], "nl", "ltr"), tmp_path)[0]
    assert number in line.replace("\u00a0", " ")
