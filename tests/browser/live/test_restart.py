"""The laptop is switched off in the middle of a lesson, and nobody has to do anything."""

import signal
from pathlib import Path

from browser.live.phones import KEPT, Lesson
from kit.doors import quiet_port
from live_class import LiveClass
from playwright.sync_api import Page, expect
from server.running import serve

from workshop.config import ROOT
from workshop.content.load import load


def test_after_a_kill_phones_are_at_the_same_question(
    phone: Page, tmp_path: Path
) -> None:
    room = LiveClass(tmp_path, load(ROOT / "lessons").lessons["druk"])
    ports = quiet_port(), quiet_port()
    process = serve(tmp_path, *ports, "--host", "les.test")
    try:
        assert process.stdout and process.stdout.readline()
        lesson = Lesson(f"http://les.test:{ports[1]}/", None, room)  # type: ignore[arg-type]
        lesson.join(phone)
        room.go("uitgang/weet-wie")
        phone.wait_for_selector(".asked .options")
        phone.locator(".options button").first.click()
        phone.wait_for_selector(KEPT)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        phone.wait_for_selector("#laptop-away:not([hidden])")
        process = serve(tmp_path, *ports, "--host", "les.test")
        assert process.stdout and process.stdout.readline()
        phone.wait_for_selector("#laptop-away", state="hidden")
        phone.locator(".options button").nth(1).click()
        phone.wait_for_selector(KEPT)
        expect(phone.locator(".options button.given")).to_have_count(1)
        assert room.answers() == {"answer": 1}
        room.move("close")
        phone.wait_for_selector(".asked:disabled")
        assert room.joined == 1
    finally:
        process.kill()
        process.communicate()
        room.close()
