"""What a page costs on the wire, as Chromium counts it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, sync_playwright

_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
_QUIET = 1000
"""Milliseconds after which nothing more is fetched, but for what never ends."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser, or the sentence that it is not there."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise SystemExit("Chromium is not installed, so nothing was measured.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        browser.close()


def count(browser: Browser, address: str, *, cookie: str = "") -> tuple[int, int]:
    """Bytes with headers, and requests, of a phone that was never there before."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    if cookie:
        name, _, value = cookie.partition("=")
        context.add_cookies([{"name": name, "value": value, "url": address}])
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[int] = []

    def add(event: dict[str, Any]) -> None:
        sizes.append(int(event["encodedDataLength"]))

    session.on("Network.loadingFinished", add)
    page.goto(address, wait_until="load")
    page.wait_for_timeout(_QUIET)
    context.close()
    return sum(sizes), len(sizes)
