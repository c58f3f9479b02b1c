"""Without JavaScript the same quiz works with plain forms."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pupil_door import CODE
from pupil_phone import (
    FIRST_NODE,
    INTRO,
    choose,
    go_on,
    join,
    press,
    seen_on,
    turn,
)


@pytest.fixture(scope="module")
def browser(whole_browser: Browser) -> Browser:
    """With a history like that of a phone."""
    return whole_browser


@pytest.fixture
def plain_phone(browser: Browser) -> Iterator[Page]:
    """A phone whose browser runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_a_whole_quiz_in_plain_forms(plain_phone: Page, door: str) -> None:
    join(plain_phone, door)
    for number in range(1, 8):
        assert f"{number}" in plain_phone.inner_text("h1")
        choose(plain_phone)
        expect(plain_phone).to_have_title("Les")
        assert plain_phone.url == door
        go_on(plain_phone)
    expect(plain_phone.locator(".result")).to_be_visible()


def test_a_whole_story_in_plain_forms(plain_phone: Page, door: str) -> None:
    plain_phone.goto(door)
    plain_phone.fill("#code", CODE)
    press(plain_phone, "enter", INTRO)
    press(plain_phone, "play", FIRST_NODE)
    for choice in (1, 1):
        turn(plain_phone, choice)
        expect(plain_phone).to_have_title("Les")
        assert plain_phone.url == door
    expect(plain_phone.locator(".why")).to_contain_text("mentor")
    press(plain_phone, "back", ".story-text.asks")
    expect(plain_phone.locator(".story-text")).to_have_text("Hier is later.")


def test_back_and_reload_never_ask_to_send_again(plain_phone: Page, door: str) -> None:
    join(plain_phone, door)
    choose(plain_phone)
    for move in (plain_phone.go_back, plain_phone.reload):
        move()
        expect(plain_phone.locator("button[value=begin]")).to_be_visible()
        assert plain_phone.url == door


def test_what_needs_a_script_is_not_shown_without(plain_phone: Page, door: str) -> None:
    join(plain_phone, door)
    expect(plain_phone.locator("#reading")).to_be_hidden()
    expect(plain_phone.locator("#aloud")).to_be_hidden()


def test_help_and_languages_need_no_script(plain_phone: Page, door: str) -> None:
    plain_phone.goto(door)
    assert "Shift" not in plain_phone.locator("a.unseen").inner_text()
    plain_phone.click("#help summary")
    expect(plain_phone.locator(".card a[href='tel:112']")).to_be_visible()
    plain_phone.click("#help summary")
    plain_phone.click(".chips button[value=ar]")
    expect(plain_phone.locator("html")).to_have_attribute("dir", "rtl")
    assert plain_phone.url == door


def test_leaving_is_a_link_and_nothing_comes_back(plain_phone: Page, door: str) -> None:
    join(plain_phone, door)
    choose(plain_phone)
    assert seen_on(plain_phone)
    plain_phone.click("#leave")
    plain_phone.wait_for_url("**/klok")
    assert plain_phone.title() == "Klok" and plain_phone.context.cookies() == []
    for _ in range(5):
        plain_phone.go_back()
        assert seen_on(plain_phone) == set()


def test_a_page_that_an_old_cache_brings_back_is_covered(
    plain_phone: Page, door: str
) -> None:
    """What WebKit does to its fields then is done by hand here."""
    join(plain_phone, door)
    plain_phone.evaluate("document.querySelector('#stale').checked = true")
    expect(plain_phone.locator(".stem")).to_be_hidden()
    expect(plain_phone.locator("#leave")).to_be_visible()
    plain_phone.click("#cover a")
    expect(plain_phone.locator("button[value=begin]")).to_be_visible()
