"""The finished file: valid, tagged, the same each time, and nothing of a person in it."""

import re
import struct
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed import a_file, copied, failures, pages, paragraph, structure

from workshop.paper.columns import Columns
from workshop.paper.figure import Box
from workshop.paper.flow import Flow, Gap, Stack, group
from workshop.paper.pdf import deflate
from workshop.paper.qr import qr_code
from workshop.paper.style import Direction, Run
from workshop.paper.table import Row, Table

WORDS = {"nl": "Een zin met woorden. ", "ar": "هذه جملة عربية. ", "ti": "ሰላም ዓለም። "}
LANGUAGES: list[tuple[str, Direction]] = [("nl", "ltr"), ("ar", "rtl"), ("ti", "ltr")]


def a_story(lang: str, direction: Direction, rows: int = 40) -> list[Flow]:
    """One of everything, on several pages."""
    words = WORDS[lang]

    def text(content: str, tag: str = "P") -> Flow:
        return paragraph(content, lang, direction, tag=tag)

    def item() -> Flow:
        parts = [text("•", "Lbl"), text(words * 3, "LBody")]
        return Columns(parts, [14, 0.9], tag="LI", direction=direction)

    linked = [Run(words), Run("0800-0432", href="tel:08000432"), Run(" ok", True)]
    cells = [Row(([text(words)], [text(words)]), fill=(0.9, 0.9, 0.9))]
    cells += [Row(([text(str(i))], [text(words * 2)])) for i in range(rows)]
    return [
        text(words, "H1"),
        paragraph(linked, lang, direction),
        *group("L", [item() for _ in range(3)]),
        paragraph("Nederlands in een ander stuk.", "nl", "ltr"),
        Table(cells, [60, 0.9], direction=direction, row_head=True, summary=words),
        Gap(8),
        Box(
            [text(words), qr_code("http://10.0.0.2:8080/#KLMQRX", 80, words)],
            line=(0, 0, 0),
        ),
        text(words * 300),
    ]


@pytest.mark.parametrize(("lang", "direction"), LANGUAGES)
def test_the_file_is_accessible_and_lasts(lang: str, direction: Direction) -> None:
    pdf = a_file(a_story(lang, direction), lang, direction)
    assert failures(pdf) == []
    assert "\ufffd" not in copied(pdf)


def test_the_validator_sees_defects() -> None:
    pdf = a_file(a_story("nl", "ltr"))
    assert failures(pdf.replace(b"/Marked true", b"/Marked null"))


def test_same_story_same_bytes_in_threads_too() -> None:
    def build(lang_and_way: tuple[str, Direction]) -> bytes:
        return a_file(a_story(*lang_and_way), *lang_and_way)

    alone = [build(way) for way in LANGUAGES]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(build, LANGUAGES * 4))
    assert together == alone * 4


def test_tags_stand_as_they_are_read(tmp_path: Path) -> None:
    story = a_story("ar", "rtl", rows=1)[:9]
    tags = [tag.strip() for tag in structure(a_file(story, "ar", "rtl"), tmp_path)]
    item = ["LI", "Lbl", "LBody"]
    head = ["TR", "TH", "P", "TH", "P"]
    row = ["TR", "TH", "P", "TD", "P"]
    lists = ["L", *item * 3]
    assert tags == ["Document", "H1", "P", "Link", *lists, "P", "Table", *head, *row]


def test_a_table_over_pages_is_one_table(tmp_path: Path) -> None:
    pdf = a_file([a_story("nl", "ltr", rows=80)[8]], "nl")
    tags = [tag.strip() for tag in structure(pdf, tmp_path)]
    assert pages(pdf) > 1
    assert tags.count("Table") == 1
    assert tags.count("TR") == 81


def test_a_paragraph_over_pages_is_one_paragraph(tmp_path: Path) -> None:
    pdf = a_file([Gap(600), paragraph("woord " * 600)])
    assert pages(pdf) == 2
    assert structure(pdf, tmp_path).count("  P") == 1
    assert copied(pdf).count("woord") == 600


def test_another_language_is_marked_where_it_stands() -> None:
    pdf = a_file(
        [paragraph("هذه جملة", "ar", "rtl"), paragraph("Een zin")], "ar", "rtl"
    )
    assert pdf.count(b"/Lang (nl)") == 1
    assert pdf.count(b"/Lang (ar)") == 1


def test_stacks_and_columns_keep_room() -> None:
    one = paragraph("a", after=4)
    two = paragraph("b", before=6)
    assert Stack([one, two]).wrap(200, 500) == (200, 15.5 * 2 + 6)
    columns = Columns([one, two], [50, 0.5], gap=10)
    columns.wrap(200, 500)
    assert (one.width, two.width) == (50, 140)


def test_no_packed_stream_ends_like_a_line() -> None:
    packed = (deflate(bytes([n % 256, n // 256])) for n in range(2000))
    assert not any(stream[-1:] in (b"\r", b"\n") for stream in packed)


def test_the_file_names_nobody() -> None:
    pdf = a_file(a_story("nl", "ltr"))
    assert b"/Author ()" in pdf
    assert b"D:2000" in pdf


def test_the_program_starts_without_the_pdf_library() -> None:
    code = (
        "import sys, workshop, workshop.paper, workshop.text.isolation;"
        "sys.exit(any(name.split('.')[0] == 'reportlab' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(st.binary(max_size=64), st.sampled_from([b"\0\1\0\0", b"true", b""]))
def test_packing_always_ends_and_never_on_a_line_end(tail: bytes, head: bytes) -> None:
    packed = deflate(head + tail)
    assert packed[-1:] not in (b"\r", b"\n")
    assert zlib.decompress(packed).startswith(head + tail)


@pytest.mark.parametrize("last", [b"\r", b"\n"])
def test_a_font_whose_sum_ends_like_a_line_is_padded(last: bytes) -> None:
    fonts = (b"\0\1\0\0" + bytes([n]) for n in range(256))
    bad = next(font for font in fonts if zlib.compress(font)[-1:] == last)
    assert zlib.decompress(deflate(bad)) != bad


def test_the_colour_profile_does_not_tell_when_it_was_made() -> None:
    """Its library writes the clock into the head: year to second, after 24 bytes."""
    pdf = a_file([paragraph("Dag")])
    bodies = re.findall(rb"stream\r?\n(x.*?)endstream", pdf, re.DOTALL)
    opened = [zlib.decompressobj().decompress(body) for body in bodies]
    (profile,) = (body for body in opened if body[36:40] == b"acsp")
    assert struct.unpack(">6H", profile[24:36]) == (2000, 1, 1, 0, 0, 0)
