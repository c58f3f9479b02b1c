"""Somebody practises alone: the whole lesson `druk`, with the keys of a clicker."""

import re
from pathlib import Path

from desk_door import OpenDoor
from live_desk import QuickClock
from playwright.sync_api import Browser, Page, expect
from system import serving

from workshop.config import Config
from workshop.live.service import SessionService
from workshop.live.timing import UNDO_SECONDS
from workshop.sessions.session import Phase
from workshop.sessions.steps import steps
from workshop.storage.sessions import Stored
from workshop.web.app import create_app

ENOUGH = re.compile(r"\b(1[4-9]|2[0-5])\b\W* van de")
MOST = re.compile("De meeste|Bijna alle")


def test_a_whole_lesson_by_keys(browser: Browser, tmp_path: Path) -> None:
    folder, clock = tmp_path / "data", QuickClock()
    app = create_app(("facilitator",), Config(data=folder))
    app.extensions["pupil_door"] = OpenDoor()
    lessons = app.extensions["library"].lessons
    druk = lessons["druk"]
    desk = app.extensions["session_service"] = SessionService(
        folder, lessons, clock=clock
    )
    context = browser.new_context(viewport={"width": 1024, "height": 768})
    with serving(app, name="127.0.0.1") as address:
        run, wall = begin(context.new_page(), address), context.new_page()
        session_id = run.url.rpartition("/")[2]
        wall.goto(f"{run.url}/projector")
        expect(wall.locator(".joined")).to_contain_text(ENOUGH, timeout=30_000)
        seen = walk(run, wall, desk, clock, session_id)
        assert seen == [step.id for step in steps(druk) if not step.activity.extra]
        run.keyboard.press("PageDown")
        run.wait_for_url("**/end")
        run.locator("main form button").press("Enter")
        wall.wait_for_selector(".goodbye")
        assert desk.find(session_id) is None
    context.close()
    desk.close()
    assert not folder.exists()


def begin(page: Page, address: str) -> Page:
    """From the start page into the lobby."""
    page.goto(f"{address}/nl/")
    page.select_option("#practise-lesson", "druk")
    page.locator(".practise button").click()
    page.locator(".sheet-form button").click()
    page.wait_for_selector("#live")
    assert page.locator(".rehearsal").count()
    return page


def press(run: Page, wall: Page, desk: SessionService, session_id: str) -> Stored:
    """The one key; what both windows show then."""
    before = int(run.locator("#live").get_attribute("data-revision") or 0)
    run.keyboard.press("PageDown")
    for page in (run, wall):
        page.wait_for_selector(f"#live[data-revision='{before + 1}']")
    stored = desk.find(session_id)
    assert stored
    return stored


def walk(
    run: Page, wall: Page, desk: SessionService, clock: QuickClock, session_id: str
) -> list[str]:
    """Press the one key until the lesson is at its end; the steps in order."""
    seen: list[str] = []
    while (next_move := run.locator("#live").get_attribute("data-next")) != "end":
        if next_move == "close":
            expect(wall.locator(".state")).to_contain_text(MOST, timeout=30_000)
        if next_move == "reveal":
            clock.pass_(UNDO_SECONDS)
            run.wait_for_timeout(400)  # nearer it is the same press, made twice
        stored = press(run, wall, desk, session_id)
        if stored.session.step not in seen:
            seen.append(stored.session.step)
        running = desk.running_lesson(stored)
        assert running
        if running.phase is Phase.REVEALED:
            # Who skips does not count, so it may be just too few; opinions at the end
            # are not for the class.
            expect(wall.locator(".chart, .rest, .too-few, .why").first).to_be_visible()
    return seen
