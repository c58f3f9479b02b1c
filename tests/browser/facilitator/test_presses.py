"""A held press of a real hand is never lost, however many answers come in meanwhile."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import cycle, islice
from pathlib import Path
from random import Random

import pytest
from beamer import Beamer
from playwright.sync_api import Browser, Page, Request, TimeoutError
from system import serving

from workshop.quizzes.items import ANSWER
from workshop.sessions.session import Setup

QUESTION = "quiz/wegkijken"
PHONES = 35
SHORTEST, LONGEST = 60, 150
"""Milliseconds between press and release."""
# From an open question back to it: every button of the desk at least once.
ROUND = (
    *("more", "blank", "unblank", "pause", "resume"),
    *("[card]", "[if-laughter]", "[if-questions]", "[more]"),
    *("close", "undo", "close", "wait", "reveal", "again", "next", "back"),
    *("back", "next", "close", "reveal", "next", "back", "again"),
)
BEHIND_MORE = {"more", "again", "next"}
PRESSES, MANY_PRESSES = 60, 500


@contextmanager
def answering(beamer: Beamer) -> Iterator[None]:
    """So many phones answer, and answer again, until the block ends."""
    is_over = threading.Event()

    def answer() -> None:
        dice = Random(1)
        while not is_over.wait(0.02):
            with suppress(AssertionError):  # nothing is asked just now
                beamer.klas.answer(dice.randrange(PHONES), {ANSWER: "nee"})

    thread = threading.Thread(target=answer)
    thread.start()
    yield
    is_over.set()
    thread.join()


def hold(page: Page, selector: str, dice: Random) -> None:
    """Press with the mouse, as a hand does."""
    button = page.locator(selector)
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.wait_for_timeout(dice.randint(SHORTEST, LONGEST))
    page.mouse.up()


def has_moved(page: Page, name: str, dice: Random) -> bool:
    """Press a button that makes a move: whether it was made."""

    def is_it(request: Request) -> bool:
        return request.method == "POST" and f"do={name}" in (request.post_data or "")

    before = int(page.locator("#live").get_attribute("data-revision") or 0)
    try:
        with page.expect_request(is_it, timeout=5000):
            if name == "reveal":
                page.wait_for_timeout(400)  # nearer it is the same press, made twice
            is_main = page.locator("#main-move").get_attribute("value") == name
            if name in BEHIND_MORE and not is_main:
                hold(page, "[data-opens=more]", dice)
            hold(page, "#main-move" if is_main else f"#do-{name}", dice)
        page.wait_for_selector(f"#live[data-revision='{before + 1}']", timeout=5000)
    except TimeoutError:
        return False
    return True


def has_opened(page: Page, name: str, dice: Random) -> bool:
    """Press the button that opens a panel: whether it did; then back to the lesson."""
    hold(page, f"[data-opens={name[1:-1]}] >> nth=0", dice)
    with suppress(TimeoutError):
        page.wait_for_selector(f"dialog#{name[1:-1]}[open]", timeout=2000)
        page.keyboard.press("Escape")
        return True
    return False


def lost(browser: Browser, folder: Path, presses: int) -> Counter[str]:
    """So many presses on the desk while phones answer: which were not obeyed."""
    beamer = Beamer(folder, Setup())
    beamer.klas.go(QUESTION)
    page = browser.new_page(viewport={"width": 1366, "height": 625})
    dice, found = Random(presses), Counter[str]()
    with serving(beamer.app, name="127.0.0.1") as address, answering(beamer):
        page.goto(f"{address}/nl/sessions/{beamer.klas.id}")
        page.wait_for_selector("[data-screen=run]")
        for name in islice(cycle(ROUND), presses):
            if name == "wait":
                beamer.klas.clock.pass_(5)
                page.wait_for_selector("#main-move[value=reveal]")
                continue
            press = has_moved if name.isalpha() else has_opened
            found[name] += not press(page, name, dice)
        page.close()
    beamer.close()
    return +found


def test_no_press_on_the_desk_is_lost(browser: Browser, tmp_path: Path) -> None:
    assert lost(browser, tmp_path, PRESSES) == {}


@pytest.mark.long
def test_of_many_presses_on_the_desk_none_is_lost(
    browser: Browser, tmp_path: Path
) -> None:
    assert lost(browser, tmp_path, MANY_PRESSES) == {}
