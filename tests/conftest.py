"""Fixtures for every room: a real browser, and one fresh page of it."""

from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright
from system import WHOLE_CHROMIUM, chromium, sound_page

KILLS = 6
"""How often a process is killed in a test; `--kills 200` before a release."""

# A browser beside others may be slow; no test is about how fast it is.
expect.set_options(timeout=20_000)

settings.register_profile("signaal", deadline=None, database=None, derandomize=True)
settings.load_profile("signaal")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--kills", type=int, default=KILLS, help="kills in each such test")
    parser.addoption("--long", action="store_true", help="the long products too")


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Long products run when they are asked for; a sample of each always runs."""
    if config.getoption("--long"):
        return
    long = [item for item in items if item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How often to kill."""
    return int(request.config.getoption("--kills"))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives every browser of this process."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium, started once; it opens pages at http://les.test:<port>/."""
    with chromium(playwright.chromium) as started:
        yield started


@pytest.fixture(scope="session")
def whole_browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium as people use it, for its history and voices."""
    with chromium(playwright.chromium, WHOLE_CHROMIUM) as started:
        yield started


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page of a phone's size without history; its scripts may not fail."""
    size = {"width": 360, "height": 740}
    context = browser.new_context(viewport=size, locale="en")  # type: ignore[arg-type]
    with sound_page(context) as page:
        yield page
