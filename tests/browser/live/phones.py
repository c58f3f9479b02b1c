"""What a phone does in a live class, for tests in a real browser."""

import threading
from dataclasses import dataclass

from flask import Flask
from live_class import CODE, LiveClass
from playwright.sync_api import Page

KEPT = "#kept:not([hidden])"
ENDED = "main .ways"
"""Only the page after a lesson has help in its middle."""


@dataclass(frozen=True)
class Lesson:
    """An open door, and the class behind it."""

    door: str
    app: Flask
    room: LiveClass

    def join(self, page: Page) -> None:
        """Scan the code, and join."""
        page.goto(f"{self.door}#{CODE}")
        page.wait_for_selector("p.code")
        page.click("button[value=enter]")
        page.wait_for_selector("#sheet[data-tag]")

    def settle(self) -> None:
        """Wait until the door knows the latest move."""
        known, until = self.app.extensions["pupil_service"], threading.Event()
        for _ in range(1000):
            found = known.find(self.room.session.id)
            if found.session.revision == self.room.session.revision:
                return
            until.wait(0.01)
        raise AssertionError("the door did not follow")


def settled(page: Page, revision: int) -> None:
    """Wait until the phone is where the class is."""
    page.wait_for_selector(f'main[data-revision="{revision}"]')


def shows(page: Page, stem: str) -> None:
    """Wait until the phone asks this."""
    page.locator("#stem", has_text=stem).wait_for()


def choose(page: Page) -> None:
    """Give any answer, and wait until it is kept."""
    if page.locator(".asked .options").count():
        page.locator(".asked .options button").first.click()
    else:
        for group in page.locator("fieldset.part, .ticks, .chat, .story").all():
            group.locator("label").first.click()
        page.click("button[value=answer]")
    page.wait_for_selector(KEPT)
