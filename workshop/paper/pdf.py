"""Raw PDF objects: what ReportLab cannot write itself, and references between them."""

import zlib
from collections.abc import Callable
from typing import Any

from reportlab.pdfbase import pdfdoc

Document = Any
Write = Callable[[Document], str | bytes]


class Raw(pdfdoc.PDFObject):  # type: ignore[misc]
    """An indirect object whose body a function writes when the file is saved."""

    __RefOnly__ = 1

    def __init__(self, write: Write) -> None:
        self.write = write

    def format(self, document: Document) -> bytes:
        body = self.write(document)
        return body if isinstance(body, bytes) else body.encode("latin-1")


_FONT_PADDING = b"\0\0\0\1\xff\xff\xff\xff"


def deflate(content: bytes) -> bytes:
    """Compressed bytes that do not end in CR or LF.

    Validators take those for the line end before `endstream`. The last byte is the
    low one of Adler-32's sum of all bytes (RFC 1950), so padding must change that sum:
    blanks after PDF operators; after a font two words that leave its own checksum.
    """
    padding = _FONT_PADDING if content[:4] in (b"\0\1\0\0", b"true") else b" "
    packed = zlib.compress(content)
    while packed[-1:] in (b"\r", b"\n"):
        content += padding
        packed = zlib.compress(content)
    return packed


def stream(packed: bytes, entries: str = "") -> Raw:
    """A stream of deflated bytes, with further dictionary entries."""
    head = f"<< /Filter /FlateDecode /Length {len(packed)} {entries}>>\nstream\n"
    return Raw(lambda _: head.encode("latin-1") + packed + b"\nendstream")


def plain_stream(content: bytes, entries: str) -> Raw:
    """A stream that readers find without unpacking, as PDF/A asks for metadata."""
    head = f"<< {entries} /Length {len(content)} >>\nstream\n"
    return Raw(lambda _: head.encode("latin-1") + content + b"\nendstream")


def reference(document: Document, name: str) -> str:
    """`12 0 R` for the object of this name."""
    written: bytes = pdfdoc.PDFObjectReference(name).format(document)
    return written.decode("latin-1")


def add(document: Document, name: str, body: Raw) -> str:
    """Put an object into the file; returns its name."""
    document.Reference(body, name)
    return name


def hexadecimal(words: str) -> str:
    """A PDF text string for any script."""
    return f"<FEFF{words.encode('utf-16-be').hex().upper()}>"


def number(value: float) -> str:
    """A length in points, written short."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
