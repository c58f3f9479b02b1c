"""Between phone and laptop stands something that does harm: few requests, no move lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from statistics import fmean

import pytest
from browser.live.phones import KEPT, Lesson, shows
from live_class import LiveClass, a_live_lesson
from middlebox import Middlebox
from playwright.sync_api import Page, expect
from pupil_door import an_app
from system import serving

HARMS = ("weaken", "drop", "cut", "delay", "unchanged")
TOGETHER = """() => {
  window.together = 0;
  const isShown = (id) => {
    const one = document.getElementById(id);
    return Boolean(one) && !one.hidden;
  };
  new MutationObserver(() => {
    window.together += isShown("kept") && isShown("laptop-away");
  }).observe(document, {attributes: true, childList: true, subtree: true});
}"""


@contextmanager
def behind(folder: Path, harm: str) -> Iterator[tuple[Lesson, Middlebox]]:
    """A class in its lobby, behind something that does this."""
    room = LiveClass(folder, a_live_lesson())
    app = an_app(room.lesson, hosts=("les.test",), data=folder, held=16)
    box = Middlebox(app, harm)
    with serving(box) as address:
        yield Lesson(f"{address}/", app, room), box
        app.extensions["pupil_service"].close()


@pytest.mark.parametrize("harm", HARMS)
def test_a_phone_asks_once_a_second_at_most_and_misses_nothing(
    phone: Page, tmp_path: Path, harm: str
) -> None:
    with behind(tmp_path, harm) as (lesson, box):
        lesson.join(phone)
        assert box.has_asked(4, within=40)
        # On the way a request may be held up: the mean says how often it asks.
        gaps = [after - before for before, after in pairwise(box.moments[1:])]
        assert fmean(gaps) > 0.75
        for step, stem in (("waar", "Een stelling."), ("schaal", "Een mening.")):
            lesson.room.go(f"vragen/live-{step}")
            shows(phone, stem)
            phone.locator(".options button").first.click()
            phone.wait_for_selector(KEPT)
            assert lesson.room.answers() == {"answer": 1}


def test_a_laptop_that_is_back_is_believed_soon(phone: Page, tmp_path: Path) -> None:
    with behind(tmp_path, "") as (lesson, box):
        lesson.join(phone)
        lesson.room.go("vragen/live-waar")
        shows(phone, "Een stelling.")
        phone.evaluate(TOGETHER)
        box.harm = "refuse"
        phone.wait_for_selector("#laptop-away:not([hidden])")
        phone.locator(".options button").first.click()
        phone.wait_for_selector(KEPT)
        expect(phone.locator("#laptop-away")).to_be_hidden()
        phone.wait_for_selector("#laptop-away:not([hidden])")
        box.harm = ""
        phone.wait_for_selector("#laptop-away", state="hidden", timeout=10_000)
        phone.wait_for_selector(KEPT)
        assert phone.evaluate("window.together") == 0
