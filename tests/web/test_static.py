"""Static files: a name with a hash, kept for ever, and nothing besides."""

import gzip
from pathlib import Path

import pytest
from flask import Flask, render_template_string
from web.security_app import a_secure_app

from workshop.web import static_files

STYLE = "/* style */ @font-face { src: url('./letters.ttf') } " + "p {} " * 200


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "look.css").write_text(STYLE)
    (tmp_path / "letters.ttf").write_bytes(b"letters")
    (tmp_path / "start.js").write_text('import { a } from "./other.js"; a();')
    (tmp_path / "other.js").write_text("export const a = 1;")
    (tmp_path / "notes.md").write_text("not for the web")
    return tmp_path


@pytest.fixture
def app(folder: Path) -> Flask:
    app = a_secure_app()
    static_files.init_app(app)
    static_files.add_folder(app, folder)
    return app


def url(app: Flask, name: str) -> str:
    with app.test_request_context("/"):
        return render_template_string("{{ static_url(name) }}", name=name)


def test_a_file_is_served_under_its_hash_and_may_be_kept(app: Flask) -> None:
    answer = app.test_client().get(url(app, "letters.ttf"))
    assert answer.data == b"letters"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Type"] == "font/ttf"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_style_and_script_name_other_files_with_their_hash(app: Flask) -> None:
    client = app.test_client()
    style = client.get(url(app, "look.css")).text
    assert url(app, "letters.ttf").replace("/static/", "./") in style
    script = client.get(url(app, "start.js")).text
    assert url(app, "other.js").replace("/static/", "./") in script


def test_a_changed_file_has_another_name(app: Flask, folder: Path) -> None:
    before = url(app, "look.css")
    (folder / "letters.ttf").write_bytes(b"other letters")
    again = a_secure_app()
    static_files.init_app(again)
    static_files.add_folder(again, folder)
    assert url(again, "look.css") != before


def test_a_gzipped_copy_is_sent_when_asked_for(app: Flask) -> None:
    client = app.test_client()
    path = url(app, "look.css")
    small = client.get(path, headers={"Accept-Encoding": "gzip"})
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.data) == client.get(path).data
    assert small.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "path",
    [
        "/static/look.css",
        "/static/look.000000000000.css",
        "/static/notes.md",
        "/static/..%2f..%2fconfig.py",
        "/static/nothing",
        "/static/",
    ],
)
def test_nothing_else_is_served(app: Flask, path: str) -> None:
    answer = app.test_client().get(path)
    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_unknown_name_in_a_template_is_an_error(app: Flask) -> None:
    with pytest.raises(KeyError, match="missing.css"):
        url(app, "missing.css")


def test_two_files_with_one_name_are_an_error(app: Flask, folder: Path) -> None:
    with pytest.raises(ValueError, match="letters.ttf"):
        static_files.add_folder(app, folder)
