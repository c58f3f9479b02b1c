"""A phone for which there is no place: a calm page, and in by itself once there is one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.live.phones import Lesson
from live_class import CODE, LiveClass, a_live_lesson
from playwright.sync_api import Browser, Page, expect
from pupil_door import Pupil, an_app
from server.running import until
from system import serving

from workshop.storage import seats

IN_SIGHT = """() => ["#leave", "#help summary"].every((one) => {
  const box = document.querySelector(one).getBoundingClientRect();
  return box.height >= 48 && box.top >= 0 && box.bottom <= innerHeight;
})"""


@pytest.fixture
def lesson(tmp_path: Path) -> Iterator[Lesson]:
    """A lesson that has begun, with the one phone it has a place for."""
    room = LiveClass(tmp_path, a_live_lesson(), phones=1)
    app = an_app(room.lesson, hosts=("les.test",), data=tmp_path, held=16)
    with serving(app) as address:
        found = Lesson(f"{address}/", app, room)
        Pupil(app).press("enter", code=CODE)
        room.go("vragen/live-waar")
        found.settle()
        yield found
        app.extensions["pupil_service"].close()
    room.close()


def is_turned_away(page: Page) -> None:
    expect(page.locator("h1")).to_have_text("You are not in yet")
    assert page.title() == "Les"
    assert page.evaluate(IN_SIGHT)


def test_with_a_script_it_comes_in_by_itself(phone: Page, lesson: Lesson) -> None:
    phone.goto(f"{lesson.door}#{CODE}")
    phone.wait_for_selector("p.code")
    phone.click("button[value=enter]")
    is_turned_away(phone)
    phone.reload()
    is_turned_away(phone)
    entries = phone.evaluate("history.length")
    seats.let_one_in(lesson.room.engine, lesson.room.session.id)
    phone.wait_for_selector("form.live")
    assert phone.evaluate("history.length") == entries
    assert lesson.room.joined == 2


def test_without_a_script_it_hears_of_a_place(browser: Browser, lesson: Lesson) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 740}, locale="en"
    )
    page = context.new_page()
    page.goto(lesson.door)
    page.fill("#code", CODE)
    page.click("button[value=enter]")
    expect(page.locator("h1")).to_have_text("You are not in yet")
    seats.let_one_in(lesson.room.engine, lesson.room.session.id)
    expect(page.locator("h1")).to_have_text("There is a place now", timeout=20_000)
    assert lesson.room.joined == 1, "looking takes no place"
    page.click("main button.main")
    page.wait_for_selector("form.live")
    context.close()


def test_leaving_works_there_too(phone: Page, lesson: Lesson) -> None:
    phone.goto(f"{lesson.door}#{CODE}")
    phone.wait_for_selector("p.code")
    phone.click("button[value=enter]")
    is_turned_away(phone)
    phone.click("#leave")
    phone.wait_for_url("**/klok")
    engine, name = lesson.room.engine, lesson.room.session.id
    assert until(lambda: seats.at_the_door(engine, name)[0] == 0)
