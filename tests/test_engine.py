"""The second accessibility engine is fetched once, as locked, and only where npm is."""

import json
from pathlib import Path

import pytest

from machine import engine


def a_folder(tmp_path: Path) -> Path:
    for name in ("package.json", "package-lock.json"):
        (tmp_path / name).write_bytes((engine.FOLDER / name).read_bytes())
    return tmp_path


def test_the_lock_has_hashes_and_no_address() -> None:
    text = (engine.FOLDER / "package-lock.json").read_text("utf-8")
    packages = json.loads(text)["packages"]
    fetched = [one for name, one in packages.items() if name]
    assert fetched
    assert all(one["integrity"].startswith("sha512-") for one in fetched)
    assert not any("resolved" in one for one in fetched)


def test_the_lock_follows_what_is_asked() -> None:
    asked, lock = (
        json.loads((engine.FOLDER / name).read_text("utf-8"))
        for name in ("package.json", "package-lock.json")
    )
    assert lock["packages"][""]["dependencies"] == asked["dependencies"]


def test_without_npm_it_says_what_is_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    engine.fetch(a_folder(tmp_path), program="no-such-program")
    assert "skipped: no-such-program" in capsys.readouterr().err


def test_what_is_there_is_not_fetched_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = a_folder(tmp_path)
    assert not engine.is_there(folder)
    (folder / "node_modules").mkdir()
    (folder / "node_modules" / ".package-lock.json").write_text("{}")
    assert engine.is_there(folder)
    engine.fetch(folder, program="no-such-program")
    assert capsys.readouterr().err == ""
