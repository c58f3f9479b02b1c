"""Runs of words to shaped pieces: one piece has one font, script, level and look."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Literal, NamedTuple
from unicodedata import bidirectional, category

from workshop.paper import bidi, fonts
from workshop.paper.face import Face, Glyph
from workshop.paper.fonts import chain
from workshop.paper.style import Direction, Run
from workshop.text.isolation import isolated, turns, unbroken

Break = Literal["blank", "line", "none"]
_BREAK_AFTER = "-\u2013\u2014/\u200b"
_JOINERS = ("Mn", "Me", "Cf")
_SCRIPTS = (
    (0x0250, "Latn"),
    (0x0370, "Latn"),
    (0x0400, "Grek"),
    (0x0530, "Cyrl"),
    (0x0590, "Latn"),
    (0x0600, "Hebr"),
    (0x0780, "Arab"),
    (0x08A0, "Latn"),
    (0x0900, "Arab"),
    (0x1200, "Latn"),
    (0x13A0, "Ethi"),
    (0x2D80, "Latn"),
    (0x2DE0, "Ethi"),
    (0xFB50, "Latn"),
    (0xFF00, "Arab"),
)


@dataclass(frozen=True, eq=False, slots=True)
class Piece:
    """Shaped words; `width` in thousandths of the size."""

    face: Face
    glyphs: tuple[Glyph, ...]
    width: float
    level: int
    run: Run
    is_blank: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class Word:
    """Pieces that no line break divides; `ending` tells what follows them."""

    pieces: tuple[Piece, ...]
    width: float
    blank: Piece | None
    ending: Break


class _Sign(NamedTuple):
    sign: str
    run: Run
    level: int
    face: Face
    script: str


@lru_cache(4096)
def words(
    runs: tuple[Run, ...], lang: str, direction: Direction, strong: bool
) -> tuple[Word, ...]:
    """The shaped words of a paragraph. A newline in a run breaks the line there."""
    signs = _signs(runs, lang, direction, strong)
    return tuple(_word(part, lang) for part in _divided(signs))


def forget() -> None:
    """Drop all words that are kept for the next file, as names may be among them."""
    words.cache_clear()
    bidi.levels.cache_clear()
    fonts.forget()


def _signs(
    runs: tuple[Run, ...], lang: str, direction: Direction, strong: bool
) -> list[_Sign]:
    base = _base([run.text for run in runs], direction)
    text, owners = "", list[Run]()
    for run in runs:
        kept = unbroken(run.text)
        kept = isolated(kept) if base or turns(kept) else kept
        text += kept
        owners += [run] * len(kept)
    level = [x for line in text.split("\n") for x in (*bidi.levels(line, base), base)]
    drawn = [i for i, sign in enumerate(text) if sign not in bidi.CONTROLS]
    faces = _faces([(text[i], owners[i]) for i in drawn], lang, strong)
    scripts = _scripts([text[i] for i in drawn])
    return [
        _Sign(text[i], owners[i], level[i], face, script)
        for i, face, script in zip(drawn, faces, scripts, strict=True)
    ]


def _base(texts: Sequence[str], direction: Direction) -> int:
    """The level of the paragraph: 1 for right-to-left.

    A name in Latin letters alone keeps its own order inside a right-to-left page.
    """
    kinds = {bidirectional(sign) for text in texts for sign in text}
    foreign = "L" in kinds and kinds.isdisjoint(("R", "AL"))
    return int(direction == "rtl" and not foreign)


def _faces(signs: list[tuple[str, Run]], lang: str, strong: bool) -> list[Face]:
    """For every sign the first face of its chain that has it; marks stay with letters."""
    found: list[Face] = []
    before: tuple[Face, Run] | None = None
    for sign, run in signs:
        faces = chain(lang, strong=strong or run.strong, emphasis=run.emphasis)
        joins = sign in " \n" or category(sign) in _JOINERS
        if joins and before and before[1] is run and _sets(before[0], sign):
            face = before[0]
        else:
            face = next((f for f in faces if _sets(f, sign)), faces[0])
        found.append(face)
        before = face, run
    return found


def _sets(face: Face, sign: str) -> bool:
    return sign == "\n" or face.has(sign) or category(sign) == "Cf"


def _scripts(signs: Sequence[str]) -> list[str]:
    """ISO 15924 of every sign; digits and signs go with the letters before them."""
    own = [_script(sign) if sign.isalpha() else None for sign in signs]
    first = next((script for script in own if script), "Latn")
    found = [first]
    for script in own:
        found.append(script or found[-1])
    return found[1:]


def _script(letter: str) -> str:
    point = ord(letter)
    return next((script for end, script in _SCRIPTS if point < end), "Latn")


def _divided(signs: list[_Sign]) -> Iterator[list[_Sign]]:
    """Signs up to and with each place where a line may break."""
    start = 0
    for i, part in enumerate(signs):
        if part.sign in " \n" or _breaks_after(signs, i):
            yield signs[start : i + 1]
            start = i + 1
    if start < len(signs):
        yield signs[start:]


def _breaks_after(signs: list[_Sign], i: int) -> bool:
    if signs[i].sign not in _BREAK_AFTER or not 0 < i < len(signs) - 1:
        return False
    return signs[i - 1].sign.isalpha() and signs[i + 1].sign.isalpha()


def _word(part: list[_Sign], lang: str) -> Word:
    last = part[-1]
    ending: Break = {" ": "blank", "\n": "line"}.get(last.sign, "none")  # type: ignore[assignment]
    body = part[:-1] if ending != "none" else part
    pieces = tuple(
        _piece(list(group), lang) for _, group in groupby(body, key=lambda s: s[1:])
    )
    blank = _piece([last], lang) if ending == "blank" else None
    return Word(pieces, sum(piece.width for piece in pieces), blank, ending)


def _piece(signs: list[_Sign], lang: str) -> Piece:
    one = signs[0]
    text = "".join(sign.sign for sign in signs)
    shaped = one.face.shape(text, rtl=bool(one.level % 2), script=one.script, lang=lang)
    blank = text == " "
    return Piece(one.face, shaped.glyphs, shaped.advance, one.level, one.run, blank)
