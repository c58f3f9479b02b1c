"""Codes as people type them: on any keyboard, with any blanks, dashes and quotes."""

import unicodedata

# What looks like a letter of ours on a Cyrillic or Greek keyboard, in capitals.
_CYRILLIC = str.maketrans("ВСНКМРТХЅЈԌԚԜԀҺЅ", "BCHKMPTXSJGQWDHS")
_GREEK = str.maketrans("ΒΗΚΜΝΡΤΧΖϹͿϜ", "BHKMNPTXZCJF")
_STROKES = str.maketrans("ĐĦŁŦ", "DHLT")


def letters(typed: str) -> str:
    """The letters of a code; case, marks and look-alikes of other alphabets count not."""
    plain = unicodedata.normalize("NFKD", typed).upper()
    for others in (_CYRILLIC, _GREEK, _STROKES):
        plain = plain.translate(others)
    return "".join(sign for sign in plain if sign.isalpha())
