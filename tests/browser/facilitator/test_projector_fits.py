"""The last row can read it: both lessons fit the wall, and questions are large."""

from pathlib import Path

import pytest
from beamer import Beamer
from playwright.sync_api import Browser, Page
from system import serving

from workshop.config import ROOT
from workshop.content.load import load
from workshop.sessions.session import Phase, Setup

LESSONS = load(ROOT / "lessons").lessons
SIZES = """() => {
  const shown = document.querySelector(".shown");
  const size = (name) => parseFloat(getComputedStyle(document.querySelector(name)).fontSize);
  const stem = document.querySelector("h1.stem");
  return {
    tall: shown.scrollHeight - shown.clientHeight,
    wide: document.documentElement.scrollWidth - innerWidth,
    low: document.documentElement.scrollHeight - innerHeight,
    stem: stem ? size("h1.stem") : 0,
    option: stem && document.querySelector(".option") ? size(".option") : 0,
  };
}"""


@pytest.mark.parametrize("lesson_id", ["druk", "vriend"])
@pytest.mark.parametrize("locales", [("nl",), ("ar",), ("nl", "ar")])
def test_nothing_scrolls_or_is_cut_off(
    browser: Browser, tmp_path: Path, lesson_id: str, locales: tuple[str, ...]
) -> None:
    beamer = Beamer(tmp_path, Setup(locales=locales), LESSONS[lesson_id])
    page = browser.new_page(viewport={"width": 1024, "height": 768})
    with serving(beamer.app, name="127.0.0.1") as address:
        page.goto(address + beamer.path)
        for state in beamer.states():
            found = sizes(page, beamer)
            over = found["tall"], found["wide"], found["low"]
            assert max(over) <= 0, (state, over)
    page.close()
    beamer.close()


@pytest.mark.parametrize("lesson_id", ["druk", "vriend"])
def test_questions_are_large(browser: Browser, tmp_path: Path, lesson_id: str) -> None:
    beamer = Beamer(tmp_path, Setup(), LESSONS[lesson_id])
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    measured = 0
    with serving(beamer.app, name="127.0.0.1") as address:
        page.goto(address + beamer.path)
        for state in beamer.states():
            asked = beamer.klas.view.asked
            is_short = asked is not None and len(asked.parts) == 1
            found = sizes(page, beamer)
            if is_short and beamer.klas.phase is Phase.OPEN and found["stem"]:
                measured += 1
                assert found["stem"] >= 48, state
                assert found["option"] >= 36, state
    page.close()
    beamer.close()
    assert measured >= 10


def sizes(page: Page, beamer: Beamer) -> dict[str, float]:
    """How much does not fit, and how large letters are, once the page is up to date."""
    revision = beamer.klas.session.revision
    # A window that comes into sight looks at once.
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_selector(f"#live[data-revision='{revision}']")
    found: dict[str, float] = page.evaluate(SIZES)
    return found
