"""Finished PDFs for tests: built small, validated, read back with two readers."""

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import page
import pypdfium2
from system import program

from workshop.paper.canvas import TaggedCanvas
from workshop.paper.document import A4, Sheet, build
from workshop.paper.flow import Flow
from workshop.paper.metadata import About
from workshop.paper.paragraph import Paragraph
from workshop.paper.style import Direction, Run, Style

PROFILES = page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A
SHEET = Sheet(A4, (50, 50, 50, 50))


def paragraph(
    words: str | Sequence[Run],
    lang: str = "nl",
    direction: Direction = "ltr",
    **style: object,
) -> Paragraph:
    """A paragraph in the given style."""
    return Paragraph(words, Style().but(**style), lang=lang, direction=direction)


def a_file(
    story: Sequence[Flow], lang: str = "nl", direction: Direction = "ltr"
) -> bytes:
    """A finished PDF with page numbers."""

    def furniture(canvas: TaggedCanvas, number: int, pages: int) -> None:
        with canvas.artifact("Footer"):
            foot = paragraph(f"{number} / {pages}", lang, direction)
            foot.wrap(200, 20)
            foot.place(canvas, 50, 20)

    about = About("Een titel", "Een onderwerp", lang, "Signaal")
    return build(story, SHEET, about, furniture)


def failures(pdf: bytes) -> list[str]:
    """What breaks PDF/UA-1 or PDF/A-2a."""
    reports = (page.validate_pdf_bytes(pdf, profile=profile) for profile in PROFILES)
    return [f"{f.rule_id}: {f.message}" for report in reports for f in report.failures]


def copied(pdf: bytes) -> str:
    """What Chrome's reader copies, all pages; unbreakable blanks as blanks."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [p.get_textpage().get_text_range() for p in document]
    document.close()
    return "\n".join(pages).replace("\u00a0", " ")


def pages(pdf: bytes) -> int:
    """How many pages."""
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    return count


def seen(pdf: bytes, folder: Path) -> list[str]:
    """What stands on every line from left to right, as poppler measures it."""
    file = folder / "seen.pdf"
    file.write_bytes(pdf)
    command = [program("pdftotext"), "-bbox-layout", str(file), "-"]
    xml = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.findall(
        r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</word>|(</page>)', xml
    )
    lines: dict[tuple[int, float], list[tuple[float, str]]] = {}
    number = 0
    for x, y, word, page_end in found:
        number += bool(page_end)
        if word:
            lines.setdefault((number, float(y)), []).append((float(x), word))
    return [" ".join(word for _, word in sorted(line)) for line in lines.values()]


def structure(pdf: bytes, folder: Path) -> list[str]:
    """The tags of the structure tree, each with its depth as blanks."""
    file = folder / "structure.pdf"
    file.write_bytes(pdf)
    command = [program("pdfinfo"), "-struct", str(file)]
    tree = subprocess.run(command, check=True, capture_output=True).stdout
    lines = tree.decode("utf-8", errors="replace").splitlines()
    return [
        line.split(" (")[0].rstrip(":")
        for line in lines
        if re.match(r" *[A-Z]\w*( \(|:|$)", line) and "Object" not in line
    ]
