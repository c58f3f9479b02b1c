"""The facilitator door in a real browser, at the address it has on a laptop."""

from collections.abc import Iterator

import pytest
from desk_door import an_app
from playwright.sync_api import Browser, Page
from system import serving

PAGES = (
    "/",
    "/lessons/proef",
    "/lessons/stuk",
    "/lessons/none",
    "/lessons/proef/preview/",
    "/lessons/proef/preview/5",
    "/lessons/proef/preview/6",
    "/lessons/proef/preview/8",
    "/handouts/",
    "/help?region=eindhoven",
    "/network",
)
UNFOLD = "document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.fixture(scope="module")
def desk() -> Iterator[str]:
    """The address of a facilitator door with a full lesson."""
    with serving(an_app(), name="127.0.0.1") as address:
        yield address


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("locale", ["nl", "ar"])
def test_nothing_scrolls_sideways(
    browser: Browser, desk: str, locale: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in PAGES:
        page.goto(f"{desk}/{locale}{path}")
        page.evaluate(UNFOLD)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, path
    page.close()


def test_every_request_stays_here_and_nothing_is_refused(
    phone: Page, desk: str
) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.on("console", lambda said: complaints.append(said.text))
    for path in PAGES:
        phone.goto(f"{desk}/ar{path}", wait_until="networkidle")
    assert [url for url in asked if not url.startswith((desk, "data:"))] == []
    assert [said for said in complaints if "Content Security" in said] == []
    assert any(".woff2" in url for url in asked)


def test_what_can_be_pressed_is_large_enough(phone: Page, desk: str) -> None:
    for path in PAGES:
        phone.goto(f"{desk}/nl{path}")
        small = phone.evaluate(
            """() => [...document.querySelectorAll("button, select, summary, .button")]
              .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 48)
              .map(e => e.outerHTML)"""
        )
        assert small == [], path


def test_the_keyboard_reaches_the_languages(phone: Page, desk: str) -> None:
    phone.goto(f"{desk}/nl/handouts/")
    phone.locator(".switch summary").focus()
    phone.keyboard.press("Enter")
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.hreflang") == "nl"
    phone.keyboard.press("Escape")
    assert phone.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert not phone.evaluate("document.querySelector('.switch').open")


def test_a_handout_is_downloaded_under_its_name(phone: Page, desk: str) -> None:
    phone.goto(f"{desk}/nl/handouts/?lesson=proef")
    with phone.expect_download() as download:
        phone.click("button[type=submit]")
    assert download.value.suggested_filename == "proef_worksheet_nl_nl_normal.pdf"


def test_on_paper_everything_is_unfolded(phone: Page, desk: str) -> None:
    phone.goto(f"{desk}/nl/lessons/proef")
    phone.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert phone.locator("main details:not([open])").count() == 0
    phone.evaluate("dispatchEvent(new Event('afterprint'))")
    assert phone.locator("main details[open]").count() == 0
