"""Letters of the system stand in for ours until they come: as wide, so nothing moves."""

import re
from pathlib import Path

import pytest
import uharfbuzz
from reportlab.pdfbase.pdfmetrics import stringWidth

from workshop import i18n
from workshop.config import ROOT
from workshop.content.load import load
from workshop.text import plain, texts

TOKENS = ROOT / "workshop/web/facilitator/static/tokens.css"
FONTS = ROOT / "workshop/fonts"
DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
FACE = re.compile(
    r'local\("(?P<local>[^"]+)"\).*?size-adjust: (?P<wide>[\d.]+)%;.*?'
    r"ascent-override: (?P<up>[\d.]+)%;.*?unicode-range: U\+(?P<start>\d+)",
    re.DOTALL,
)


def words(tag: str) -> str:
    """What the lessons say in a language, in the letters of its script."""
    locale = i18n.find(tag)
    assert locale
    lessons = load(ROOT / "lessons").lessons.values()
    found = [texts(i18n.translate(lesson, locale)) for lesson in lessons]
    said = " ".join(plain(text) for some in found for _, text in some)
    is_ours = "\u0600".__le__ if tag == "ar" else "\u007f".__gt__
    return "".join(sign for sign in said if is_ours(sign))[:60_000]


def wide(path: Path, said: str) -> float:
    """How wide it is set, in ems."""
    face = uharfbuzz.Face(path.read_bytes())
    buffer = uharfbuzz.Buffer()
    buffer.add_str(said)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(face), buffer)
    advances: list[int] = [place.x_advance for place in buffer.glyph_positions]
    upem: int = face.upem
    return sum(advances) / upem


def stand_ins() -> dict[tuple[str, str], tuple[float, float]]:
    """By the system's letters and our script: how they are stretched and how high."""
    css = TOKENS.read_text(encoding="utf-8")
    blocks = css.split("@font-face")
    found = [match for block in blocks if (match := FACE.search(block))]
    return {
        (one["local"], "ar" if one["start"] == "600" else "nl"): (
            float(one["wide"]),
            float(one["up"]),
        )
        for one in found
    }


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_arial_is_made_as_wide_as_our_letters(weight: str) -> None:
    said, is_bold = words("nl"), weight == "Bold"
    ours = wide(FONTS / f"AtkinsonHyperlegibleNext-{weight}.ttf", said)
    # The widths of Helvetica are those of Arial.
    helvetica = "Helvetica-Bold" if is_bold else "Helvetica"
    stretched, up = stand_ins()["Arial Bold" if is_bold else "Arial", "nl"]
    asked = 100 * ours / stringWidth(said, helvetica, 1)
    assert abs(asked - stretched) < 1
    assert abs(up * stretched / 100 - 98.4) < 0.1


@pytest.mark.skipif(not DEJAVU.is_dir(), reason="the system has no DejaVu")
@pytest.mark.parametrize("tag", ["nl", "ar"])
@pytest.mark.parametrize("weight", ["", " Bold"])
def test_dejavu_is_made_as_wide_as_our_letters(tag: str, weight: str) -> None:
    said = words(tag)
    family = "Vazirmatn" if tag == "ar" else "AtkinsonHyperlegibleNext"
    ours = wide(FONTS / f"{family}-{weight.strip() or 'Regular'}.ttf", said)
    theirs = wide(DEJAVU / f"DejaVuSans{weight.replace(' ', '-')}.ttf", said)
    stretched, _ = stand_ins()[f"DejaVu Sans{weight}", tag]
    assert abs(100 * ours / theirs - stretched) < 1
