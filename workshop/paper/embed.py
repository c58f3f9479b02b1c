"""A face inside one document: a code for each (glyph, text), and the PDF font objects.

Because the same glyph gets another code when it stands for another text, what a reader
copies or hears is exact.
"""

import hashlib

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from workshop.paper.face import Face
from workshop.paper.pdf import Document, Raw, add, deflate, reference, stream
from workshop.paper.subset import subset

_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo "
    "<< /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def "
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange"
)
_CMAP_TAIL = "endcmap CMapName currentdict /CMap defineresource pop end end"
_CMAP_BLOCK = 100
_NOTDEF = (0, "\ufffd")


class EmbeddedFont:
    """`name` is how pages call it; ReportLab calls `addObjects` when it saves."""

    def __init__(self, face: Face, name: str) -> None:
        self.face, self.name = face, name
        self._codes: dict[tuple[int, str], int] = {_NOTDEF: 0}

    def code(self, gid: int, text: str) -> int:
        """The code (CID) of a glyph that stands for a text."""
        codes = self._codes
        return codes.setdefault((gid, text), len(codes))

    def addObjects(self, document: Document) -> None:
        """Write the font into the document; the name is ReportLab's."""
        gids = frozenset(gid for gid, _ in self._codes)
        base = f"{_tag(gids)}+{self.face.postscript_name}"
        parts = self._streams(document, gids)
        add(document, f"{self.name}.descriptor", self._descriptor(base, parts[0]))
        add(document, f"{self.name}.cid", self._cid_font(base, parts[1]))
        add(document, self.name, self._type0(base, parts[2]))
        fonts = document.idToObject["BasicFonts"].dict
        fonts[self.name] = PDFObjectReference(self.name)

    def _streams(
        self, document: Document, gids: frozenset[int]
    ) -> tuple[str, str, str]:
        """Names of the font file, the glyph map and the text map."""
        cut = subset(self.face, gids)
        file = stream(cut.packed, f"/Length1 {cut.length} ")
        places = (cut.new_gid.get(gid, 0) for gid, _ in self._codes)
        glyphs = stream(deflate(b"".join(p.to_bytes(2, "big") for p in places)))
        texts = stream(deflate(self._to_unicode().encode()))
        return (
            add(document, f"{self.name}.file", file),
            add(document, f"{self.name}.glyphs", glyphs),
            add(document, f"{self.name}.texts", texts),
        )

    def _to_unicode(self) -> str:
        lines = [
            f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for (_, text), code in self._codes.items()
        ]
        parts = [_CMAP_HEAD]
        for start in range(0, len(lines), _CMAP_BLOCK):
            block = lines[start : start + _CMAP_BLOCK]
            parts += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        return "\n".join([*parts, _CMAP_TAIL])

    def _descriptor(self, base: str, file: str) -> Raw:
        return Raw(
            lambda d: (
                f"<< /Type /FontDescriptor /FontName /{base} {self.face.descriptor} "
                f"/FontFile2 {reference(d, file)} >>"
            )
        )

    def _cid_font(self, base: str, glyphs: str) -> Raw:
        widths = " ".join(f"{self.face.advance(gid):.6g}" for gid, _ in self._codes)
        return Raw(
            lambda d: (
                f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{base} "
                "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                f"/Supplement 0 >> /DW 1000 /W [0 [{widths}]] "
                f"/FontDescriptor {reference(d, f'{self.name}.descriptor')} "
                f"/CIDToGIDMap {reference(d, glyphs)} >>"
            )
        )

    def _type0(self, base: str, texts: str) -> Raw:
        return Raw(
            lambda d: (
                f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} "
                f"/Encoding /Identity-H /ToUnicode {reference(d, texts)} "
                f"/DescendantFonts [{reference(d, f'{self.name}.cid')}] >>"
            )
        )


def _tag(gids: frozenset[int]) -> str:
    """Six letters that name this subset (ISO 32000-1, 9.6.4)."""
    digest = hashlib.sha256(repr(sorted(gids)).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
