"""No accessibility finding, nothing clipped, and a way out on every state of a class."""

from collections.abc import Iterator

import pytest
from browser.live.phones import ENDED, Lesson, choose, settled
from engines import findings
from layout import CLIPPED, SIDEWAYS
from playwright.sync_api import Browser, Page

from workshop.sessions.session import Phase

STEPS = (
    "vragen",
    "vragen/live-wegkijken",
    "vragen/live-vinken",
    "vragen/live-schaal",
    "vragen/live-kaarten",
    "vragen/live-chat",
    "tocht",
    "uitgang/slot",
)
WAY_OUT = """() => {
  const box = document.querySelector("#leave").getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight && box.width >= 48 && box.height >= 48;
}"""


def states(page: Page, lesson: Lesson) -> Iterator[str]:
    """Every screen of a class, as a phone gets to it."""
    lesson.join(page)
    yield "lobby"
    for step in STEPS:
        lesson.room.go(step)
        yield f"{step} {stands(page, lesson)}"
        if lesson.room.phase is not Phase.OPEN:
            continue
        choose(page)
        yield f"{step} kept"
        lesson.room.move("close")
        yield f"{step} {stands(page, lesson)}"
        lesson.room.reveal()
        yield f"{step} {stands(page, lesson)}"
    lesson.room.move("pause", is_paused=True)
    yield f"pause {stands(page, lesson)}"
    lesson.room.end()
    page.wait_for_selector(ENDED)
    yield "ended"


def stands(page: Page, lesson: Lesson) -> str:
    """How far the class is, once the phone is there too."""
    settled(page, lesson.room.session.pupil_revision)
    return str(lesson.room.phase)


@pytest.mark.parametrize("locale", ["ar", pytest.param("nl", marks=pytest.mark.long)])
def test_every_state_of_a_class(browser: Browser, lesson: Lesson, locale: str) -> None:
    small = {"width": 320, "height": 568}
    context = browser.new_context(viewport=small, locale=locale)  # type: ignore[arg-type]
    page = context.new_page()
    found = {}
    for state in states(page, lesson):
        found[state] = [
            *findings(page),
            *page.evaluate(CLIPPED),
            *(["sideways"] if page.evaluate(SIDEWAYS) > 0 else []),
            *([] if page.evaluate(WAY_OUT) else ["no way out"]),
        ]
    context.close()
    assert len(found) > 20
    assert {state: some for state, some in found.items() if some} == {}
