"""What somebody typed is words on a page, and never a part of it (safety rule 50)."""

import pytest
from builders import a_lesson
from desk_door import Desk, an_app

from workshop.config import ROOT, Config
from workshop.web.app import create_app

TYPED = """<b id="x">'"&"""
FIELDS = {
    "handout": "worksheet",
    "lesson": "proef",
    "language": "nl",
    "region": "nowhere",
    "variant": "normal",
    "address": TYPED,
    "school": TYPED,
    "adviser": TYPED,
    "date": TYPED,
}
DRAWN = "workshop/web/pupil/templates/pupil/signs.html"
SAFE = "|safe"


@pytest.mark.parametrize("door", ["pupil", "facilitator"])
def test_every_template_escapes(door: str) -> None:
    environment = create_app(doors=(door,), config=Config()).jinja_env
    names = environment.list_templates()
    assert len(names) > 5
    escapes = environment.autoescape
    assert callable(escapes)
    assert [name for name in names if not escapes(name)] == []


def test_only_our_own_drawings_are_markup() -> None:
    pages = (ROOT / "workshop").rglob("*.html")
    found = {
        page.relative_to(ROOT).as_posix()
        for page in pages
        if SAFE in page.read_text(encoding="utf-8").replace(" ", "")
    }
    assert found == {DRAWN}


def test_what_was_typed_comes_back_as_words() -> None:
    answer = Desk(an_app(a_lesson())).post("/nl/handouts/", **FIELDS)
    assert answer.status_code == 422
    page = answer.get_data(as_text=True)
    assert page.count("&lt;b id=&#34;x&#34;&gt;&#39;&#34;&amp;") >= 3
    assert "<b id" not in page
