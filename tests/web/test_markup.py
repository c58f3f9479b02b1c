"""Every page that the program makes is good HTML: a judge from outside reads them all.

Of its rules one is off: `autocomplete=off` on hidden fields and boxes is no HTML, but it
is what keeps answers out of a browser that restores a page (safety rule 15).
"""

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import desk_door
import pytest
from beamer import Beamer
from browser.facilitator.test_live import Room
from browser.test_two_engines import DESK_PAGES
from engines import FETCHED, fetched
from live_class import LiveClass, a_live_lesson
from pupil_door import CODE, Pupil, a_story_lesson, an_app
from system import program

from workshop import i18n
from workshop.sessions.session import Phase, Setup
from workshop.sessions.steps import steps
from workshop.storage import sessions
from workshop.web.pupil.live import page

Pages = Iterator[str]
EMPTY = re.compile(r"<(ul|ol|dl)[^>]*>\s*</\1>")


def of_pupils(folder: Path) -> Pages:
    """One practises alone: every kind of item and both ends."""
    pupil = Pupil(an_app(a_story_lesson()))
    yield pupil.page.text
    yield pupil.press("enter", code="BBB BBB").text
    yield pupil.press("ask", code=CODE).text
    yield pupil.press("enter", code=CODE).text
    yield pupil.press("begin").text
    for item in a_story_lesson().practice.items:
        yield pupil.answer(**{k: str(v) for k, v in item.key_response().items()}).text
        yield pupil.press("next").text
    yield pupil.look("/klok").text
    yield pupil.client.get("/nowhere").text


def of_a_class(folder: Path) -> Pages:
    """What phones see of a lesson, step by step."""
    room, dutch = LiveClass(folder, a_live_lesson()), i18n.find("nl")
    app = an_app(room.lesson)

    def shown() -> str:
        stored = sessions.find(room.engine, room.session.id)
        assert stored and dutch
        with app.test_request_context(), i18n.use(dutch):
            return page.shown(stored, is_part=False)

    yield shown()
    for step in steps(room.lesson):
        room.go(step.id)
        yield shown()
        if room.phase is Phase.OPEN:
            room.reveal()
            yield shown()
    room.move("pause", is_paused=True)
    yield shown()
    with app.test_request_context():
        yield page.ended(is_part=False)
    room.close()


def of_the_desk(folder: Path) -> Pages:
    client = desk_door.an_app().test_client()
    for locale in ("nl", "ar"):
        for path in (*DESK_PAGES, "/nowhere"):
            yield client.get(f"/{locale}{path}").text


def of_a_lesson_that_is_led(folder: Path) -> Pages:
    room = Room(folder)
    for path in room.paths:
        yield room.app.test_client().get(f"/nl{path}").text


def of_the_wall(folder: Path) -> Pages:
    beamer = Beamer(folder, Setup(locales=("nl", "ar"), screens=1, with_hands=True))
    for _ in beamer.states():
        yield beamer.app.test_client().get(beamer.path).text
    beamer.close()


def complaints(folder: Path) -> set[str]:
    """What the judge says of the pages in a folder, each thing once."""
    judge = fetched("html-validate/bin/html-validate.mjs")
    config = FETCHED.parent / "html-validate.json"
    said = folder.with_suffix(".json")
    words = [program("node"), str(judge), "--config", str(config)]
    subprocess.run([*words, "--formatter", f"json={said}", str(folder)], check=False)
    return {
        f"{one['ruleId']}: {one['message']} ({one.get('selector')})"
        for file in json.loads(said.read_text("utf-8"))
        for one in file["messages"]
    }


@pytest.mark.parametrize(
    "made", [of_pupils, of_a_class, of_the_desk, of_a_lesson_that_is_led, of_the_wall]
)
def test_every_page(made: Callable[[Path], Pages], tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number, text in enumerate(made(tmp_path)):
        (folder / f"{number}.html").write_text(text, "utf-8")
    assert complaints(folder) == set()
    assert [file for file in folder.iterdir() if EMPTY.search(file.read_text())] == []


def test_the_judge_sees_what_is_wrong(tmp_path: Path) -> None:
    bad = '<!doctype html><html lang="nl"><title>Les</title><h1><p>Les</p></h1></html>'
    (tmp_path / "bad.html").write_text(bad)
    assert any("element-permitted-content" in one for one in complaints(tmp_path))
