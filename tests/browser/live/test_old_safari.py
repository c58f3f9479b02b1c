"""A class followed with what iOS 12 has: one page, own answers, nothing after leaving."""

from browser.live.phones import Lesson, choose, shows
from old_safari import pretend
from playwright.sync_api import Browser


def test_an_old_phone_follows_and_leaves(browser: Browser, lesson: Lesson) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 568})
    pretend(context)
    page = context.new_page()
    lesson.join(page)
    entries = page.evaluate("history.length")
    for step, words in (("waar", "Een stelling."), ("schaal", "Een mening.")):
        lesson.room.go(f"vragen/live-{step}")
        shows(page, words)
        choose(page)
        assert lesson.room.answers() == {"answer": 1}
    lesson.room.reveal()
    page.wait_for_selector("[data-choice].own")
    assert page.evaluate("history.length") == entries
    page.click("#leave")
    page.wait_for_url("**/klok")
    for _ in range(5):
        page.go_back()
        assert "Een mening." not in page.content()
    context.close()
