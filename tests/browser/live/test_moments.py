"""Two tabs, back, reload and sleep at every step: the same seat, nothing doubled."""

from collections.abc import Callable

import pytest
from browser.live.phones import KEPT, Lesson
from playwright.sync_api import Browser, Page, expect
from pupil_phone import HIDE

SHOW = HIDE.replace('"hidden"', '"visible"')
WAKE = "document.querySelector('.away #cover button')?.click()"
STEPS = ("vragen", "vragen/live-waar", "vragen/live-chat", "tocht", "uitgang/slot")


@pytest.fixture(scope="module")
def browser(whole_browser: Browser) -> Browser:
    """With a history like that of a phone."""
    return whole_browser


def reload(page: Page, lesson: Lesson) -> None:
    page.reload()


def back(page: Page, lesson: Lesson) -> None:
    page.goto("about:blank")
    page.go_back()
    page.evaluate(WAKE)


def sleep(page: Page, lesson: Lesson) -> None:
    page.evaluate(HIDE)
    page.wait_for_selector("html.away")
    page.evaluate(SHOW)
    page.evaluate(WAKE)


def second_tab(page: Page, lesson: Lesson) -> None:
    other = page.context.new_page()
    other.goto(lesson.door)
    other.wait_for_selector(
        f'main[data-revision="{lesson.room.session.pupil_revision}"]'
    )
    other.close()


def again(page: Page, lesson: Lesson) -> None:
    lesson.join(page)


MOMENTS: tuple[Callable[[Page, Lesson], None], ...] = (
    *(reload, back, sleep, second_tab, again),
)


def arrives(page: Page, lesson: Lesson) -> None:
    page.wait_for_selector(
        f'main[data-revision="{lesson.room.session.pupil_revision}"]'
    )


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda one: one.__name__)
def test_at_every_step_the_same_seat(
    phone: Page, lesson: Lesson, moment: Callable[[Page, Lesson], None]
) -> None:
    lesson.join(phone)
    moment(phone, lesson)
    for step in STEPS:
        lesson.room.go(step)
        moment(phone, lesson)
        arrives(phone, lesson)
        if not phone.locator(".asked").count():
            continue
        for _ in range(2):
            first = phone.locator(".asked .options button, .asked label").first
            first.click()
            if phone.locator("button[value=answer]").count():
                phone.click("button[value=answer]")
            phone.wait_for_selector(f"{KEPT}, #empty:not([hidden])")
        moment(phone, lesson)
        arrives(phone, lesson)
        assert max(lesson.room.answers().values()) == 1
        lesson.room.reveal()
        moment(phone, lesson)
        arrives(phone, lesson)
    assert lesson.room.joined == 1


def test_a_tab_that_wakes_knows_what_the_other_said(
    phone: Page, lesson: Lesson
) -> None:
    lesson.join(phone)
    lesson.room.go("vragen/live-waar")
    arrives(phone, lesson)
    buttons = phone.locator(".options button")
    buttons.nth(0).click()
    phone.wait_for_selector(KEPT)
    phone.evaluate(HIDE)
    phone.wait_for_selector("html.away")
    other = phone.context.new_page()
    other.goto(lesson.door)
    other.locator(".options button").nth(1).click()
    expect(other.locator(".options button").nth(1)).to_have_class("given")
    other.wait_for_selector(KEPT)
    other.close()
    phone.evaluate(SHOW)
    phone.evaluate(WAKE)
    expect(buttons.nth(1)).to_have_class("given")
    assert lesson.room.answers() == {"answer": 1}
