"""A file as an editor of any system writes it: read, or the wrong sign named with its line."""

from pathlib import Path

import pytest

from workshop.content.files import read
from workshop.content.problems import Problem

GOOD = 'id = "druk"\ntitle = "Onder druk"\n'


@pytest.mark.parametrize("start", ["\ufeff", ""])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_mark_at_the_start_is_no_sign_of_the_text(
    tmp_path: Path, start: str, end: str
) -> None:
    path = tmp_path / "druk.toml"
    path.write_bytes((start + GOOD.replace("\n", end)).encode())
    assert read(path) == {"id": "druk", "title": "Onder druk"}


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("title = “Onder druk”", "line 2 has “ for a quotation mark"),
        ("title = ‘Onder druk’", "line 2 has ‘ for a quotation mark"),
        ("title = „Onder druk“", "line 2 has „ for a quotation mark"),
        ("title\u00a0= 'Onder druk'", "line 2 has a blank that is none (U+00A0)"),
        ("title =\u202f'Onder druk'", "line 2 has a blank that is none (U+202F)"),
        ("title = \u200b'Onder druk'", "line 2 has an invisible sign (U+200B)"),
        ("\ufefftitle = 'Onder druk'", "line 2 has an invisible sign (U+FEFF)"),
        ("title ＝ 'Onder druk'", "line 2 has ＝, which only looks right"),
        ("minutes = [50, 45", "is not valid TOML"),
        ("title = Onder druk", "is not valid TOML"),
        ("minutes = " + "9" * 5000, "has a number that is too large"),
        ("minutes = 0x" + "f" * 5000, "has a number that is too large"),
        ("minutes = -9223372036854775809", "has a number that is too large"),
        ("checked = 2026-13-45", "is not valid TOML"),
    ],
)
def test_a_sign_that_only_looks_right_is_named(
    tmp_path: Path, line: str, named: str
) -> None:
    path = tmp_path / "druk.toml"
    path.write_text(f'id = "druk"\n{line}\n', encoding="utf-8")
    found = read(path)
    assert isinstance(found, Problem)
    assert named in str(found)


def test_a_good_sign_near_the_fault_is_not_blamed(tmp_path: Path) -> None:
    path = tmp_path / "druk.toml"
    path.write_text('title = "Zeg ‘nee’" of\n', encoding="utf-8")
    assert "is not valid TOML" in str(read(path))
