"""A request that fails once: the phone goes on by itself, and every tap is told of."""

import pytest
from browser.live.phones import KEPT, Lesson, choose, shows
from live_class import CODE
from playwright.sync_api import Browser, Page, Route, expect

PARTS = ("les", "oud", "volg", "lees")
POSTS = ("do=ask", "do=enter", "of=", "do=language")


class Once:
    """Lets the first request fail that is of this kind."""

    def __init__(self, page: Page, kind: str, times: int = 1) -> None:
        self.kind, self.left = kind, times
        page.route("**/*", self._route)

    def _route(self, route: Route) -> None:
        request = route.request
        if self.left and self._is_it(request.url, request.method, request.post_data):
            self.left -= 1
            route.abort("connectionreset")
        else:
            route.continue_()

    def _is_it(self, url: str, method: str, body: str | None) -> bool:
        if method == "POST":
            return self.kind in (body or "")
        return f"/static/{self.kind}." in url


def lesson_of(page: Page, lesson: Lesson) -> None:
    """Into the class, an answer, another language, and a question after that."""
    lesson.room.go("vragen/live-waar")
    shows(page, "Een stelling.")
    choose(page)
    lesson.room.go("vragen/live-schaal")
    shows(page, "Een mening.")
    choose(page)
    assert lesson.room.answers() == {"answer": 1}


@pytest.mark.parametrize("kind", [*PARTS, "les.css"])
def test_a_part_that_failed_once_is_asked_for_again(
    phone: Page, lesson: Lesson, kind: str
) -> None:
    Once(phone, kind.removesuffix(".css"))
    phone.goto(lesson.door)
    phone.wait_for_selector("html.script")
    lesson.join(phone)
    lesson_of(phone, lesson)


@pytest.mark.parametrize("kind", POSTS)
def test_a_tap_that_failed_once_is_told_or_kept(
    phone: Page, lesson: Lesson, kind: str
) -> None:
    once = Once(phone, kind)
    phone.goto(f"{lesson.door}#{CODE}")
    if kind == "do=ask":
        phone.wait_for_selector("#unsent:not([hidden])")
        phone.goto("about:blank")
        phone.goto(f"{lesson.door}#{CODE}")
    phone.wait_for_selector("p.code")
    phone.click("button[value=enter]")
    if kind == "do=enter":
        phone.wait_for_selector("#unsent:not([hidden])")
        phone.click("button[value=enter]")
    phone.wait_for_selector("#sheet[data-tag]")
    if kind == "do=language":
        phone.click(".languages summary")
        phone.click("button[value=ar]")
        phone.wait_for_selector("#unsent:not([hidden])")
        phone.click("button[value=ar]")
        phone.wait_for_selector("html[dir=rtl]")
    lesson_of(phone, lesson)
    assert once.left == 0 and lesson.room.joined == 1


def test_a_tap_before_the_part_is_there_is_told_and_sent(
    phone: Page, lesson: Lesson
) -> None:
    lesson.room.go("vragen/live-waar")
    once = Once(phone, "volg", times=3)
    lesson.join(phone)
    shows(phone, "Een stelling.")
    phone.locator(".options button").first.click()
    phone.wait_for_selector("#waiting:not([hidden])", timeout=2500)
    phone.wait_for_selector(KEPT)
    assert once.left == 0 and lesson.room.answers() == {"answer": 1}


def test_a_part_that_never_comes_leaves_plain_forms(
    phone: Page, lesson: Lesson
) -> None:
    lesson.room.go("vragen/live-waar")
    Once(phone, "volg", times=1000)
    lesson.join(phone)
    shows(phone, "Een stelling.")
    phone.locator(".options button").first.click()
    phone.wait_for_selector(KEPT)
    assert lesson.room.answers() == {"answer": 1}


def test_a_browser_that_cannot_read_the_script_works_without(
    browser: Browser, lesson: Lesson
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/les.*.js*", lambda route: route.fulfill(body="let a = ?.b;"))
    page.goto(lesson.door)
    page.fill("#code", CODE)
    page.click("button[value=enter]")
    expect(page.locator("#sheet[data-tag]")).to_be_visible()
    lesson.room.go("vragen/live-waar")
    page.locator(".options").wait_for()  # a page that waits looks again by itself
    page.locator(".options button").first.click()
    page.wait_for_selector(KEPT)
    expect(page.locator("p.plain a")).to_be_visible()
    assert page.evaluate("history.length") <= 5
    context.close()


def test_one_answer_is_mine_however_often_it_changed(
    phone: Page, lesson: Lesson
) -> None:
    lesson.join(phone)
    lesson.room.go("vragen/live-waar")
    shows(phone, "Een stelling.")
    for number in (0, 1):
        phone.locator(".options button").nth(number).click()
        expect(phone.locator(".options button").nth(number)).to_have_class("given")
        phone.wait_for_selector(KEPT)
    lesson.room.reveal()
    phone.wait_for_selector("[data-choice].own")
    expect(phone.locator("[data-choice].own")).to_have_count(1)
    expect(phone.locator(".yours:visible")).to_have_count(1)


def test_another_language_keeps_what_was_ticked(phone: Page, lesson: Lesson) -> None:
    lesson.join(phone)
    lesson.room.go("vragen/live-chat")
    phone.wait_for_selector(".chat")
    phone.locator(".chat label").nth(1).click()
    phone.click(".languages summary")
    phone.click("button[value=ar]")
    phone.wait_for_selector("html[dir=rtl]")
    assert phone.locator(".chat input").nth(1).is_checked()
    phone.click("button[value=answer]")
    phone.wait_for_selector(KEPT)
