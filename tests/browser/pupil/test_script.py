"""With JavaScript: nothing enters the history, leaving is at once, hiding covers."""

import pytest
from playwright.sync_api import Browser, Page, expect
from pupil_door import CODE
from pupil_phone import (
    FIRST_ITEM,
    HIDE,
    INTRO,
    choose,
    go_on,
    join,
    press,
    seen_on,
    whole_quiz,
)


@pytest.fixture(scope="module")
def browser(whole_browser: Browser) -> Browser:
    """With a history like that of a phone."""
    return whole_browser


def test_a_whole_quiz_is_one_history_entry(phone: Page, door: str) -> None:
    phone.goto(door)
    before = phone.evaluate("history.length")
    join(phone, door)
    kinds = [*whole_quiz(phone)]
    assert kinds.count("explained") == 7 and kinds[-1] == "end"
    assert phone.evaluate("history.length") == before
    assert phone.url == door and phone.title() == "Les"
    assert phone.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert phone.evaluate("document.cookie") == ""


def test_a_scanned_code_leaves_the_address_and_is_asked_about(
    phone: Page, door: str
) -> None:
    phone.goto(f"{door}#{CODE}")
    expect(phone.locator("p.code")).to_have_text("KLM QRX")
    assert phone.url == door and phone.evaluate("history.length") == 2
    phone.click(".chips button[value=ar]")
    expect(phone.locator("html")).to_have_attribute("dir", "rtl")
    expect(phone.locator("p.code")).to_have_text("KLM QRX")
    press(phone, "enter", INTRO)
    assert phone.evaluate("history.length") == 2


def test_focus_goes_to_the_heading_and_one_thing_is_said(
    phone: Page, door: str
) -> None:
    join(phone, door)
    phone.evaluate(
        """() => {
          window.said = [];
          new MutationObserver(() => said.push(document.querySelector("#said").textContent))
            .observe(document.querySelector("#said"), {childList: true});
        }"""
    )
    choose(phone)
    assert phone.evaluate("document.activeElement.id") == "step"
    go_on(phone)
    assert phone.evaluate("document.activeElement.tagName") == "H1"
    said = phone.evaluate("said")
    assert len(said) == 2 and all(said)
    assert phone.locator("[role=status]").count() == 1


def test_the_keyboard_is_enough(phone: Page, door: str) -> None:
    phone.goto(door)
    phone.focus("#code")
    phone.keyboard.type("klm-qrx")
    phone.keyboard.press("Enter")
    phone.wait_for_selector(INTRO)
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    phone.wait_for_selector(FIRST_ITEM)
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    phone.wait_for_selector("button[value=next]")


def test_leaving_empties_the_page_at_once(phone: Page, door: str) -> None:
    join(phone, door)
    left = phone.evaluate(
        """() => {
          document.querySelector("#leave").click();
          return [document.body.childElementCount, document.title];
        }"""
    )
    assert left == [0, ""]
    phone.wait_for_url("**/klok")
    assert phone.title() == "Klok"
    assert phone.context.cookies() == []


def test_after_leaving_nothing_comes_back(phone: Page, door: str) -> None:
    join(phone, door)
    choose(phone)
    phone.click("#leave")
    phone.wait_for_url("**/klok")
    for _ in range(5):
        phone.go_back()
        assert seen_on(phone) == set()
    for _ in range(5):
        phone.go_forward()
        assert seen_on(phone) == set()


def test_without_an_answer_from_the_server_leaving_goes_nowhere(
    phone: Page, door: str
) -> None:
    join(phone, door)
    phone.route("**/klok", lambda route: route.abort())
    phone.click("#leave")
    phone.wait_for_url("about:blank")


def test_an_answer_that_comes_after_leaving_shows_nothing(
    phone: Page, door: str
) -> None:
    join(phone, door)
    phone.route("**/klok", lambda route: None)  # leaving waits for an answer
    late = phone.evaluate(
        """async () => {
          document.querySelector(".options button").click();
          document.querySelector("#leave").click();
          await fetch("/", {cache: "no-store"});
          return document.body.childElementCount;
        }"""
    )
    assert late == 0


def test_shift_three_times_leaves(phone: Page, door: str) -> None:
    join(phone, door)
    for _ in range(3):
        phone.keyboard.press("Shift")
    phone.wait_for_url("**/klok")


def test_only_with_a_script_shift_is_promised(phone: Page, door: str) -> None:
    phone.goto(door)
    phone.keyboard.press("Tab")
    link = phone.locator("a.unseen")
    expect(link).to_be_focused()
    assert "Shift" in link.inner_text()
    link.press("Enter")
    phone.wait_for_url("**/klok")


def test_capitals_are_no_way_out(phone: Page, door: str) -> None:
    phone.goto(door)
    phone.focus("#code")
    for letter in "KLMQRX":
        phone.keyboard.press(f"Shift+{letter}")
    assert phone.input_value("#code") == CODE and phone.title() == "Les"


@pytest.mark.parametrize(
    "event",
    [
        HIDE,
        "dispatchEvent(new PageTransitionEvent('pagehide'))",
        "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))",
    ],
)
def test_a_hidden_page_is_covered_until_a_tap(
    phone: Page, door: str, event: str
) -> None:
    join(phone, door)
    phone.click("#help summary")
    phone.evaluate(event)
    expect(phone.locator(".stem")).to_be_hidden()
    expect(phone.locator("#help .card")).to_be_hidden()
    expect(phone.locator("#leave")).to_be_visible()
    phone.click("#cover button")
    expect(phone.locator(".stem")).to_be_visible()


def test_help_needs_no_network(phone: Page, door: str) -> None:
    join(phone, door)
    phone.context.set_offline(True)
    phone.click("#help summary")
    expect(phone.locator("#help .card a[href='tel:112']")).to_be_visible()
    phone.keyboard.press("Tab")
    phone.keyboard.press("Escape")
    expect(phone.locator("#help .card")).to_be_hidden()
    expect(phone.locator("#help summary")).to_be_focused()


def test_without_a_connection_the_answer_stays_and_is_sent_again(
    phone: Page, door: str
) -> None:
    join(phone, door)
    phone.context.set_offline(True)
    phone.locator(".options button").first.click()
    expect(phone.locator("#unsent")).to_be_visible()
    phone.context.set_offline(False)
    choose(phone)
    expect(phone.locator("button[value=next]")).to_be_visible()
