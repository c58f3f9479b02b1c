"""Hands counted by keyboard: what was typed is what is stored, whatever comes next."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from beamer import Beamer
from desk_door import a_full_lesson
from playwright.sync_api import Browser, Page, expect
from system import serving

from workshop.content.lesson import Lesson
from workshop.quizzes.spot import Spot
from workshop.sessions.session import Phase, Setup

CHAT = "signal-spotting/chat"
LINES = 12
WALKS = 4
STEPS = 25


def a_long_chat() -> Lesson:
    """A lesson whose chat has as many lines as a class can bear."""
    lesson = a_full_lesson()
    spot = next(one for one in lesson.activities if one.id == "signal-spotting")
    (item,) = spot.items
    assert isinstance(item, Spot)
    lines = (replace(item.lines[n % 2], id=f"l{n}") for n in range(LINES))
    changed = replace(spot, items=(replace(item, lines=tuple(lines)),))
    others = [changed if one is spot else one for one in lesson.activities]
    return replace(lesson, activities=tuple(others))


@contextmanager
def counting(
    browser: Browser, folder: Path, screens: int
) -> Iterator[tuple[Beamer, Page]]:
    """A class without phones that stands at a long chat, and the page that counts."""
    setup = Setup(with_phones=False, with_hands=True, screens=screens)
    beamer = Beamer(folder, setup, a_long_chat())
    beamer.klas.go(CHAT)
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    with serving(beamer.app, name="127.0.0.1") as address:
        end = "/projector" if screens == 1 else ""
        page.goto(f"{address}/nl/sessions/{beamer.klas.id}{end}")
        expect(page.locator("#count-0-0")).to_be_focused()
        yield beamer, page
        page.close()
    beamer.close()
    assert errors == []


def told(page: Page) -> None:
    """Wait until the page holds nothing that the program has not kept."""
    page.wait_for_function(
        """() => [...document.querySelectorAll("[data-count]")]
          .every(box => box.value === box.defaultValue)"""
    )


@pytest.mark.parametrize("screens", [1, 2])
def test_twelve_lines_are_counted_in_one_go(
    browser: Browser, tmp_path: Path, screens: int
) -> None:
    with counting(browser, tmp_path, screens) as (beamer, page):
        typed = [(n, 28 - n) for n in range(8, 8 + LINES)]
        for yes, no in typed:
            keys = [*str(yes), "Tab", *str(no), "Enter"]
            assert len(keys) <= 6
            for key in keys:
                page.keyboard.press(key)
        told(page)
        kept = [(one["yes"], one["no"]) for one in beamer.klas.view.counts.values()]
        assert kept == typed
        page.keyboard.press("Enter")
        page.wait_for_selector("#live[data-next='reveal']")
        assert beamer.klas.phase is Phase.CLOSED


def test_a_line_is_mended_and_one_is_left_out(browser: Browser, tmp_path: Path) -> None:
    with counting(browser, tmp_path, 2) as (beamer, page):
        for line in range(LINES):
            page.locator(".line-numbers button").nth(line).click()
            page.fill(f"#count-{line}-0", "" if line == 4 else "20")
        page.locator(".line-numbers button").nth(2).click()
        expect(page.locator("#count-2-0")).to_be_focused()
        page.keyboard.type("7")
        page.click("#do-close")
        page.wait_for_selector("#live[data-next='reveal']")
        counts = beamer.klas.view.counts
        parts = [part.id for part in beamer.klas.asked.parts]
        assert parts[4] not in counts and counts[parts[2]] == {"yes": 7}
        beamer.klas.clock.pass_(5)
        beamer.klas.move("reveal")
        page.click("[data-opens=all-lines]")
        rows = page.locator("#all-lines table.results tbody tr")
        expect(rows).to_have_count(LINES)
        shown = [rows.nth(n).locator("td").count() for n in range(LINES)]
        assert shown == [1 if n == 4 else 2 for n in range(LINES)]


def test_what_is_no_number_is_told_and_nothing_moves(
    browser: Browser, tmp_path: Path
) -> None:
    with counting(browser, tmp_path, 2) as (beamer, page):
        page.keyboard.type("x1000")
        expect(page.locator("#count-0-0")).to_have_value("1000")
        for key in ("Enter", "PageDown"):
            page.keyboard.press(key)
        page.click("#main-move")
        expect(page.locator("#count-0-0")).to_be_focused()
        page.keyboard.press("Control+A")
        page.keyboard.type("6")
        page.keyboard.press("Enter")
        expect(page.locator("#count-1-0")).to_be_focused()
        told(page)
        assert beamer.klas.phase is Phase.OPEN
        assert [*beamer.klas.view.counts.values()] == [{"yes": 6}]


def test_counts_are_kept_when_another_window_moves_on(
    browser: Browser, tmp_path: Path
) -> None:
    with counting(browser, tmp_path, 2) as (beamer, page):
        page.keyboard.type("9")
        beamer.klas.move("next")
        page.wait_for_selector("#counting[data-of^='kaarten'], #now")
        page.wait_for_selector("#counting[data-of^='chat']", state="detached")
        beamer.klas.go(CHAT)
        expect(page.locator("#count-0-0")).to_have_value("9")


def pressed(page: Page, selector: str, number: int = 0) -> None:
    """Press what is there at this very moment; an answer on its way may take it away."""
    page.evaluate(
        """([selector, number]) => {
          const button = document.querySelectorAll(selector)[number];
          button?.focus();
          button?.click();
        }""",
        [selector, number],
    )


def act(page: Page, dice: Random, model: dict[str, str]) -> None:
    """One thing that somebody does who counts; `model` is what she typed."""
    keys = ["Tab", "Shift+Tab", "Enter", "PageDown"]
    match dice.choice(["type", "type", "type", "key", "key", "line", "pause", "close"]):
        case "type":
            focused = page.evaluate("document.activeElement.id")
            if focused.startswith("count-"):
                page.keyboard.press("Control+A")
                model[focused] = str(dice.randint(0, 28))
                page.keyboard.type(model[focused])
        case "key":
            page.keyboard.press(dice.choice(keys))
        case "line":
            pressed(page, ".line-numbers button", dice.randrange(LINES))
        case "pause":
            pressed(page, "#do-pause, .paused ~ .act #main-move")
        case _:
            pressed(page, "#do-undo, #main-move")


@pytest.mark.parametrize("seed", range(WALKS))
def test_what_was_typed_is_what_is_stored(
    browser: Browser, tmp_path: Path, seed: int
) -> None:
    with counting(browser, tmp_path, 2) as (beamer, page):
        dice, model = Random(seed), dict[str, str]()
        for _ in range(STEPS):
            act(page, dice, model)
            if not page.locator("#counting").count():
                break
        told(page)
        parts = [part.id for part in beamer.klas.asked.parts]
        counts = beamer.klas.view.counts
        stored = {
            f"count-{parts.index(part)}-{['yes', 'no'].index(choice)}": str(number)
            for part, numbers in counts.items()
            for choice, number in numbers.items()
        }
        assert stored == model
