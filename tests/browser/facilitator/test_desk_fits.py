"""The desk is one screen: in every state say, do, the button and the class are in sight.

Every text of our lessons is put in its place, in two scripts and on small laptops.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from live_desk import LiveClass
from live_pages import a_live_app
from playwright.sync_api import Browser, Page
from system import serving

from workshop import i18n
from workshop.config import ROOT
from workshop.content.course import course
from workshop.content.lesson import Lesson
from workshop.live.timing import UNDO_SECONDS
from workshop.quizzes.items import Part
from workshop.sessions.session import Phase, Setup
from workshop.sessions.steps import steps

SIZES = ((1366, 625), (1280, 720))
SMALL = (1024, 640)
VOTERS = 16

# What is wrong with the page as it stands; an empty list is a good page.
FAULTS = """() => {
  const faults = [], find = (x) => document.querySelector(x);
  const root = document.scrollingElement;
  if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) faults.push("page scrolls");
  const say = find(".pane.say .aloud, .quote, .lobby-code, .lobby-words");
  const act = find(".pane.do :is(.steps, .results, .turn-list, .too-few, .count input), .wide");
  const state = find(".pane.class .following"), main = find("#main-move");
  for (const [name, one] of Object.entries({ say, act, state, main, title: find("#now") })) {
    const box = one?.getBoundingClientRect();
    if (!box || !box.height || box.top < 0 || box.top >= innerHeight || box.left < 0 || box.right > innerWidth + 1) faults.push(`${name} is out of sight`);
  }
  for (const one of document.querySelectorAll(".act :is(button, a), .top button, .pane h3, .following, .if button")) {
    const box = one.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!one.contains(top) && !one.closest(".do")) faults.push(`covered: ${one.innerText}`);
  }
  // What to do may scroll inside its pane: the lessons give it for all phases at once.
  for (const one of document.querySelectorAll(".pane:not(.do, .wide), .act, #main-move, .note")) {
    const over = one.scrollHeight - one.clientHeight;
    if (over > 1) faults.push(`${one.className} is ${over} px too full`);
  }
  return faults;
}"""
BOX = """() => {
  const {x, y, width, height} = document.querySelector("#main-move").getBoundingClientRect();
  return [x, y, width, height];
}"""


def a_lesson(name: str) -> Lesson:
    """One of ours."""
    return course(ROOT / "lessons").lessons[name]


def choice(part: Part, seat: int) -> str:
    """Most take what fits; lines are not all alike."""
    ids = [one.id for one in part.choices]
    at = (seat * 7 + len(part.id)) % VOTERS
    return (part.key or ids[1]) if at < VOTERS * 2 // 3 else ids[seat % len(ids)]


def states(klas: LiveClass) -> Iterator[str]:
    """Every state of every step, one after another."""
    klas.all_join(VOTERS + 2)
    yield "lobby"
    for step in steps(klas.lesson):
        klas.go(step.id)
        yield step.id
        while klas.phase is Phase.OPEN:
            parts = klas.asked.parts
            if klas.session.setup.with_phones:
                seats = range(VOTERS)
                klas.all_answer(
                    [{p.id: choice(p, seat) for p in parts} for seat in seats]
                )
            yield f"{step.id} answered"
            klas.move("close")
            yield f"{step.id} closed"
            klas.clock.pass_(UNDO_SECONDS)
            klas.move("reveal")
            yield f"{step.id} revealed"
            if (node := klas.view.node) and node.choices:
                klas.move("turn", turn=node.choices[0].id)
                yield f"{step.id} {node.choices[0].to}"
    klas.move("pause", on=True)
    yield "paused"


def show(page: Page, klas: LiveClass) -> None:
    """Let the page look now."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_selector(f"#live[data-revision='{klas.session.revision}']")


def faults(
    browser: Browser, folder: Path, lesson: str, locale: str, sizes: Any, setup: Setup
) -> list[str]:
    """What is wrong anywhere; the box of the main button must be one for each size."""
    klas = LiveClass(folder, a_lesson(lesson), setup)
    app = a_live_app(folder, lesson=klas.lesson)
    app.extensions["session_service"] = klas.desk
    page, found = browser.new_page(), list[str]()
    boxes: dict[Any, set[tuple[float, ...]]] = {size: set() for size in sizes}
    with serving(app, name="127.0.0.1") as address:
        page.goto(f"{address}/{locale}/sessions/{klas.id}")
        for state in states(klas):
            show(page, klas)
            for size in sizes:
                page.set_viewport_size({"width": size[0], "height": size[1]})
                found += [f"{state} {size}: {x}" for x in page.evaluate(FAULTS)]
                boxes[size].add(tuple(page.evaluate(BOX)))
        page.close()
    klas.close()
    return found + [f"{size}: {box}" for size, box in boxes.items() if len(box) != 1]


@pytest.mark.parametrize(("lesson", "locale"), [("druk", "nl"), ("vriend", "ar")])
def test_the_desk_is_one_screen(
    browser: Browser, tmp_path: Path, lesson: str, locale: str
) -> None:
    assert i18n.find(locale)
    assert faults(browser, tmp_path, lesson, locale, SIZES, Setup()) == []


@pytest.mark.long
@pytest.mark.parametrize("has_hands", [True, False])
@pytest.mark.parametrize("locale", ["nl", "ar"])
@pytest.mark.parametrize("lesson", ["druk", "vriend"])
def test_everywhere_the_desk_is_one_screen(
    browser: Browser, tmp_path: Path, lesson: str, locale: str, has_hands: bool
) -> None:
    setup = Setup(with_hands=has_hands, with_phones=not has_hands)
    sizes = (*SIZES, SMALL)
    assert faults(browser, tmp_path, lesson, locale, sizes, setup) == []
