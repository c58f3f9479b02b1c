"""A typeface that HarfBuzz shapes: letters to glyphs, each glyph with its exact text."""

import struct
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

NO_TEXT = "\u200b"

# Readers turn visual text round letter by letter, and would swap the two letters of
# this ligature: it gets the one code point that stands for both.
_LAM_ALEF = {
    "\u0644\u0622": "\ufef5",
    "\u0644\u0623": "\ufef7",
    "\u0644\u0625": "\ufef9",
    "\u0644\u0627": "\ufefb",
}


class Glyph(NamedTuple):
    """Lengths are thousandths of the size; `text` is what a reader copies."""

    gid: int
    advance: float
    x: float
    y: float
    text: str


class Shaped(NamedTuple):
    """Glyphs from left to right, and their width in thousandths of the size."""

    advance: float
    glyphs: tuple[Glyph, ...]


class Face:
    """One font file with TrueType outlines, for the life of the process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.hb_face = hb.Face(path.read_bytes())
        self._font = hb.Font(self.hb_face)
        self.scale: float = 1000 / self.hb_face.upem
        self.signs = frozenset(self.hb_face.unicodes)
        self.shape = lru_cache(20_000)(self._shape)
        self.advance = lru_cache(4096)(self._advance)

    def has(self, sign: str) -> bool:
        """Is there a glyph for this character?"""
        return ord(sign) in self.signs

    def _advance(self, gid: int) -> float:
        """The glyph's own width, which the PDF font declares."""
        return float(self._font.get_glyph_h_advance(gid)) * self.scale

    def _shape(self, text: str, *, rtl: bool, script: str, lang: str) -> Shaped:
        """Glyphs of a text of one script, direction and language (BCP 47)."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.script = script
        buffer.language = lang
        hb.shape(self._font, buffer)
        clusters = [glyph.cluster for glyph in buffer.glyph_infos]
        texts = _texts(text, clusters, rtl=rtl)
        k = self.scale
        glyphs = tuple(
            Glyph(i.codepoint, p.x_advance * k, p.x_offset * k, p.y_offset * k, words)
            for i, p, words in zip(
                buffer.glyph_infos, buffer.glyph_positions, texts, strict=True
            )
        )
        return Shaped(sum(glyph.advance for glyph in glyphs), glyphs)

    @cached_property
    def postscript_name(self) -> str:
        """The font's own name, of signs that PDF allows."""
        name = self.hb_face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME)
        return "".join(c for c in name or self.path.stem if c.isalnum() or c == "-")

    @cached_property
    def descriptor(self) -> str:
        """The metrics that a PDF font descriptor lists."""
        k = self.scale
        extents = self._font.get_font_extents("ltr")
        box = struct.unpack(">4h", self._table("head")[36:44])
        (slant,) = struct.unpack(">i", self._table("post")[4:8])
        (cap_height,) = struct.unpack(">h", self._table("OS/2")[88:90])
        corners = " ".join(str(round(corner * k)) for corner in box)
        return (
            f"/Flags 4 /FontBBox [{corners}] /ItalicAngle {slant / 65536:g} "
            f"/Ascent {extents.ascender * k:.0f} /Descent {extents.descender * k:.0f} "
            f"/CapHeight {cap_height * k:.0f} /StemV 80"
        )

    def _table(self, tag: str) -> bytes:
        data: bytes = self.hb_face.reference_table(tag).data
        return data


def _texts(text: str, clusters: list[int], *, rtl: bool) -> list[str]:
    """The text of every glyph: the first of a cluster, as read, carries all of it."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    texts, seen = [NO_TEXT] * len(clusters), set[int]()
    places = range(len(clusters))
    for place in reversed(places) if rtl else places:
        start = clusters[place]
        if start not in seen:
            seen.add(start)
            words = text[start : ends[start]]
            texts[place] = _LAM_ALEF.get(words, words) if rtl else words
    return texts
