"""Nothing of a lesson lies in the browser's own files afterwards (safety rule 17)."""

import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page
from pupil_door import CODE
from pupil_phone import (
    FIRST_ITEM,
    FIRST_NODE,
    INTRO,
    go_on,
    lesson_words,
    press,
    seen_on,
    traces,
    whole_quiz,
    whole_story,
)
from system import CHROMIUM_ARGS, WHOLE_CHROMIUM, program

PROC = Path("/proc")


def open_profile(browser: Browser, folder: Path, **options: bool) -> BrowserContext:
    return browser.browser_type.launch_persistent_context(
        folder,
        executable_path=program(*WHOLE_CHROMIUM),
        args=CHROMIUM_ARGS,
        **options,  # type: ignore[arg-type]
    )


def kill(folder: Path) -> None:
    """End the browser of this profile the hard way."""
    for path in PROC.glob("[0-9]*/cmdline"):
        try:
            arguments = path.read_bytes().decode(errors="replace").split("\0")
        except OSError:
            continue
        if f"--user-data-dir={folder}" in arguments:
            os.kill(int(path.parent.name), signal.SIGKILL)


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x Twijfel is geen ja. x", encoding="utf-8")
    (tmp_path / "b").write_text("Twijfel is geen ja.", encoding="utf-16-le")
    assert {name for name, _ in traces(tmp_path, lesson_words())} == {"a", "b"}


@pytest.mark.parametrize("has_script", [True, False])
def test_after_a_quiz_no_file_knows_of_it(
    browser: Browser, door: str, tmp_path: Path, has_script: bool
) -> None:
    context = open_profile(browser, tmp_path, java_script_enabled=has_script)
    page = context.pages[0]
    walk_through(page, door)
    page.click("#leave")
    page.wait_for_url("**/klok")
    context.close()
    assert traces(tmp_path, ["les.test"]), "the profile was never written"
    assert traces(tmp_path, lesson_words()) == []


@pytest.mark.parametrize("has_script", [True, False])
def test_a_killed_browser_left_nothing_either(
    browser: Browser, door: str, tmp_path: Path, has_script: bool
) -> None:
    if not PROC.is_dir():
        pytest.skip("finds the browser's process in /proc")
    context = open_profile(browser, tmp_path, java_script_enabled=has_script)
    walk_through(context.pages[0], door)
    kill(tmp_path)
    try:
        context.close()
    except Error:
        pass
    assert traces(tmp_path, lesson_words()) == []


def walk_through(page: Page, door: str) -> None:
    page.goto(door)
    page.fill("#code", CODE)
    press(page, "enter", INTRO)
    press(page, "play", FIRST_NODE)
    assert [*whole_story(page)][-1] == "ending"
    assert seen_on(page)
    press(page, "begin", FIRST_ITEM)
    assert seen_on(page)
    for _ in range(4):
        go_on(page, "skip")
    assert [*whole_quiz(page)][-1] == "end"
