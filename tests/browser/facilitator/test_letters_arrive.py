"""On a slow net the letters of desk and projector come late, and nothing moves then."""

import re
import time
from pathlib import Path

import pytest
from beamer import Beamer
from playwright.sync_api import Browser, Page, Route
from system import serving

from workshop.config import ROOT
from workshop.content.load import load
from workshop.sessions.session import Setup

MOST = 0.05
LATE = 1.5
WATCH = """() => {
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) window.moved += one.value;
  }).observe({type: "layout-shift", buffered: true});
}"""
ARRIVED = """async () => {
  await document.fonts.ready;
  await new Promise((go) => setTimeout(go, 500));
  const come = [...document.fonts].filter((one) => one.status === "loaded");
  return come.filter((one) => /Atkinson|Vazirmatn/.test(one.family)).length;
}"""


@pytest.mark.parametrize("locale", ["nl", "ar"])
@pytest.mark.parametrize("window", ["", "/projector"])
def test_nothing_moves_when_the_letters_come(
    browser: Browser, tmp_path: Path, locale: str, window: str
) -> None:
    lesson = load(ROOT / "lessons").lessons["druk"]
    beamer = Beamer(tmp_path, Setup(locales=(locale,)), lesson)
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.route(re.compile(r"\.woff2$"), _late)
    with serving(beamer.app, name="127.0.0.1") as address:
        path = beamer.path.removesuffix("/projector").replace("/nl/", f"/{locale}/", 1)
        for step in ("regels", "chat/groepsapp"):
            beamer.klas.go(step)
            assert _moved(page, address + path + window) <= MOST, step
    page.close()
    beamer.close()


def _late(route: Route) -> None:
    time.sleep(LATE)
    route.continue_()


def _moved(page: Page, address: str) -> float:
    """How much of the page moved until the letters had been there for a moment."""
    page.goto(address)
    page.evaluate(WATCH)
    assert page.evaluate(ARRIVED)
    moved: float = page.evaluate("window.moved")
    return moved
