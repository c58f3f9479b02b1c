"""Which faces set a language, in order: the first that has a letter sets it."""

import unicodedata
from functools import cache
from pathlib import Path

from workshop.paper.bidi import CONTROLS
from workshop.paper.face import Face

FOLDER = Path(__file__).parent.parent / "fonts"

_LATIN, _CYRILLIC = "AtkinsonHyperlegibleNext", "NotoSans"
_ARABIC, _ETHIOPIC, _SIGNS = "Vazirmatn", "NotoSansEthiopic", "NotoSansSymbols2"
_ALL = (_LATIN, _CYRILLIC, _ARABIC, _ETHIOPIC)
_FIRST = {
    **dict.fromkeys(("uk", "bg", "ru", "sr", "mk"), _CYRILLIC),
    **dict.fromkeys(("ar", "fa", "prs", "ckb", "ur", "ps"), _ARABIC),
    **dict.fromkeys(("ti", "am"), _ETHIOPIC),
}


_opened: list[Face] = []


@cache
def face(name: str) -> Face:
    """A face by the stem of its file, opened once."""
    opened = Face(FOLDER / f"{name}.ttf")
    _opened.append(opened)
    return opened


@cache
def chain(
    lang: str, *, strong: bool = False, emphasis: bool = False
) -> tuple[Face, ...]:
    """The faces for a language (BCP 47).

    Only the Latin family has an italic; elsewhere emphasis is bold, as no other script
    here has slanted letters.
    """
    first = _FIRST.get(lang.split("-")[0], _LATIN)
    families = (first, *(family for family in _ALL if family != first))
    names = [_style(family, strong=strong, emphasis=emphasis) for family in families]
    return tuple(face(name) for name in (*names, f"{_SIGNS}-Regular"))


def _style(family: str, *, strong: bool, emphasis: bool) -> str:
    if emphasis and not strong and family == _LATIN:
        return f"{family}-Italic"
    return f"{family}-{'Bold' if strong or emphasis else 'Regular'}"


def forget() -> None:
    """Drop every shaped word."""
    for one in _opened:
        one.shape.cache_clear()


def is_drawn(sign: str) -> bool:
    """Does this character leave a mark that a font must have?"""
    return not sign.isspace() and unicodedata.category(sign) not in ("Cf", "Cc")


def missing(text: str, lang: str) -> str:
    """The characters that no face has, sorted; empty when all is well."""
    faces = chain(lang)
    return "".join(
        sorted(
            sign
            for sign in set(text) - CONTROLS
            if is_drawn(sign) and not any(f.has(sign) for f in faces)
        )
    )
