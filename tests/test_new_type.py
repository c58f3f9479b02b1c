"""The recipes of CONTRIBUTING.md, done: a new type is one class and one line."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from workshop.config import ROOT

ITEM_CLASS = '''

class Estimate(Item):
    """How many of ten, roughly."""

    measures = "knowledge"
    type: Literal["estimate"]
    key: Literal["few", "most"]
    feedback: Text

    def parts(self) -> tuple[Part, ...]:
        choices = Choice(id="few", label="A few"), Choice(id="most", label="Most")
        return _one_part(choices, self.key, {c.id: self.feedback for c in choices})
'''
ACTIVITY_CLASS = '''

class Drawing(Activity):
    """Draw something together."""

    type: Literal["drawing"]
    subject: Line
'''
ITEM = """
[[{place}.items]]
id = "{id}"
type = "estimate"
stem = "Hoeveel vrienden helpen elkaar?"
key = "most"
feedback = "De meeste vrienden helpen elkaar."
"""
ACTIVITIES = """
[[activities]]
id = "samen-tekenen"
type = "drawing"
title = "Samen tekenen"
minutes = [10]
extra = true
subject = "Een bankje bij school"

[[activities]]
id = "schatten"
type = "quiz"
title = "Schatten"
minutes = [20, 15]
"""
WALK = """
from workshop.web.app import create_app
from workshop.config import Config

app = create_app(config=Config())
code = app.extensions["library"].lessons["nieuw"].practice_code
host = {"Origin": "http://localhost"}
pupil = app.test_client()
pupil.post("/", data={"do": "enter", "code": code}, headers=host)
begin = {"do": "begin"}
begun = pupil.post("/", data=begin, headers=host, follow_redirects=True)
print(begun.get_data(as_text=True))
lesson = create_app(("facilitator",), Config()).test_client()
print(lesson.get("/nl/lessons/nieuw").get_data(as_text=True))
"""
LIVE = """
import pathlib, sys

from workshop.web.app import create_app
from workshop.config import Config
from workshop.sessions.session import Setup
from workshop.live.service import SessionService

app = create_app(("facilitator",), Config(data=pathlib.Path(sys.argv[1])))
lessons = app.extensions["library"].lessons
now = [0.0]
desk = app.extensions["session_service"] = SessionService(pathlib.Path(sys.argv[1]), lessons, clock=lambda: now[0])
made = desk.create("nieuw", Setup(with_hands=True), adult="Juf")


def move(name, **given):
    revision = desk.find(made.id).session.revision
    assert desk.move(made.id, revision, name, **given), name


move("start")
for step in ("samen-tekenen", "schatten/les"):
    move("jump", step=step)
    for screen in ("run", "projector"):
        part = f"/nl/sessions/{made.id}/part?screen={screen}"
        print(app.test_client().get(part).get_data(as_text=True))
move("count", hands={"answer": {"few": 2, "most": 9}})
move("close")
now[0] += 5
move("reveal")
print(app.test_client().get(part).get_data(as_text=True))
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program in which somebody followed the recipes."""
    root = tmp_path_factory.mktemp("house")
    for name in ("workshop", "lessons", "translations"):
        shutil.copytree(ROOT / name, root / name)
    add(root / "workshop/quizzes/choose.py", ITEM_CLASS)
    name_it(root / "workshop/quizzes/items.py", "ITEM_TYPES", '"estimate": Estimate,')
    replace(root / "workshop/quizzes/items.py", "import (", "import (Estimate,")
    activities = root / "workshop/content/activities.py"
    name_it(activities, "ACTIVITY_TYPES", '"drawing": Drawing,')
    text = activities.read_text(encoding="utf-8")
    before, at, after = text.partition("ACTIVITY_TYPES: ")
    activities.write_text(before + ACTIVITY_CLASS + "\n\n" + at + after, "utf-8")
    run(root, "-m", "workshop", "lessons", "new", "nieuw", str(root / "lessons"))
    lesson = root / "lessons" / "nieuw.toml"
    replace(lesson, "minutes = [40, 35]", "minutes = [20, 20]")
    before, at, after = lesson.read_text(encoding="utf-8").partition("[[activities]]")
    new = ACTIVITIES + ITEM.format(place="activities", id="les")
    lesson.write_text(before + new + "\n" + at + after, "utf-8")
    replace(lesson, "[[practice.items]]", ITEM.format(place="practice", id="oefen"), 0)
    return root


def add(path: Path, words: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + words, encoding="utf-8")


def replace(path: Path, old: str, new: str, keep: int | None = None) -> None:
    """Put `new` for the first `old`; in front of it when `keep` is given."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    kept = "" if keep is None else "\n" + old
    path.write_text(text.replace(old, new + kept, 1), encoding="utf-8")


def name_it(path: Path, registry: str, line: str) -> None:
    before, at, after = path.read_text(encoding="utf-8").partition(f"{registry}: ")
    start, brace, rest = after.partition("{")
    path.write_text(before + at + start + brace + line + rest, encoding="utf-8")


def run(root: Path, *words: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, *words],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_new_type_shows_on_every_screen(house: Path) -> None:
    shown = run(house, "-c", WALK)
    for words in ("Hoeveel vrienden helpen elkaar?", "A few", "Most", "Samen tekenen"):
        assert words in shown


def test_a_new_type_plays_live(house: Path) -> None:
    shown = run(house, "-c", LIVE, str(house / "data"))
    for words in ("Een bankje bij school", "Hoeveel vrienden helpen elkaar?", "Most"):
        assert shown.count(words) >= 2, words
    assert "De meeste vrienden helpen elkaar." in shown
    assert "<b>9</b>" in shown


def test_a_new_type_shows_on_paper(house: Path) -> None:
    out = house / "out"
    words = ["handouts", "build", "--lesson", "nieuw", "--locale", "nl"]
    for name in ("worksheet", "answer-key"):
        run(house, "-m", "workshop", *words, "--handout", name, "--out", str(out))
    for path in out.glob("*.pdf"):
        pages = pypdfium2.PdfDocument(path)
        text = " ".join(page.get_textpage().get_text_bounded() for page in pages)
        assert "Hoeveel vrienden" in text, path.name
        pages.close()
    assert len(list(out.glob("*.pdf"))) == 2
