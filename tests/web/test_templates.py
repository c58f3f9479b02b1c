"""Compiled templates are kept for the next start, and never older than their file."""

import sys
from pathlib import Path

import pytest
from flask import Flask, render_template
from jinja2 import FileSystemLoader

from workshop.web import templates


@pytest.fixture
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which Python may keep what it compiles."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "caches"))
    return tmp_path / "caches"


def shown(folder: Path) -> str:
    """The page as an app shows it that starts now."""
    app = Flask("start")
    templates.init_app(app)
    app.jinja_env.loader = FileSystemLoader(folder)
    with app.app_context():
        return render_template("page.html", name="Noa")


def kept_files(caches: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in caches.rglob("*.cache")}


def test_the_next_start_takes_what_was_kept(caches: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("Dag {{ name }}", encoding="utf-8")
    assert shown(tmp_path) == "Dag Noa"
    (before,) = kept_files(caches).items()
    assert shown(tmp_path) == "Dag Noa"
    assert kept_files(caches) == dict([before])


def test_a_changed_template_is_compiled_again(caches: Path, tmp_path: Path) -> None:
    for words in ("Dag {{ name }}", "Hoi {{ name }}"):
        (tmp_path / "page.html").write_text(words, encoding="utf-8")
        assert shown(tmp_path) == words[:4] + "Noa"
    assert len(kept_files(caches)) == 1


def test_a_damaged_one_is_compiled_again(caches: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("Dag {{ name }}", encoding="utf-8")
    shown(tmp_path)
    (whole,) = kept_files(caches).items()
    whole[0].write_bytes(whole[1][:-9])
    assert shown(tmp_path) == "Dag Noa"
    assert kept_files(caches) == dict([whole])
