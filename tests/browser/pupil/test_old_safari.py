"""With what iOS 12 has: exit and help in sight, and a whole quiz on one page."""

from collections.abc import Iterator

import pytest
from old_safari import old_style, pretend
from playwright.sync_api import Browser, Page, expect
from pupil_phone import choose, join, seen_on, whole_quiz
from system import sound_page

IN_SIGHT = """(selector) => {
  const box = document.querySelector(selector).getBoundingClientRect();
  return box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
}"""


@pytest.fixture
def old_phone(browser: Browser) -> Iterator[Page]:
    """The smallest iPhone that has iOS 12, as far as it can be played."""
    context = browser.new_context(viewport={"width": 320, "height": 568})
    pretend(context)
    with sound_page(context) as page:
        yield page


def test_a_whole_quiz_stays_one_page(old_phone: Page, door: str) -> None:
    join(old_phone, door)
    entries = old_phone.evaluate("history.length")
    assert [*whole_quiz(old_phone)][-1] == "end"
    assert old_phone.evaluate("history.length") == entries


def test_exit_and_help_stay_in_sight(old_phone: Page, door: str) -> None:
    join(old_phone, door)
    choose(old_phone)
    old_phone.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    assert old_phone.evaluate("scrollY") > 0
    assert old_phone.evaluate(IN_SIGHT, "#leave")
    old_phone.click("#help summary")
    assert old_phone.evaluate(IN_SIGHT, "#help .card")


def test_leaving_shows_nothing_again(old_phone: Page, door: str) -> None:
    join(old_phone, door)
    choose(old_phone)
    old_phone.click("#leave")
    old_phone.wait_for_url("**/klok")
    for _ in range(5):
        old_phone.go_back()
        assert seen_on(old_phone) == set()


def test_a_laptop_that_is_silent_does_not_keep_anybody(
    old_phone: Page, door: str
) -> None:
    join(old_phone, door)
    old_phone.route("**/klok", lambda route: None)
    old_phone.click("#leave")
    old_phone.wait_for_url("about:blank")


def test_enter_in_the_field_sends_the_code(old_phone: Page, door: str) -> None:
    old_phone.goto(door)
    old_phone.fill("#code", "nee nee")
    old_phone.press("#code", "Enter")
    expect(old_phone.locator("#refusal")).to_be_visible()


def test_what_is_later_is_taken_away() -> None:
    style = "a { position: sticky; } b:is(i) { top: 0; } @media x { i { gap: 4px; } }"
    left = "a {  } @media x { i {  } }"
    assert " ".join(old_style(style).split()) == " ".join(left.split())
    assert old_style("a { position: -webkit-sticky; }") == "a { position: sticky; }"
