"""A whole lesson as a class lives it: a facilitator, a projector, phones or hands.

Both doors are real and share a real database; only the five seconds in which closing can
be undone pass at once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import seated
from browser.live.phones import ENDED, choose, settled
from desk_door import OpenDoor
from live_desk import FakeClock
from playwright.sync_api import Browser, Page, expect
from system import chromium, serving

from workshop.config import Config
from workshop.live.service import SessionService
from workshop.live.timing import UNDO_SECONDS
from workshop.storage.recovery import FILE
from workshop.web.app import create_app

ADULT = "Meester Adem Yilmaz"
LANGUAGES = ("nl", "en", "ar")


@dataclass
class School:
    """Two doors, the desk behind one of them, and a browser."""

    browser: Browser
    desk: SessionService
    clock: FakeClock
    facilitator: str
    pupils: str
    folder: Path
    phones: list[Page] = field(default_factory=list)

    def page(self, **options: object) -> Page:
        """A window of its own, without anything in common with the others."""
        context = self.browser.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(20_000)
        return context.new_page()

    def start(self, lesson: str, *, phones: bool, hands: bool, screens: int) -> Page:
        """Fill in the form as a facilitator does; into the lobby."""
        run = self.page(viewport={"width": 1280, "height": 800})
        run.goto(f"{self.facilitator}/nl/sessions/new?lesson={lesson}")
        for name, is_wanted in (("phones", phones), ("hands", hands)):
            run.locator(f"input[name={name}]").set_checked(is_wanted)
        run.locator(f"input[name=screens][value='{screens}']").check()
        run.fill("input[name=adult]", ADULT)
        for name in ("present", "rules", "opt_out"):
            run.locator(f"input[name={name}]").check()
        run.locator(".sheet-form button").click()
        run.wait_for_selector("#live[data-next=start]")
        return run

    def join(self, run: Page) -> None:
        """Three phones, each in its own language, with the code on the screen."""
        (session,) = self.desk.resumable()
        code = session.session.code
        expect(run.locator("main")).to_contain_text(f"{code[:3]} {code[3:]}")
        for locale in LANGUAGES:
            phone = self.page(viewport={"width": 360, "height": 740}, locale=locale)
            phone.goto(f"{self.pupils}/#{code}")
            phone.wait_for_selector("p.code")
            phone.click("button[value=enter]")
            phone.wait_for_selector("#sheet[data-tag]")
            assert phone.title() == "Les"
            self.phones.append(phone)
        expect(run.locator(".joined")).to_contain_text("3 van de")

    def walk(self, keys: Page, windows: list[Page]) -> list[str]:
        """The one key until the end; the moves it made."""
        made = []
        while (move := str(self.told(keys, "next"))) != "end":
            if move == "close":
                self.everybody_answers()
            if move == "reveal":
                self.clock.pass_(UNDO_SECONDS)
                keys.wait_for_timeout(400)  # nearer it is the same press, made twice
            before = int(str(self.told(keys, "revision")))
            if move == "line":
                self.to_the_next_line(keys)
            else:
                keys.keyboard.press("1" if move == "turn" else "PageDown")
                for page in (keys, *windows):
                    # A window that comes into sight looks at once.
                    page.evaluate(
                        "document.dispatchEvent(new Event('visibilitychange'))"
                    )
                    page.wait_for_selector(f"#live[data-revision='{before + 1}']")
            made.append(move)
        return made

    def to_the_next_line(self, keys: Page) -> None:
        """Where hands are counted the key goes to another line: that is no move.

        The page is ahead of what the laptop has kept, so it alone knows the line.
        """
        line = int(keys.locator("#counting").get_attribute("data-line") or 0) + 1
        keys.keyboard.press("PageDown")
        keys.wait_for_selector(f"#counting[data-line='{line}']")
        (stored,) = self.desk.resumable()
        running = self.desk.running_lesson(stored)
        assert running and running.asked
        is_last = line + 1 == len(running.asked.parts)
        expect(keys.locator("#live")).to_have_attribute(
            "data-next", "close" if is_last else "line"
        )

    def everybody_answers(self) -> None:
        """Each phone chooses something, and waits for its receipt."""
        (stored,) = self.desk.resumable()
        for phone in self.phones:
            settled(phone, stored.session.pupil_revision)
            choose(phone)
        if self.phones:
            running = self.desk.running_lesson(stored)
            assert running and running.asked
            engine, part = self.desk._stores.file(), running.asked.parts[0].id
            name, asking = stored.session.id, running.asking
            found = seated.answered(engine, name, asking, part)
            assert found == len(self.phones)

    def end(self, keys: Page) -> None:
        """The page that asks first, and what stays."""
        session = re.search(r"sessions/([0-9a-f]{16})", keys.url)
        assert session
        keys.goto(f"{self.facilitator}/nl/sessions/{session[1]}/end")
        keys.locator("main form button").click()
        keys.wait_for_url(re.compile("summary|sessions"))
        assert self.desk.resumable() == ()
        for phone in self.phones:
            phone.wait_for_selector(ENDED)
        body = b"".join(path.read_bytes() for path in self.folder.glob(f"{FILE}*"))
        assert ADULT.encode() not in body

    @staticmethod
    def told(page: Page, name: str) -> str | None:
        """What the page knows of the class."""
        return page.locator("#live").get_attribute(f"data-{name}")


@pytest.fixture
def own_browser(browser: Browser) -> Iterator[Browser]:
    """One for this lesson: closing many windows at once can hang, ending it cannot."""
    with chromium(browser.browser_type) as own:
        yield own


@pytest.fixture
def school(own_browser: Browser, tmp_path: Path) -> Iterator[School]:
    """Both doors of a laptop, on one data folder."""
    config = Config(hosts=("les.test",), data=tmp_path, held=16)
    desk_app, door = (
        create_app(("facilitator",), config),
        create_app(("pupil",), config),
    )
    clock = FakeClock()
    lessons = desk_app.extensions["library"].lessons
    desk = desk_app.extensions["session_service"] = SessionService(
        tmp_path, lessons, clock=clock
    )
    with (
        serving(desk_app, name="127.0.0.1") as facilitator,
        serving(door) as pupils,
    ):
        desk_app.extensions["pupil_door"] = OpenDoor(address=f"{pupils}/")
        found = School(own_browser, desk, clock, facilitator, pupils, tmp_path)
        yield found
        door.extensions["pupil_service"].close()
    desk.close()


@pytest.mark.parametrize("lesson", ["druk", "vriend"])
def test_with_phones_in_three_languages(school: School, lesson: str) -> None:
    run = school.start(lesson, phones=True, hands=False, screens=2)
    wall = school.page(viewport={"width": 1024, "height": 768})
    wall.goto(f"{run.url}/projector")
    school.join(run)
    assert ADULT in school.phones[0].locator("#help").inner_text() or ADULT in str(
        school.phones[0].locator("#help").text_content()
    )
    made = school.walk(run, [wall])
    assert made[0] == "start" and {"close", "reveal", "next"} <= {*made}
    assert ("turn" in made) == (lesson == "vriend")
    school.end(run)


@pytest.mark.parametrize("lesson", ["druk", "vriend"])
def test_with_hands_only(school: School, lesson: str) -> None:
    run = school.start(lesson, phones=False, hands=True, screens=2)
    wall = school.page(viewport={"width": 1024, "height": 768})
    wall.goto(f"{run.url}/projector")
    assert school.pupils not in run.content()
    made = school.walk(run, [wall])
    assert ("line" in made) == (lesson == "druk")
    school.end(run)


def test_with_one_screen_and_a_mirrored_beamer(school: School) -> None:
    run = school.start("druk", phones=True, hands=False, screens=1)
    assert run.url.endswith("/projector")
    school.join(run)
    made = school.walk(run, [])
    assert {"close", "reveal", "next"} <= {*made}
    school.end(run)
