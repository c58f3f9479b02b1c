"""What is kept beside Python's compiled modules: taken while it fits, else made again."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from workshop import kept
from workshop.config import ROOT
from workshop.content.course import course
from workshop.content.load import load


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which Python may keep what it compiles."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "shelf"))
    return tmp_path / "shelf"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "words.toml"
    path.write_text("een = 1", encoding="utf-8")
    return path


def counting() -> Callable[[], list[int]]:
    made: list[int] = []

    def make() -> list[int]:
        made.append(len(made))
        return list(made)

    return make


def files(shelf: Path) -> list[Path]:
    return [path for path in shelf.rglob("*") if path.suffix == ".kept"]


def test_it_is_made_once(shelf: Path, source: Path) -> None:
    make = counting()
    assert [kept.kept("x", [source], make) for _ in "ab"] == [[0], [0]]
    assert [path.name for path in files(shelf)] == [f"x.{tag()}.kept"]


@pytest.mark.parametrize("change", [b"een = 2", None])
def test_it_is_made_again_when_a_file_changes(
    shelf: Path, source: Path, change: bytes | None
) -> None:
    make = counting()
    kept.kept("x", [source.parent], make)
    if change is None:
        source.rename(source.with_name("woorden.toml"))
    else:
        source.write_bytes(change)
    assert kept.kept("x", [source.parent], make) == [0, 1]


@pytest.mark.parametrize("keep", [slice(0), slice(9), slice(-1), slice(1, None)])
def test_it_is_made_again_when_damaged(shelf: Path, source: Path, keep: slice) -> None:
    make = counting()
    kept.kept("x", [source], make)
    (file,) = files(shelf)
    file.write_bytes(file.read_bytes()[keep])
    assert kept.kept("x", [source], make) == [0, 1]
    assert kept.kept("x", [source], make) == [0, 1]


def test_one_wrong_byte_is_seen(shelf: Path, source: Path) -> None:
    make = counting()
    kept.kept("x", [source], make)
    (file,) = files(shelf)
    body = bytearray(file.read_bytes())
    body[-3] ^= 1
    file.write_bytes(body)
    assert kept.kept("x", [source], make) == [0, 1]


def test_nothing_is_kept_where_python_keeps_nothing(
    shelf: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept.kept("x", [source], counting()) == [0]
    assert files(shelf) == []


def test_a_folder_that_cannot_be_written_stops_nothing(
    shelf: Path, source: Path
) -> None:
    shelf.write_text("not a folder", encoding="utf-8")
    make = counting()
    assert [kept.kept("x", [source], make) for _ in "ab"] == [[0], [0, 1]]


def test_the_kept_course_is_the_course(shelf: Path) -> None:
    whole = load(ROOT / "lessons")
    assert course(ROOT / "lessons") == whole
    assert len(files(shelf)) == 1
    assert course(ROOT / "lessons") == whole


def test_the_course_of_another_folder_is_not_kept(shelf: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lessons"
    folder.mkdir()
    for name in ("help.toml", "sources.toml"):
        (folder / name).write_bytes((ROOT / "lessons" / name).read_bytes())
    assert course(folder).lessons == {}
    assert files(shelf) == []


def tag() -> str:
    assert sys.implementation.cache_tag
    return sys.implementation.cache_tag
