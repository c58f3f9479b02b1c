"""Compiled templates are kept for the next start, and never older than their file."""

import sys
from pathlib import Path

import pytest
from flask import Flask, render_template
from jinja2 import FileSystemLoader

from workshop.web import templates


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which Python may keep what it compiles."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "shelf"))
    return tmp_path / "shelf"


def shown(folder: Path) -> str:
    """The page as an app shows it that starts now."""
    app = Flask("start")
    templates.init_app(app)
    app.jinja_env.loader = FileSystemLoader(folder)
    with app.app_context():
        return render_template("page.html", name="Noa")


def kept_files(shelf: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in shelf.rglob("*.kept")}


def test_the_next_start_takes_what_was_kept(shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("Dag {{ name }}", encoding="utf-8")
    assert shown(tmp_path) == "Dag Noa"
    (before,) = kept_files(shelf).items()
    assert shown(tmp_path) == "Dag Noa"
    assert kept_files(shelf) == dict([before])


def test_a_changed_template_is_compiled_again(shelf: Path, tmp_path: Path) -> None:
    for words in ("Dag {{ name }}", "Hoi {{ name }}"):
        (tmp_path / "page.html").write_text(words, encoding="utf-8")
        assert shown(tmp_path) == words[:4] + "Noa"
    assert len(kept_files(shelf)) == 1


def test_a_damaged_one_is_compiled_again(shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("Dag {{ name }}", encoding="utf-8")
    shown(tmp_path)
    (whole,) = kept_files(shelf).items()
    whole[0].write_bytes(whole[1][:-9])
    assert shown(tmp_path) == "Dag Noa"
    assert kept_files(shelf) == dict([whole])
