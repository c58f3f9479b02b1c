"""Both windows of a lesson in a real browser: keys, clickers, dark, undo, and help."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from beamer import Beamer
from playwright.sync_api import Browser, BrowserContext, Page, expect
from system import serving

from workshop.live.progress import EVERY
from workshop.sessions.session import Phase, Setup

QUESTION, STORY, CHAT = "quiz/wegkijken", "branching-story", "signal-spotting/chat"


class Room:
    """A class, and a browser with the windows of its facilitator."""

    def __init__(self, folder: Path, setup: Setup, context: BrowserContext) -> None:
        self.beamer, self.context = Beamer(folder, setup), context
        self.errors: list[str] = []
        self.address = ""

    @property
    def revision(self) -> int:
        return self.beamer.klas.session.revision

    def phase(self) -> Phase:
        return self.beamer.klas.phase

    def open(self, screen: str = "projector") -> Page:
        """A window, after its first look."""
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        end = "" if screen == "run" else "/projector"
        page.goto(f"{self.address}/nl/sessions/{self.beamer.klas.id}{end}")
        self.settle(page)
        return page

    def close(self) -> None:
        self.beamer.close()
        assert self.errors == []

    def settle(self, page: Page) -> None:
        """Until the window shows what is so."""
        page.wait_for_selector(f"#live[data-revision='{self.revision}']")

    def press(self, page: Page, key: str) -> None:
        """A key that makes a move."""
        before = self.revision
        page.keyboard.press(key)
        page.wait_for_selector(f"#live[data-revision='{before + 1}']")


class Rooms:
    """Makes a room, and tidies it up."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.context = browser.new_context(viewport={"width": 1280, "height": 800})
        self.folder, self.open = folder, ExitStack()

    def make(self, **setup: Any) -> Room:
        room = Room(self.folder, Setup(**setup), self.context)
        self.open.callback(room.close)
        server = serving(room.beamer.app, name="127.0.0.1")
        room.address = self.open.enter_context(server)
        return room

    def close(self) -> None:
        self.context.close()
        self.open.close()


@pytest.fixture
def rooms(browser: Browser, tmp_path: Path) -> Iterator[Rooms]:
    made = Rooms(browser, tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("screen", ["run", "projector"])
@pytest.mark.parametrize("keys", [("PageDown", "PageUp"), ("ArrowRight", "ArrowLeft")])
def test_clickers_move_both_ways(
    rooms: Rooms, screen: str, keys: tuple[str, str]
) -> None:
    room = rooms.make(locales=("ar",))
    page = room.open(screen)
    room.press(page, keys[0])
    assert room.beamer.klas.session.step == "ground-rules"
    room.press(page, keys[0])
    assert room.beamer.klas.session.step == "talk"
    room.press(page, keys[1])
    assert room.beamer.klas.session.step == "ground-rules"


def test_two_windows_follow_each_other(rooms: Rooms) -> None:
    room = rooms.make()
    run, wall = room.open("run"), room.open()
    room.press(run, "PageDown")
    room.settle(wall)
    expect(wall.locator("h1")).to_have_text("Deel ground-rules")
    room.press(wall, "PageDown")
    room.settle(run)
    expect(run.locator("#now")).to_have_text("Deel talk")


def test_of_a_double_press_one_counts(rooms: Rooms) -> None:
    room = rooms.make()
    run, wall = room.open("run"), room.open()
    before = room.revision
    for page in (run, wall):
        page.evaluate("""() => dispatchEvent.call(document,
          new KeyboardEvent("keydown", {key: "PageDown", bubbles: true}))""")
    for page in (run, wall):
        page.wait_for_selector(f"#live[data-revision='{before + 1}']")
    assert room.beamer.klas.session.step == "ground-rules"


def test_a_held_key_counts_once(rooms: Rooms) -> None:
    room = rooms.make()
    page = room.open()
    before = room.revision
    page.keyboard.down("PageDown")
    page.wait_for_selector(f"#live[data-revision='{before + 1}']")
    page.keyboard.down("PageDown")
    page.keyboard.down("PageDown")
    page.keyboard.up("PageDown")
    room.press(page, "b")
    assert room.revision == before + 2


@pytest.mark.parametrize("key", ["b", "B", "."])
def test_dark_and_light_again(rooms: Rooms, key: str) -> None:
    room = rooms.make()
    room.beamer.klas.go(QUESTION)
    run, wall = room.open("run"), room.open()
    room.press(run, key)
    room.settle(wall)
    assert room.beamer.klas.session.is_blank
    expect(wall.locator(".blank")).to_be_visible()
    expect(wall.locator(".options")).to_have_count(0)
    room.press(wall, key)
    expect(wall.locator(".options")).to_be_visible()


def test_asking_for_the_result_gives_the_undo_up_without_a_wait(rooms: Rooms) -> None:
    room = rooms.make()
    klas = room.beamer.klas
    klas.go(QUESTION)
    room.beamer.vote()
    page = room.open("run")
    room.press(page, "PageDown")
    assert room.phase() is Phase.CLOSED
    expect(page.locator("#do-undo")).to_be_visible()
    expect(page.locator("#main-move")).to_have_attribute("value", "reveal")
    page.wait_for_timeout(400)
    room.press(page, " ")
    assert room.phase() is Phase.REVEALED
    expect(page.locator("#do-undo")).to_have_count(0)


def test_a_press_that_closes_made_twice_shows_no_result(rooms: Rooms) -> None:
    room = rooms.make()
    room.beamer.klas.go(QUESTION)
    page = room.open("run")
    room.press(page, "PageDown")
    page.keyboard.press("PageDown")
    room.press(page, "z")
    assert room.phase() is Phase.OPEN


def test_keys_of_the_desk(rooms: Rooms) -> None:
    room = rooms.make()
    klas = room.beamer.klas
    klas.go(QUESTION)
    page = room.open("run")
    for key, is_paused in (("p", True), (" ", False), ("p", True), ("p", False)):
        room.press(page, key)
        assert klas.session.is_paused is is_paused
    before = room.revision
    page.locator("[data-opens=more]").focus()
    page.keyboard.press(" ")
    expect(page.locator("#more")).to_be_visible()
    page.keyboard.press("Escape")
    assert room.revision == before


def test_r_reveals_only_what_is_closed(rooms: Rooms) -> None:
    room = rooms.make()
    klas = room.beamer.klas
    klas.go(QUESTION)
    page = room.open()
    page.keyboard.press("r")
    room.press(page, "PageDown")
    klas.clock.pass_(5)
    page.wait_for_selector("#live[data-undo-seconds='0']")
    page.wait_for_timeout(400)
    room.press(page, "r")
    assert room.phase() is Phase.REVEALED


def test_letters_can_be_switched_off_and_are_dead_in_a_field(rooms: Rooms) -> None:
    room = rooms.make(with_hands=True)
    room.beamer.klas.go(QUESTION)
    page = room.open("run")
    before = room.revision
    page.locator("#count-0-0").focus()
    page.keyboard.press("b")
    page.keyboard.press("ArrowRight")
    page.locator("#count-0-0").blur()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("b")
    page.locator("#letters").uncheck()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    page.keyboard.press("b")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_hidden()
    room.press(page, "PageDown")
    assert room.revision == before + 1
    assert not room.beamer.klas.session.is_blank


def test_typed_counts_stay_when_answers_come_in(rooms: Rooms) -> None:
    room = rooms.make(with_hands=True)
    room.beamer.klas.go(QUESTION)
    page = room.open("run")
    page.locator("#count-0-1").fill("7")
    room.beamer.vote()
    room.beamer.klas.clock.pass_(EVERY)
    expect(page.locator(".answered")).to_contain_text("De meeste")
    assert page.locator("#count-0-1").input_value() == "7"
    assert page.evaluate("document.activeElement.id") == "count-0-1"


def test_h_opens_the_card_on_the_run_page(rooms: Rooms) -> None:
    room = rooms.make()
    page = room.open("run")
    page.keyboard.press("h")
    expect(page.locator("#card ol")).to_be_visible()
    assert "Terug" in page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Escape")
    expect(page.locator("#card ol")).to_be_hidden()


def test_one_screen_asks_before_the_card(rooms: Rooms) -> None:
    room = rooms.make(screens=1)
    page = room.open()
    page.keyboard.press("h")
    expect(page.locator("#card")).to_be_visible()
    expect(page.locator("#card ol")).to_be_hidden()
    page.locator("#card summary").click()
    expect(page.locator("#card ol")).to_be_visible()
    before = room.revision
    page.keyboard.press("PageDown")
    page.keyboard.press("Escape")
    room.press(page, "PageDown")
    assert room.revision == before + 1


def test_two_screens_never_show_the_card_on_the_wall(rooms: Rooms) -> None:
    room = rooms.make()
    page = room.open()
    page.keyboard.press("h")
    assert page.locator("#card, #protocol").count() == 0


def test_one_screen_counts_hands_with_the_keyboard(rooms: Rooms) -> None:
    room = rooms.make(screens=1, with_phones=False, with_hands=True)
    klas = room.beamer.klas
    klas.go(CHAT)
    page = room.open()
    parts = klas.asked.parts
    for line, _ in enumerate(parts):
        assert page.evaluate("document.activeElement.id") == f"count-{line}-0"
        for key in ("9", "Tab", "3", "Enter"):
            page.keyboard.press(key)
    expect(page.locator("#next")).to_be_focused()
    expect(page.locator("#next")).to_have_attribute("value", "close")
    page.locator("#next").click()
    page.wait_for_selector("#live[data-next='reveal']")
    assert room.phase() is Phase.CLOSED
    kept = {part.id: {"yes": 9, "no": 3} for part in parts}
    assert klas.view.counts == kept
    klas.clock.pass_(5)
    page.wait_for_selector("#live[data-undo-seconds='0']")
    page.wait_for_timeout(400)
    page.locator("#next").click()
    page.wait_for_selector("#live:not([data-next='reveal'])")
    assert room.phase() is Phase.REVEALED


def test_a_story_goes_where_a_number_says(rooms: Rooms) -> None:
    room = rooms.make()
    klas = room.beamer.klas
    klas.go(STORY)
    klas.finish()
    page = room.open()
    page.keyboard.press("PageDown")
    expect(page.locator("#choose")).to_be_visible()
    room.press(page, "2")
    expect(page.locator("#choose")).to_be_hidden()
    assert klas.session.path == ("ook",)


def test_one_announcement_a_change_and_none_for_counts(rooms: Rooms) -> None:
    room = rooms.make()
    room.beamer.klas.go(QUESTION)
    page = room.open()
    page.evaluate("""() => {
      window.heard = [];
      new MutationObserver(() => heard.push(document.querySelector("#said").textContent))
        .observe(document.querySelector("#said"), {childList: true});
    }""")
    room.beamer.vote()
    room.beamer.klas.clock.pass_(EVERY)
    expect(page.locator(".state")).to_contain_text("De meeste")
    assert page.evaluate("heard") == []
    room.press(page, "PageDown")
    room.press(page, "PageUp")
    assert len(page.evaluate("heard")) == 2


def test_a_program_that_stopped_is_said_and_found_again(rooms: Rooms) -> None:
    room = rooms.make()
    page = room.open()
    page.route("**/part?*", lambda route: route.abort())
    expect(page.locator("#silent")).to_be_visible()
    page.unroute("**/part?*")
    expect(page.locator("#silent")).to_be_hidden()


def test_the_end_reaches_the_wall(rooms: Rooms) -> None:
    room = rooms.make()
    page = room.open()
    room.beamer.klas.desk.end(room.beamer.klas.id)
    page.wait_for_selector(".goodbye")


def test_full_screen(rooms: Rooms) -> None:
    room = rooms.make()
    page = room.open()
    page.keyboard.press("f")
    page.wait_for_selector("html:fullscreen")
    page.keyboard.press("f")
    page.wait_for_selector("html:not(:fullscreen)")
