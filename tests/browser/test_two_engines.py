"""Both accessibility engines find nothing on any page, in any look, in both directions."""

from collections.abc import Iterator

import desk_door
import pupil_door
import pytest
from engines import LOOKS, findings
from playwright.sync_api import Browser, Page
from pupil_phone import (
    FIRST_ITEM,
    FIRST_NODE,
    HIDE,
    INTRO,
    REFUSED,
    press,
    whole_quiz,
    whole_story,
)
from system import serving

DESK_PAGES = (
    "/",
    "/lessons/proef",
    "/lessons/stuk",
    "/lessons/none",
    *(f"/lessons/proef/preview/{step}" for step in ("", 3, 5, 6, 8)),
    "/handouts/",
    "/help?region=eindhoven",
    "/network",
)
UNFOLD = "document.querySelectorAll('details').forEach(one => one.open = true)"
# A page that both engines must complain of: grey on grey, no words in a button.
FAULTY = """<!doctype html><html lang="nl"><title>Les</title><main><h1 id="a">Les</h1>
<p style="color:#777;background:#888">Lees dit</p><button id="b"></button><img src="data:,"><label for="none">Naam</label></main>"""


@pytest.fixture
def narrow(browser: Browser) -> Iterator[Page]:
    """A page on the smallest phone."""
    page = browser.new_page(viewport={"width": 320, "height": 568})
    yield page
    page.close()


@pytest.fixture(scope="module")
def desk() -> Iterator[str]:
    """The facilitator door, at the address it has on a laptop."""
    with serving(desk_door.an_app(), name="127.0.0.1") as address:
        yield address


@pytest.fixture(scope="module")
def door() -> Iterator[str]:
    """The pupil door with one lesson: every item type, and a story."""
    lesson = pupil_door.a_story_lesson()
    with serving(pupil_door.an_app(lesson, hosts=("les.test",))) as address:
        yield f"{address}/"


@pytest.mark.parametrize(
    ("width", "locale"),
    [
        (320, "ar"),
        (1280, "nl"),
        pytest.param(320, "nl", marks=pytest.mark.long),
        pytest.param(1280, "ar", marks=pytest.mark.long),
    ],
)
def test_the_facilitator_door(narrow: Page, desk: str, locale: str, width: int) -> None:
    narrow.set_viewport_size({"width": width, "height": 740})
    found = {}
    for path in DESK_PAGES:
        narrow.goto(f"{desk}/{locale}{path}")
        narrow.evaluate(UNFOLD)
        found[path] = findings(narrow)
    assert {path: some for path, some in found.items() if some} == {}


@pytest.mark.parametrize("locale", ["nl", pytest.param("ar", marks=pytest.mark.long)])
def test_the_pupil_door(narrow: Page, door: str, locale: str) -> None:
    seen = enumerate(states(narrow, door, locale))
    found = {f"{number} {state}": findings(narrow) for number, state in seen}
    assert {state: some for state, some in found.items() if some} == {}


def states(page: Page, door: str, locale: str) -> Iterator[str]:
    """Every screen of a pupil, from the language to the clock."""
    page.goto(door)
    page.click(f".chips button[value={locale}]")
    page.wait_for_selector(f"html[lang={locale}]")
    yield "start"
    page.fill("#code", "BBB BBB")
    press(page, "enter", REFUSED)
    yield "wrong code"
    page.goto("about:blank")
    page.goto(f"{door}#{pupil_door.CODE}")
    page.wait_for_selector("p.code")
    yield "asking"
    press(page, "enter", INTRO)
    yield "intro"
    page.click("#help summary")
    yield "help"
    page.click("#help summary")
    page.click("#reading summary")
    yield "reading"
    page.locator("#reading button").nth(2).click()
    yield "largest letters"
    page.click("#reading summary")
    press(page, "play", FIRST_NODE)
    yield from whole_story(page)
    press(page, "begin", FIRST_ITEM)
    yield from whole_quiz(page)
    page.evaluate(HIDE)
    yield "cover"
    page.goto(f"{door}nowhere")
    yield "error"
    page.goto(f"{door}klok")
    yield "clock"


def test_both_engines_see_what_is_wrong_in_every_look(narrow: Page) -> None:
    narrow.set_content(FAULTY)
    found = [line.split(" | ") for line in findings(narrow)]
    rules = {one[0] for one in found}
    assert {one[-1] for one in found if one[0] == "axe:color-contrast"} == {*LOOKS}
    assert {"axe:button-name", "axe:image-alt", "ibm:img_alt_valid"} <= rules
    assert any(rule.startswith("ibm:") and "label" in rule for rule in rules)
