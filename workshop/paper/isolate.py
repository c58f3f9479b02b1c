"""Numbers, times, dates, codes and addresses keep their order between any letters.

By the Unicode rules alone `0900-0101` is shown as `0101-0900` in Arabic text.
"""

import re

_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"
_NO_BREAK_SPACE = "\u00a0"

_KEPT = re.compile(
    r"""
    \d{1,2}[:.]\d{2}(?!\d)                       # a time: 9:30, 16.00
    | \+?\d+(?:[-\u2010\u2011/.,\u00a0\u0020]\d+)+    # a telephone number or a date
    | \+?\d+                                     # any other number
    | [A-Za-z][\w.+-]*(?:[./@:][\w.+-]+)+/?      # an address
    | \b[A-Z]{2,}(?:[ -][A-Z]{2,})+\b            # a code: KLM QRX
    """,
    re.VERBOSE,
)


def unbroken(text: str) -> str:
    """The text with the blanks inside numbers and codes made unbreakable.

    Keeps the length of the text.
    """
    return _KEPT.sub(lambda found: found[0].replace(" ", _NO_BREAK_SPACE), text)


def isolated(text: str) -> str:
    """The text with every number, time, date, code and address in an isolate."""
    return _KEPT.sub(lambda found: f"{_LEFT_TO_RIGHT}{found[0]}{_END}", text)
