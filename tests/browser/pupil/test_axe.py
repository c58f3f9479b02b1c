"""No accessibility finding on any state, in both directions, light and dark."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pupil_door import CODE
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


def states(page: Page, door: str, locale: str) -> Iterator[str]:
    """Every state of the door, one after the other."""
    page.goto(door)
    yield "first"
    page.click(f".chips button[value={locale}]")
    page.wait_for_selector(f"html[lang={locale}]")
    page.fill("#code", "BBB BBB")
    press(page, "enter", REFUSED)
    yield "wrong code"
    page.goto("about:blank")
    page.goto(f"{door}#{CODE}")
    page.wait_for_selector("p.code")
    yield "asking"
    press(page, "enter", INTRO)
    yield "intro"
    page.click("#help summary")
    yield "help"
    page.click("#help summary")
    page.click("#reading summary")
    yield "reading"
    page.click("#reading button >> nth=2")
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["nl", "ar"])
def test_axe_finds_nothing(
    browser: Browser, door: str, locale: str, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": 320, "height": 568},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    for state in states(page, door, locale):
        results = Axe().run(page)
        assert results.violations_count == 0, f"{state}: {results.generate_report()}"
    context.close()
