"""No rule of our style sheets is for a class that no page has."""

import re
from pathlib import Path

import pytest

from workshop.config import ROOT

ROOM = ROOT / "workshop"
SHEETS = sorted(ROOM.rglob("*.css"))
COMMENT_OR_ADDRESS = re.compile(r"/\*.*?\*/|url\([^)]*\)", re.DOTALL)
CLASS = re.compile(r"\.(-?[a-z][\w-]*)(?=[^{}]*\{)")
COMPOSED = r"""(?:\{\{|\$\{|(?<=-)\{\w)"""
"""What follows the beginning of a name that is put together: `l{{ number }}`."""


def sources() -> str:
    """All that can give a class to an element."""
    files = (path for kind in ("html", "js", "py") for path in ROOM.rglob(f"*.{kind}"))
    return "\n".join(path.read_text("utf-8") for path in sorted(files))


def classes(sheet: str) -> set[str]:
    return {*CLASS.findall(COMMENT_OR_ADDRESS.sub("", sheet))}


def is_used(name: str, source: str) -> bool:
    """As a whole, put together from its beginning, or as the name of a face's file."""
    if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", source):
        return True
    starts = (re.escape(name[:end]) for end in range(1, len(name)))
    if any(re.search(rf"(?<![\w-]){start}{COMPOSED}", source) for start in starts):
        return True
    return any(ROOM.rglob(f"{name.replace('-', '/', 1)}.html"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_every_class_is_on_a_page(sheet: Path) -> None:
    found, source = classes(sheet.read_text("utf-8")), sources()
    assert {name for name in found if not is_used(name, source)} == set()


def test_a_class_that_is_gone_is_seen() -> None:
    assert classes(".a > .b-c:hover, p { } /* .d {} */ .e::before {") == {
        "a",
        "b-c",
        "e",
    }
    assert not is_used("zz-such", sources())
    assert is_used("l3", sources()) and not is_used("zz3", sources())
