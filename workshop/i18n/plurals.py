"""Which form of a message a number takes: the CLDR says it, through Babel.

Babel's own table for catalogs (`babel.messages.plurals`) differs from the CLDR in many
languages, so it is not asked.
"""

import re
from functools import cache
from gettext import c2py

import babel
from babel.plural import to_gettext

_HEADER = re.compile(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+)")
_TRIED = range(1001)
_MOST = 6
"""Forms that a language has at most."""


@cache
def of_language(name: str) -> str:
    """The header that fits a locale; two forms for one that Babel does not know."""
    try:
        rule = babel.Locale.parse(name).plural_form
    except (ValueError, babel.UnknownLocaleError):
        return "nplurals=2; plural=(n != 1);"
    return to_gettext(rule)


def count(header: str) -> int:
    """How many forms a header speaks of, when it is sane; else 0."""
    return _split(header)[0] if _chosen(header) else 0


def is_sane(header: str) -> bool:
    """Whether every number gets a form that is there."""
    return count(header) > 0


def is_same(one: str, other: str) -> bool:
    """Whether two headers give every number the same form."""
    return _split(one)[0] == _split(other)[0] and _chosen(one) == _chosen(other)


def _split(header: str) -> tuple[int, str]:
    found = _HEADER.search(header)
    return (int(found[1]), found[2]) if found else (0, "")


@cache
def _chosen(header: str) -> tuple[int, ...]:
    """The form of each number that is tried; none where one has no form."""
    forms, rule = _split(header)
    if not 0 < forms <= _MOST:
        return ()
    try:
        form_for = c2py(rule)
        found = tuple(form_for(number) for number in _TRIED)
    except (ValueError, ArithmeticError, RecursionError):
        return ()
    return found if all(0 <= form < forms for form in found) else ()
