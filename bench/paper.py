"""A worksheet of two pages, made warm, beside WeasyPrint (PDF/UA-1) with the same words.

Both in turn on one machine; ours includes translating the lesson, theirs begins at HTML.
"""

import base64
import json
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from ctypes.util import find_library
from pathlib import Path
from typing import Any

import pypdfium2
from kit.figures import faster, milliseconds
from kit.handout import page, style_sheet
from kit.peers import peer

from machine.test import install
from workshop import i18n
from workshop.config import ROOT
from workshop.content.load import load
from workshop.handouts.print_job import PrintJob, build, make

HERE = Path(__file__).resolve().parent
WARM_UP, ROUNDS, TARGET = 3, 25, 5
WEASYPRINT = "70.0"


PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")


class Weasy:
    """The peer, in a process that stays, as ours does."""

    def __init__(self, html: str) -> None:
        pipe = subprocess.PIPE
        if sys.platform == "linux" and not find_library("pangoft2-1.0"):
            install(PANGO)
        python = peer("weasyprint", WEASYPRINT)
        command = [str(python), str(HERE / "kit" / "weasy.py")]
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
        self._say({"html": html, "css": style_sheet()})

    def make(self) -> tuple[float, bytes]:
        """Seconds and file."""
        self._say({})
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(
                "WeasyPrint does not run here, so nothing was measured: on Debian it"
                f" needs {' '.join(PANGO)} (apt-get install)."
            )
        answer = json.loads(line)
        return answer["seconds"], base64.b64decode(answer["pdf"])

    def end(self) -> None:
        self._process.communicate()

    def _say(self, words: dict[str, Any]) -> None:
        with suppress(BrokenPipeError):  # the answer that stays away tells
            print(json.dumps(words), file=self._process.stdin, flush=True)


def timed(made: Callable[..., bytes], *given: object) -> tuple[float, bytes]:
    start = time.perf_counter()
    file = made(*given)
    return time.perf_counter() - start, file


def described(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    words = sum(len(p.get_textpage().get_text_range().split()) for p in document)
    pages = len(document)
    document.close()
    return f"{pages} pages, {words} words, {len(pdf)} bytes"


def measure(tag: str) -> None:
    library, locale = load(ROOT / "lessons"), i18n.find(tag)
    assert locale is not None
    job = PrintJob("worksheet", locale, "druk")
    with i18n.use(locale):
        lesson = i18n.translate(library.lessons["druk"], locale)
        html = page(lesson, i18n.translate(library.help, locale), locale)
    weasy = Weasy(html)
    pairs = [(timed(make, library, job), weasy.make()) for _ in range(WARM_UP + ROUNDS)]
    weasy.end()
    ours, theirs = (
        [one[0] for one in side][WARM_UP:] for side in zip(*pairs, strict=True)
    )
    print(f"{tag}: worksheet {milliseconds(ours)}; {described(pairs[0][0][1])}")
    print(f"{tag}: WeasyPrint {milliseconds(theirs)}; {described(pairs[0][1][1])}")
    print(f"{tag}: {faster(ours, theirs, TARGET)}")
    build(library, job)
    cached = [timed(build, library, job)[0] for _ in range(ROUNDS)]
    print(f"{tag}: one that was made before: {milliseconds(cached)}")


if __name__ == "__main__":
    for tag in ("nl", "ar"):
        measure(tag)
