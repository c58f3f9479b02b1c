"""Both accessibility engines find nothing on the wall, in any state, look or direction."""

from pathlib import Path

import pytest
from beamer import Beamer
from engines import findings
from playwright.sync_api import Browser, Page
from system import serving

from workshop.sessions.session import Setup

SETUPS = (
    Setup(locales=("nl", "ar")),
    Setup(locales=("ar",), screens=1, with_phones=False, with_hands=True),
)
FITS = "document.querySelector('.shown').scrollHeight <= document.querySelector('.shown').clientHeight"


@pytest.mark.parametrize("setup", SETUPS, ids=["nl-phones", "ar-hands"])
def test_every_state_of_the_wall(
    browser: Browser, tmp_path: Path, setup: Setup
) -> None:
    beamer = Beamer(tmp_path, setup)
    found = {}
    with serving(beamer.app, name="127.0.0.1") as address:
        page = browser.new_page(viewport={"width": 1024, "height": 768})
        page.goto(address + beamer.path)
        for _ in beamer.states():
            settle(page, beamer)
            assert page.evaluate(FITS)
            if (face := face_of(page, beamer)) not in found:
                found[face] = findings(page)
        page.keyboard.press("?")
        found["keys"] = findings(page)
        page.keyboard.press("Escape")
        page.keyboard.press("h")
        found["card"] = findings(page)
        beamer.klas.desk.end(beamer.klas.id)
        page.wait_for_selector(".goodbye")
        found["goodbye"] = findings(page)
        page.close()
    beamer.close()
    assert len(found) > 20
    assert {state: some for state, some in found.items() if some} == {}


def face_of(page: Page, beamer: Beamer) -> str:
    """Which face is on the wall, and how far its question is."""
    look = page.locator("#live").get_attribute("class")
    return f"{look} {beamer.klas.phase}"


def settle(page: Page, beamer: Beamer) -> None:
    """Until the page shows what is so."""
    revision = beamer.klas.session.revision
    # A window that comes into sight looks at once.
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_selector(f"#live[data-revision='{revision}']")
