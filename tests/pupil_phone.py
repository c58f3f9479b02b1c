"""What a pupil does on a phone, for tests in a real browser."""

import re
from collections.abc import Iterator

from playwright.sync_api import Error, Page
from pupil_door import CODE, a_story_lesson

from workshop.text import plain, texts

HIDE = """() => {
  Object.defineProperty(document, "visibilityState", {get: () => "hidden", configurable: true});
  dispatchEvent(new Event("visibilitychange"));
}"""

# Words that may lie in no file of a browser, beside every text of the lesson itself.
TOPIC = ("onder druk", "uitbuiting", "mensenhandel")


def join(page: Page, door: str) -> None:
    """Open the door, type the code, and begin."""
    page.goto(door)
    page.fill("#code", CODE)
    press(page, "enter")
    press(page, "begin")


def press(page: Page, do: str) -> None:
    """Press a button and wait for the next page."""
    before = _body(page)
    page.click(f"button[value={do}]")
    page.wait_for_function("before => document.body.innerHTML !== before", arg=before)


def choose(page: Page) -> None:
    """Give any answer to the item on the page."""
    before = _body(page)
    if page.locator(".options").count():
        page.locator(".options button").first.click()
    else:
        first = page.locator("fieldset.part, .ticks, .chat, .story")
        for group in first.all():
            group.locator("label").first.click()
        page.click("button[value=answer]")
    page.wait_for_function("before => document.body.innerHTML !== before", arg=before)


def whole_quiz(page: Page) -> Iterator[str]:
    """From the first item to the end; says on what kind of screen it stands."""
    while page.locator("#step").count():
        yield "item"
        choose(page)
        yield "explained"
        press(page, "next")
    yield "end"


def enlarge(page: Page, size: int) -> None:
    """Choose one of the three sizes of letters."""
    page.click("#reading summary")
    page.locator("#reading button").nth(size).click()
    page.keyboard.press("Escape")


def whole_story(page: Page) -> Iterator[str]:
    """From the first node to an ending, always by the last choice."""
    while page.locator(".options").count():
        yield "node"
        before = _body(page)
        page.locator(".options button").last.click()
        page.wait_for_function(
            "before => document.body.innerHTML !== before", arg=before
        )
    yield "ending"


def every_state(page: Page, door: str) -> Iterator[str]:
    """From the code over the story and the quiz to both ends."""
    page.goto(door)
    yield "start"
    page.fill("#code", CODE)
    press(page, "enter")
    page.reload()  # made-up languages are used from here on
    yield "intro"
    for name in ("help", "reading"):
        page.click(f"#{name} summary")
        yield name
    page.keyboard.press("Escape")
    press(page, "play")
    yield from whole_story(page)
    press(page, "begin")
    yield from whole_quiz(page)


def lesson_words() -> set[str]:
    """Every text of quiz and story, and ids, too long to be found by chance."""
    lesson = a_story_lesson()
    found = [plain(text) for _, text in texts(lesson.practice)]
    found += [plain(text) for _, text in texts(lesson.activities[0])]
    for item in lesson.practice.items:
        found += [item.id, *item.key_response()]
    return {*TOPIC, *(words for words in found if len(words) > 7)}


def seen_on(page: Page) -> set[str]:
    """The words of the lesson that the page shows."""
    shown = re.sub(r"\s+", " ", _content(page))
    return {words for words in lesson_words() if words in shown}


def _content(page: Page) -> str:
    try:
        return page.content()
    except Error:  # a page of the browser itself is on its way
        page.wait_for_load_state()
        return _content(page)


def _body(page: Page) -> str:
    return str(page.evaluate("document.body.innerHTML"))
