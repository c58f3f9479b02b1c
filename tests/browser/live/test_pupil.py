"""A phone in a live class: it follows, it loses nothing, it gives nothing away."""

from collections.abc import Iterator

from browser.live.phones import ENDED, KEPT, Lesson, choose, settled, shows
from playwright.sync_api import Browser, Page, expect
from pupil_phone import HIDE

SHOW = """() => {
  Object.defineProperty(document, "visibilityState", {get: () => "visible", configurable: true});
  dispatchEvent(new Event("visibilitychange"));
}"""
COUNT_SAID = """() => {
  window.said = [];
  new MutationObserver(() => {
    const words = document.querySelector("#said").textContent;
    if (words) window.said.push(words);
  }).observe(document.querySelector("#said"), {childList: true, characterData: true, subtree: true});
}"""


def test_a_phone_follows_the_class_on_one_page(phone: Page, lesson: Lesson) -> None:
    lesson.join(phone)
    entries = phone.evaluate("history.length")
    lesson.room.go("vragen/live-waar")
    shows(phone, "Een stelling.")
    choose(phone)
    lesson.room.reveal()
    phone.wait_for_selector("[data-choice].own")
    lesson.room.move("next_step")
    shows(phone, "Een mening.")
    assert phone.evaluate("history.length") == entries
    assert (phone.title(), phone.url) == ("Les", lesson.door)


def test_each_change_is_announced_once(phone: Page, lesson: Lesson) -> None:
    lesson.join(phone)
    lesson.room.move("start")
    settled(phone, lesson.room.session.pupil_revision)
    phone.evaluate(COUNT_SAID)
    lesson.room.move("jump", "vragen/live-waar")
    shows(phone, "Een stelling.")
    choose(phone)
    said = phone.evaluate("window.said")
    assert len(said) == 2 and said[0] == "Een stelling."


def test_help_stays_open_while_the_class_moves_on(phone: Page, lesson: Lesson) -> None:
    lesson.join(phone)
    phone.click("#help summary")
    phone.focus("#help summary")
    lesson.room.go("vragen/live-waar")
    phone.wait_for_selector("#stem", state="attached")
    assert phone.locator("#help[open]").count() == 1
    assert phone.evaluate("document.activeElement.localName") == "summary"


def test_an_answer_changes_until_the_close(phone: Page, lesson: Lesson) -> None:
    lesson.join(phone)
    lesson.room.go("vragen/live-waar")
    for number in (0, 1, 2):
        phone.locator(".options button").nth(number).click()
        phone.wait_for_selector(KEPT)
        given = phone.locator(".options button.given")
        expect(given).to_have_count(1)
        expect(phone.locator(".options button").nth(number)).to_have_class("given")
    assert lesson.room.answers() == {"answer": 1}
    lesson.room.move("close")
    phone.wait_for_selector(".asked:disabled")
    assert phone.locator(".options button.given").count() == 1


def test_a_reload_and_a_second_tab_are_the_same_seat(
    phone: Page, lesson: Lesson
) -> None:
    lesson.join(phone)
    lesson.room.go("vragen/live-waar")
    shows(phone, "Een stelling.")
    choose(phone)
    phone.reload()
    phone.wait_for_selector(KEPT)
    second = phone.context.new_page()
    second.goto(lesson.door)
    expect(second.locator(".options button.given")).to_have_count(1)
    second.locator(".options button").nth(1).click()
    second.wait_for_selector(KEPT)
    assert lesson.room.answers() == {"answer": 1}
    assert lesson.room.joined == 1
    lesson.room.move("close")
    for page in (phone, second):
        page.wait_for_selector(".asked:disabled")


def test_the_back_button_finds_the_right_step(phone: Page, lesson: Lesson) -> None:
    lesson.join(phone)
    phone.goto("about:blank")
    lesson.room.go("vragen/live-waar")
    phone.go_back()
    phone.evaluate("document.querySelector('.away #cover button')?.click()")
    shows(phone, "Een stelling.")


def test_an_answer_without_connection_arrives_later(
    phone: Page, lesson: Lesson
) -> None:
    lesson.join(phone)
    lesson.room.go("vragen/live-waar")
    shows(phone, "Een stelling.")
    phone.context.set_offline(True)
    phone.locator(".options button").first.click()
    phone.wait_for_selector("#waiting:not([hidden])")
    phone.wait_for_selector("#phone-away:not([hidden])")
    assert lesson.room.answers() == {"answer": 0}
    phone.context.set_offline(False)
    phone.wait_for_selector(KEPT)
    phone.wait_for_selector("#phone-away", state="hidden")
    assert lesson.room.answers() == {"answer": 1}


def test_a_phone_that_slept_is_at_the_right_step(phone: Page, lesson: Lesson) -> None:
    lesson.join(phone)
    phone.evaluate(HIDE)
    phone.wait_for_selector("html.away")
    lesson.room.go("vragen/live-waar")
    phone.evaluate(SHOW)
    phone.click("#cover button")
    shows(phone, "Een stelling.")


def test_ticks_survive_a_pause_of_the_class(phone: Page, lesson: Lesson) -> None:
    lesson.join(phone)
    lesson.room.go("vragen/live-chat")
    phone.wait_for_selector(".chat")
    phone.locator(".chat label").first.click()
    lesson.room.move("close")
    phone.wait_for_selector(".asked:disabled")
    lesson.room.move("undo_close")
    phone.wait_for_selector(".asked:not(:disabled)")
    assert phone.locator(".chat input:checked").count() == 1


def test_an_empty_answer_is_asked_for_again(phone: Page, lesson: Lesson) -> None:
    lesson.join(phone)
    lesson.room.go("vragen/live-kaarten")
    phone.wait_for_selector(".part")
    phone.click("button[value=answer]")
    phone.wait_for_selector("#empty:not([hidden])")
    phone.locator(".part label").first.click()
    phone.click("button[value=answer]")
    phone.wait_for_selector(KEPT)
    assert phone.locator("#empty:not([hidden])").count() == 0


def test_the_end_tells_that_answers_are_deleted(phone: Page, lesson: Lesson) -> None:
    lesson.join(phone)
    lesson.room.end()
    phone.wait_for_selector(ENDED)
    assert phone.locator(".languages").count() == 0


def test_leaving_shows_nothing_of_the_class_again(phone: Page, lesson: Lesson) -> None:
    lesson.join(phone)
    lesson.room.go("vragen/live-waar")
    shows(phone, "Een stelling.")
    phone.click("#leave")
    phone.wait_for_url("**/klok")
    for _ in range(5):
        phone.go_back()
        assert "Een stelling." not in phone.content()
    assert phone.context.cookies() == []


def test_everything_works_without_a_script(browser: Browser, lesson: Lesson) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(lesson.door)
    page.fill("#code", "bcd fgh")
    page.click("button[value=enter]")
    page.wait_for_selector("meta[http-equiv=refresh]", state="attached")
    lesson.room.go("vragen/live-waar")
    page.locator(".options").wait_for()  # a page that waits looks again by itself
    assert page.locator("meta[http-equiv=refresh]").count() == 0
    page.locator(".options button").first.click()
    page.wait_for_selector(KEPT)
    lesson.room.reveal()
    lesson.settle()
    page.click("p.plain a")
    page.wait_for_selector("tr.own")
    assert page.locator("tr.own").count() == 1
    context.close()


def in_every_language(browser: Browser) -> Iterator[Page]:
    for locale in ("nl", "en", "ar"):
        yield browser.new_context(locale=locale).new_page()


def test_three_languages_make_one_tally(browser: Browser, lesson: Lesson) -> None:
    pages = [*in_every_language(browser)]
    for page in pages:
        lesson.join(page)
    lesson.room.go("vragen/live-waar")
    for page in pages:
        shows(page, "Een stelling.")
        choose(page)
    assert lesson.room.answers() == {"answer": 3}
    dirs = [page.evaluate("document.documentElement.dir") for page in pages]
    assert dirs == ["ltr", "ltr", "rtl"]
    for page in pages:
        page.context.close()


def test_the_page_of_a_class_asks_for_few_bytes(phone: Page, lesson: Lesson) -> None:
    lesson.join(phone)
    sizes: list[int] = []
    session = phone.context.new_cdp_session(phone)
    session.send("Network.enable")
    session.on(
        "Network.loadingFinished", lambda e: sizes.append(int(e["encodedDataLength"]))
    )
    lesson.room.go("vragen/live-chat")
    phone.wait_for_selector(".chat")
    phone.locator(".chat label").nth(1).wait_for()
    assert sizes and sum(sizes) < 15_000
