"""What is cached beside Python's compiled modules: taken while it fits, else made again."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from workshop import build_cache
from workshop.config import ROOT
from workshop.content.course import course
from workshop.content.load import load


@pytest.fixture
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which Python may keep what it compiles."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "caches"))
    return tmp_path / "caches"


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


def files(caches: Path) -> list[Path]:
    return [path for path in caches.rglob("*") if path.suffix == ".cache"]


def test_it_is_made_once(caches: Path, source: Path) -> None:
    make = counting()
    assert [build_cache.cached("x", [source], make) for _ in "ab"] == [[0], [0]]
    assert [path.name for path in files(caches)] == [f"x.{tag()}.cache"]


@pytest.mark.parametrize("change", [b"een = 2", None])
def test_it_is_made_again_when_a_file_changes(
    caches: Path, source: Path, change: bytes | None
) -> None:
    make = counting()
    build_cache.cached("x", [source.parent], make)
    if change is None:
        source.rename(source.with_name("woorden.toml"))
    else:
        source.write_bytes(change)
    assert build_cache.cached("x", [source.parent], make) == [0, 1]


@pytest.mark.parametrize("keep", [slice(0), slice(9), slice(-1), slice(1, None)])
def test_it_is_made_again_when_damaged(caches: Path, source: Path, keep: slice) -> None:
    make = counting()
    build_cache.cached("x", [source], make)
    (file,) = files(caches)
    file.write_bytes(file.read_bytes()[keep])
    assert build_cache.cached("x", [source], make) == [0, 1]
    assert build_cache.cached("x", [source], make) == [0, 1]


def test_one_wrong_byte_is_seen(caches: Path, source: Path) -> None:
    make = counting()
    build_cache.cached("x", [source], make)
    (file,) = files(caches)
    body = bytearray(file.read_bytes())
    body[-3] ^= 1
    file.write_bytes(body)
    assert build_cache.cached("x", [source], make) == [0, 1]


def test_nothing_is_kept_where_python_keeps_nothing(
    caches: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert build_cache.cached("x", [source], counting()) == [0]
    assert files(caches) == []


def test_a_folder_that_cannot_be_written_stops_nothing(
    caches: Path, source: Path
) -> None:
    caches.write_text("not a folder", encoding="utf-8")
    make = counting()
    assert [build_cache.cached("x", [source], make) for _ in "ab"] == [[0], [0, 1]]


def test_the_cached_course_is_the_course(caches: Path) -> None:
    whole = load(ROOT / "lessons")
    assert course(ROOT / "lessons") == whole
    assert len(files(caches)) == 1
    assert course(ROOT / "lessons") == whole


def test_the_course_of_another_folder_is_not_cached(
    caches: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "lessons"
    folder.mkdir()
    for name in ("help.toml", "sources.toml"):
        (folder / name).write_bytes((ROOT / "lessons" / name).read_bytes())
    assert course(folder).lessons == {}
    assert files(caches) == []


def tag() -> str:
    assert sys.implementation.cache_tag
    return sys.implementation.cache_tag
