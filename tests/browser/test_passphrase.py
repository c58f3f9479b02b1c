"""The lock of a hosted facilitator door, by keyboard, in a real browser."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from system import serving

from workshop.config import Config
from workshop.web.app import create_app
from workshop.web.security.scrypt import hashed

WORDS = "vier korte woorden"


def a_house(known: str) -> Iterator[str]:
    config = Config(is_hosted=True, hosts=("les.test",), passphrase_hash=known)
    with serving(create_app(config=config)) as address:
        yield address


@pytest.fixture
def locked() -> Iterator[str]:
    yield from a_house(hashed(WORDS))


@pytest.fixture
def closed() -> Iterator[str]:
    yield from a_house("")


def has_no_findings(page: Page) -> bool:
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    return True


@pytest.mark.parametrize(("locale", "direction"), [("nl-NL", "ltr"), ("ar", "rtl")])
def test_the_page_is_for_everyone(
    browser: Browser, locked: str, locale: str, direction: str
) -> None:
    context = browser.new_context(locale=locale, viewport={"width": 320, "height": 568})
    page = context.new_page()
    page.goto(f"{locked}/begeleider/")
    assert page.get_attribute("html", "dir") == direction
    assert has_no_findings(page)
    page.locator("#passphrase:focus").wait_for()
    page.keyboard.type("een andere zin")
    page.keyboard.press("Enter")
    page.wait_for_selector("[role=alert]")
    assert page.input_value("#passphrase") == ""
    assert has_no_findings(page)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 320
    context.close()


def test_the_passphrase_leads_to_the_lessons(browser: Browser, locked: str) -> None:
    page = browser.new_page()
    page.goto(f"{locked}/begeleider/")
    page.locator("#passphrase:focus").wait_for()
    page.keyboard.type(WORDS)
    page.keyboard.press("Enter")
    page.wait_for_url("**/begeleider/*/")
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.cookie") == ""
    page.close()


def test_without_a_passphrase_the_page_says_what_to_do(
    browser: Browser, closed: str
) -> None:
    page = browser.new_page()
    page.goto(f"{closed}/begeleider/")
    assert "SIGNAAL_PASSPHRASE_HASH" in page.inner_text("main")
    assert has_no_findings(page)
    page.close()
