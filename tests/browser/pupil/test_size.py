"""Small screens, few bytes, and a way out that is always there."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pupil_phone import enlarge, every_state, join

MOST_BYTES, MOST_REQUESTS = 15_000, 4
SMALLEST = 48
# 320 x 256 is what is left of 1280 x 1024 at 400 per cent.
SCREENS = [(320, 568), (320, 256), (1280, 800)]


@pytest.fixture
def screen(browser: Browser) -> Iterator[Page]:
    """A page that gets the size of one screen after the other."""
    page = browser.new_page()
    yield page
    page.close()


def test_the_first_view_is_small(phone: Page, door: str) -> None:
    session = phone.context.new_cdp_session(phone)
    session.send("Network.enable")
    sizes: list[int] = []

    def count(event: dict[str, Any]) -> None:
        sizes.append(int(event["encodedDataLength"]))

    session.on("Network.loadingFinished", count)
    phone.goto(door, wait_until="networkidle")
    assert len(sizes) <= MOST_REQUESTS
    assert sum(sizes) <= MOST_BYTES


def measures(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(
        """() => {
          const leave = document.querySelector("#leave").getBoundingClientRect();
          const small = [...document.querySelectorAll("a, button, summary, label")]
            .filter(e => e.checkVisibility() && !e.matches(".unseen, h2 label"))
            .map(e => [e.textContent.trim(), e.getBoundingClientRect()])
            .filter(([_, r]) => r.height < 48 || r.width < 44)
            .map(([words]) => words);
          return {
            sideways: document.documentElement.scrollWidth - innerWidth,
            inside: leave.top >= 0 && leave.bottom <= innerHeight
              && leave.left >= 0 && leave.right <= innerWidth,
            width: leave.width, height: leave.height, small,
          };
        }"""
    )
    return found


def check(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    for where in ("0", "document.documentElement.scrollHeight"):
        page.evaluate(f"scrollTo(0, {where})")
        found = measures(page)
        assert found["sideways"] <= 0
        assert found["inside"]
        assert found["width"] >= SMALLEST and found["height"] >= SMALLEST
        assert found["small"] == []


@pytest.mark.parametrize("size", [0, 2])
@pytest.mark.parametrize("locale", ["nl", "ar"])
def test_no_screen_scrolls_sideways_and_leaving_stays(
    screen: Page, door: str, locale: str, size: int
) -> None:
    screen.goto(door)
    screen.click(f".chips button[value={locale}]")
    screen.wait_for_selector(f"html[lang={locale}]")
    for state in every_state(screen, door):
        if state == "intro":
            enlarge(screen, size)
        for width, height in SCREENS:
            check(screen, width, height)


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_the_bar_never_covers_what_has_the_focus(
    screen: Page, door: str, width: int, height: int
) -> None:
    screen.set_viewport_size({"width": width, "height": height})
    join(screen, door)
    for _ in range(12):
        screen.keyboard.press("Tab")
        covered = screen.evaluate(
            """() => {
              const focus = document.activeElement;
              if (focus === document.body || focus.closest("header, .unseen")) return "";
              const bar = document.querySelector("header").getBoundingClientRect();
              const top = focus.getBoundingClientRect().top;
              return top < bar.bottom ? focus.outerHTML : "";
            }"""
        )
        assert covered == ""
