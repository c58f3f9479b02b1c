"""What keeps its order inside right-to-left words: one table, for screen and paper."""

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed import a_file, paragraph, seen

from workshop import i18n
from workshop.paper.bidi import levels, visual_order
from workshop.paper.itemise import words
from workshop.paper.style import Run
from workshop.text import Line
from workshop.text.isolation import END, ISOLATE, isolated, pieces, unbroken
from workshop.web.prose import line

AROUND = "اتصل {} الآن"
CASES = (
    # Written, and what of it keeps its order.
    ("112", ("112",)),
    ("0800-0432", ("0800-0432",)),
    ("020-123 45 67", ("020-123 45 67",)),
    ("06 12 34 56 78", ("06 12 34 56 78",)),
    ("+31 6 12345678", ("+31 6 12345678",)),
    ("16.00", ("16.00",)),
    ("9:30–16:00", ("9:30–16:00",)),
    ("9:30 - 16.00", ("9:30 - 16.00",)),
    ("28-11-2026", ("28-11-2026",)),
    ("24/7", ("24/7",)),
    ("12-18", ("12-18",)),
    ("12 - 18", ("12 - 18",)),
    ("-5", ("-5",)),
    ("€ 12,50", ("€ 12,50",)),
    ("50%", ("50%",)),
    ("50 %", ("50 %",)),
    ("KLM QRX", ("KLM QRX",)),
    ("KLMQ RXZT", ("KLMQ RXZT",)),
    ("A4", ("A4",)),
    ("kindertelefoon.nl", ("kindertelefoon.nl",)),
    ("https://les.nl/hulp?x=1", ("https://les.nl/hulp?x=1",)),
    ("https://les.nl/", ("https://les.nl/",)),
    ("naam@school.nl", ("naam@school.nl",)),
    ("Chat met Fier", ("Chat met Fier",)),
    ("113 Zelfmoordpreventie", ("113 Zelfmoordpreventie",)),
    ("113 (gratis)", ("113", "gratis")),
    ("DIT IS EEN ZIN", ("DIT IS EEN ZIN",)),
    ("10, 20, 30", ("10", "20", "30")),
    ("10 20 30", ("10", "20", "30")),
    ("الآن", ()),
)
_DIGITS = {
    "nl": "0123456789",
    "ar": "٠١٢٣٤٥٦٧٨٩",
    "fa": "۰۱۲۳۴۵۶۷۸۹",
}
TOGETHER = {
    "020-123 45 67": "020-123\u00a045\u00a067",
    "9:30 - 16.00": "9:30\u00a0-\u00a016.00",
    "€ 12,50": "€\u00a012,50",
    "50 %": "50\u00a0%",
    "KLM QRX": "KLM\u00a0QRX",
    "KLMQ RXZT": "KLMQ\u00a0RXZT",
    "DIT IS EEN ZIN IN HOOFDLETTERS": "DIT IS EEN ZIN IN HOOFDLETTERS",
    "1 2 3 4 5": "1 2 3 4 5",
    "112 113 114": "112 113 114",
    "Chat met Fier": "Chat met Fier",
}
cases = pytest.mark.parametrize(("written", "kept"), CASES)
digits = pytest.mark.parametrize("lang", _DIGITS)
ANYTHING = st.text("ابت ab AB12٣۴,.:/-–+@%€()'\u00a0", max_size=40)


def in_digits(text: str, lang: str) -> str:
    return text.translate(str.maketrans(_DIGITS["nl"], _DIGITS[lang]))


def on_screen(text: str) -> list[str]:
    """What a page of right-to-left words marks."""
    arabic = i18n.find("ar")
    assert arabic
    with i18n.use(arabic):
        html = str(line(Line(text, "ar")))
    found = re.findall(r'<bd[io] dir="ltr">(.*?)</bd[io]>', html)
    return [unescape(piece) for piece in found]


def on_paper(text: str) -> list[str]:
    """What paper puts into isolates."""
    found = re.findall(f"{ISOLATE}(.*?){END}", isolated(text))
    return [piece.strip("\u202d\u202c") for piece in found]


@cases
@digits
def test_the_same_pieces_keep_their_order_everywhere(
    written: str, kept: tuple[str, ...], lang: str
) -> None:
    text = AROUND.format(in_digits(written, lang))
    wanted = [in_digits(piece, lang) for piece in kept]
    assert [piece for piece, is_kept in pieces(text) if is_kept] == wanted
    assert on_screen(text) == wanted
    assert on_paper(unbroken(text).replace("\u00a0", " ")) == wanted


@cases
@digits
def test_a_kept_piece_stands_as_it_was_written(
    written: str, kept: tuple[str, ...], lang: str
) -> None:
    text = isolated(in_digits(AROUND.format(written), lang))
    shown = "".join(text[i] for i in visual_order(levels(text, 1)))
    places = [shown.index(in_digits(piece, lang)) for piece in kept]
    assert places == sorted(places, reverse=True)


def test_and_so_it_is_printed(tmp_path: Path) -> None:
    story = [paragraph(AROUND.format(x), "ar", "rtl") for x, _ in CASES]
    lines = [row.replace("\u00a0", " ") for row in seen(a_file(story), tmp_path)]
    for row, (_, kept) in zip(lines, CASES, strict=False):
        assert [piece for piece in kept if piece not in row] == [], row


@pytest.mark.parametrize(("written", "together"), TOGETHER.items())
def test_lines_break_between_words_and_not_inside_a_number(
    written: str, together: str
) -> None:
    assert unbroken(written) == together
    many = words((Run(f"bel {written}"),), "nl", "ltr", False)
    assert len(many) == 2 + together.count(" ")


@given(ANYTHING)
def test_no_sign_is_lost(text: str) -> None:
    assert "".join(piece for piece, _ in pieces(text)) == text
    assert len(unbroken(text)) == len(text)
    assert unbroken(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")
    assert re.sub("[\u2066\u2069\u202d\u202c]", "", isolated(text)) == text


@given(ANYTHING)
def test_nothing_right_to_left_is_kept_from_its_order(text: str) -> None:
    kept = "".join(piece for piece, is_kept in pieces(text) if is_kept)
    assert not re.search("[ابت]", kept)


@given(ANYTHING)
def test_screen_and_paper_keep_the_same(text: str) -> None:
    text = f"ا{text}ب"
    assert on_screen(text) == on_paper(text)
