"""What a pupil does on a phone, for tests in a real browser."""

import math
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from playwright.sync_api import Error, Page
from pupil_door import CODE, a_story_lesson

from workshop.text import plain, texts

HIDE = """() => {
  Object.defineProperty(document, "visibilityState", {get: () => "hidden", configurable: true});
  dispatchEvent(new Event("visibilitychange"));
}"""

# Words that may lie in no file of a browser, beside every text of the lesson itself.
TOPIC = ("onder druk", "uitbuiting", "mensenhandel")


# What a page shows once it is what was asked for. A quiz counts in its bar: half a step
# for an open item, a whole one for an explained item.
INTRO, REFUSED = "button[value=begin]", "#refusal"
FIRST_ITEM, QUIZ_END = 'progress[value="0.5"]', ".result"
FIRST_NODE, STORY_END = "#step:has-text('1')", ".story-text:not(.asks)"


def join(page: Page, door: str) -> None:
    """Open the door, type the code, and begin."""
    page.goto(door)
    page.fill("#code", CODE)
    press(page, "enter", INTRO)
    press(page, "begin", FIRST_ITEM)


def press(page: Page, do: str, sign: str) -> None:
    """Press a button, and wait for the sign of the page that was asked for."""
    page.click(f"button[value={do}]")
    page.wait_for_selector(sign)


def go_on(page: Page, do: str = "next") -> None:
    """From an item or what explains it to the next item, or to the end."""
    number, total = _place(page)
    press(page, do, _item(number + 1) if number < total else QUIZ_END)


def choose(page: Page) -> None:
    """Give any answer to the item on the page."""
    number, _ = _place(page)
    answer(page)
    page.wait_for_selector(f'progress[value="{number}"]')


def answer(page: Page) -> None:
    """Tap the first of all that can be chosen."""
    if page.locator(".options").count():
        page.locator(".options button").first.click()
        return
    for group in page.locator("fieldset.part, .ticks, .chat, .story").all():
        group.locator("label").first.click()
    page.click("button[value=answer]")


def turn(page: Page, choice: int) -> None:
    """Take a turn of a story; to its next node, or an ending."""
    step = int("".join(re.findall(r"\d", page.inner_text("#step"))))
    page.locator(".options button").nth(choice).click()
    page.wait_for_selector(f"#step:has-text('{step + 1}'), {STORY_END}")


def whole_quiz(page: Page) -> Iterator[str]:
    """From an item to the end; says on what kind of screen it stands."""
    while page.locator("progress").count():
        yield "item"
        choose(page)
        yield "explained"
        go_on(page)
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
        turn(page, -1)
    yield "ending"


def every_state(page: Page, door: str) -> Iterator[str]:
    """From the code over the story and the quiz to both ends."""
    page.goto(door)
    yield "start"
    page.fill("#code", CODE)
    press(page, "enter", INTRO)
    page.reload()  # made-up languages are used from here on
    yield "intro"
    for name in ("help", "reading"):
        page.click(f"#{name} summary")
        yield name
    page.keyboard.press("Escape")
    press(page, "play", FIRST_NODE)
    yield from whole_story(page)
    press(page, "begin", FIRST_ITEM)
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


def traces(folder: Path, words: Collection[str]) -> list[tuple[str, str]]:
    """Words in the files of a profile, with the file."""
    needles = {word: (word.encode(), word.encode("utf-16-le")) for word in words}
    found = []
    for path in (p for p in folder.rglob("*") if p.is_file()):
        body = path.read_bytes()
        found += [
            (path.name, word)
            for word, forms in needles.items()
            if any(form in body for form in forms)
        ]
    return found


def _content(page: Page) -> str:
    try:
        return page.content()
    except Error:  # a page of the browser itself is on its way
        page.wait_for_load_state()
        return _content(page)


def _place(page: Page) -> tuple[int, int]:
    """At which item of how many."""
    bar = page.locator("progress")
    value, total = bar.get_attribute("value"), bar.get_attribute("max")
    return math.ceil(float(value or 0)), int(total or 0)


def _item(number: int) -> str:
    return f'progress[value="{number - 0.5}"]'
