"""Under 300 CSS px (a phone zoomed in by 150 per cent): the way out and help stay whole."""

from typing import Any

import pytest
from playwright.sync_api import Browser
from pupil_phone import enlarge

from workshop import i18n

WIDTHS = (195, 213, 256, 280, 320)
HEIGHT = 378
"""568 px of a small phone at 150 per cent."""

BAR = """() => {
  const parts = [...document.querySelectorAll("header summary, #leave")].filter((part) => part.getClientRects().length);
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const words = document.createTreeWalker(document.querySelector("#leave"), NodeFilter.SHOW_TEXT);
  const broken = [];
  while (words.nextNode()) for (const match of words.currentNode.data.matchAll(/\\S+/g)) {
    const range = document.createRange();
    range.setStart(words.currentNode, match.index);
    range.setEnd(words.currentNode, match.index + match[0].length);
    const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
    if (tops.size > 1) broken.push(match[0]);
  }
  return {
    broken,
    outside: boxes.filter((box) => box.left < 0 || box.right > innerWidth || box.bottom > innerHeight).length,
    small: boxes.filter((box) => box.width < 48 || box.height < 48).length,
    spilt: parts.filter((part) => part.scrollWidth > part.clientWidth).length,
    covered: boxes.filter((one, n) => boxes.slice(n + 1).some((other) =>
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)).length,
    sideways: document.documentElement.scrollWidth > innerWidth,
  };
}"""
CARD = """() => {
  const box = document.querySelector("#help .card").getBoundingClientRect();
  const bar = document.querySelector("header").getBoundingClientRect();
  return [box.left >= 0, box.right <= innerWidth, Math.round(box.top - bar.bottom) <= 0, box.bottom <= innerHeight];
}"""
WHOLE: dict[str, Any] = {
    "broken": [],
    "outside": 0,
    "small": 0,
    "spilt": 0,
    "covered": 0,
    "sideways": False,
}


@pytest.mark.parametrize("locale", i18n.locales(), ids=lambda one: one.tag)
@pytest.mark.parametrize("size", [0, 2])
def test_the_bar_is_whole_and_help_opens_on_the_screen(
    browser: Browser, door: str, locale: i18n.Locale, size: int
) -> None:
    page = browser.new_page()
    page.goto(door)
    page.click(f".chips button[value={locale.tag}]")
    chosen = f".chips button[value={locale.tag}][aria-current]"
    page.wait_for_selector(chosen, state="attached")
    enlarge(page, size)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.evaluate("scrollTo(0, 300)")
        assert page.evaluate(BAR) == WHOLE, width
        page.click("#help summary")
        assert page.evaluate(CARD) == [True] * 4, width
        page.keyboard.press("Escape")
    page.close()


def test_the_search_sees_a_word_in_two_pieces(browser: Browser, door: str) -> None:
    size = {"width": 195, "height": HEIGHT}
    page = browser.new_page(viewport=size, locale="en")  # type: ignore[arg-type]
    page.goto(door)
    page.evaluate(
        """() => {
          const look = "overflow-wrap: anywhere; flex: none; width: 30px";
          document.querySelector("#leave").style = look;
        }"""
    )
    found = page.evaluate(BAR)
    assert found["broken"]
    page.close()
