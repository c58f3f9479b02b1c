"""What keeps its order from left to right inside right-to-left words: one rule.

By the Unicode rules alone `0900-0101` is shown as `0101-0900` in Arabic text. Screens
put `<bdi dir="ltr">` around each piece, paper the same isolate as signs (safety rule 27).
"""

import re
import unicodedata
from collections.abc import Iterator

ISOLATE, END = "\u2066", "\u2069"
"""Unicode's "left-to-right isolate" and "pop directional isolate"."""
_OVERRIDE, _END_OVERRIDE = "\u202d", "\u202c"

_BLANK = "\u00a0 "
_DASH = r"\u2010\u2011\u2013\-"
_LATIN = "A-Za-z\u00c0-\u024f"

_NUMBER = rf"\d+(?:[{_DASH}/:.,]\d+)*"
_TELEPHONE = rf"(?:\+|[0٠۰])\d+(?:[{_BLANK}{_DASH}/]\d+)+"
_RANGE = rf"{_NUMBER}(?:[{_BLANK}]?[{_DASH}][{_BLANK}]?{_NUMBER})+"
_BEFORE, _AFTER = rf"[€$£][{_BLANK}]?", rf"[{_BLANK}]?[%٪]"
# Our codes: two groups of consonants, so that words in capitals are none.
_CODE = r"\b[B-DF-HJ-NP-TV-XZ]{3,4} [B-DF-HJ-NP-TV-XZ]{3,4}\b"

# Latin words, with the numbers and signs among them: "Chat met Fier", "a@les.nl/b?c=1".
_AMONG = rf"(?:[{_DASH}{_BLANK}/:.,@+_'’]|[?=&#%~](?=[\d{_LATIN}]))"
_WORDS = rf"[{_LATIN}][\d{_LATIN}]*(?:{_AMONG}+[\d{_LATIN}]+)*/?"

_BARE = rf"(?:(?<!\w)[+\u2212-])?(?:{_RANGE}|{_NUMBER})"
_ONE = rf"(?:{_BEFORE})?(?:{_TELEPHONE}|{_BARE})(?:{_AFTER})?"
# A number goes with the words after it: "113 Zelfmoordpreventie", "9.30 uur".
_KEPT = rf"{_ONE}(?:[{_BLANK}{_DASH}]?{_WORDS})?|{_WORDS}"
_TOGETHER = rf"{_ONE}|{_CODE}"


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in parts, each with whether it keeps its own order.

    Numbers, times, dates, codes, addresses and Latin words do. Numbers in a row do not
    hang together: they are read as the words around them are.
    """
    done = 0
    for found in re.finditer(_KEPT, text):
        if done < found.start():
            yield text[done : found.start()], False
        yield found[0], True
        done = found.end()
    if done < len(text):
        yield text[done:], False


def turns(text: str) -> bool:
    """Whether right-to-left words in it would turn the numbers after them."""
    return any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text)


def needs_override(piece: str) -> bool:
    """Whether an isolate is not enough: between these digits even a hyphen turns."""
    return bool(re.search("[٠-٩]", piece))


def isolated(text: str) -> str:
    """The text with every such piece in an isolate."""
    return "".join(_kept(x) if is_kept else x for x, is_kept in pieces(text))


def _kept(piece: str) -> str:
    if needs_override(piece):
        piece = f"{_OVERRIDE}{piece}{_END_OVERRIDE}"
    return f"{ISOLATE}{piece}{END}"


def unbroken(text: str) -> str:
    """The text with the blanks inside a number, a range or a code made unbreakable.

    Keeps the length of the text; between words, and numbers in a row, lines may break.
    """
    return re.sub(_TOGETHER, lambda found: found[0].replace(" ", "\u00a0"), text)
