"""The last row can read it: both lessons fit the wall, in letters that are large enough."""

from pathlib import Path
from typing import Any

import pytest
from beamer import Beamer
from playwright.sync_api import Browser, Page
from system import serving

from workshop.config import ROOT
from workshop.content.lengths import faces
from workshop.content.lesson import Lesson
from workshop.content.load import load
from workshop.sessions.session import Setup
from workshop.text import Text, texts
from workshop.text.traverse import translated

LESSONS = load(ROOT / "lessons").lessons
# The same beamer at two settings: as large on the wall.
ROOMS = ((1280, 720), (1024, 768))
LEAST = {1280: (28, 48, 36), 1024: (24, 40, 30)}
MEASURED = """async () => {
  await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  const live = document.querySelector("#live");
  const shown = live.querySelector(".shown");
  const size = (one) => parseFloat(getComputedStyle(one).fontSize);
  const walk = document.createTreeWalker(live, NodeFilter.SHOW_TEXT);
  const read = [];
  while (walk.nextNode()) {
    const words = walk.currentNode.data.trim();
    const holder = walk.currentNode.parentElement;
    const isRead = holder.checkVisibility() && !holder.closest(".unseen, .controls");
    if (words && isRead) read.push([size(holder), words]);
  }
  const sizes = (names) => [...live.querySelectorAll(names)].map(size);
  const outside = [...shown.querySelectorAll("*")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 1 && !one.closest(".unseen, svg") &&
      (box.bottom > innerHeight + 1 || box.right > innerWidth + 1 || box.left < -1);
  });
  const whole = document.documentElement;
  return {
    over: Math.max(
      shown.scrollHeight - shown.clientHeight,
      shown.scrollWidth - shown.clientWidth,
      whole.scrollHeight - innerHeight,
      whole.scrollWidth - innerWidth,
    ),
    outside: outside.map((one) => one.className),
    least: read.sort(([a], [b]) => a - b)[0] ?? [999, ""],
    stem: Math.min(999, ...sizes("h1.stem")),
    option: Math.min(999, ...sizes(".options .option")),
  };
}"""


def walked(browser: Browser, folder: Path, lesson: Lesson, *locales: str) -> list[str]:
    """Every face of a lesson at both sizes: what is too small or does not fit."""
    beamer = Beamer(folder, Setup(locales=locales), lesson)
    page = browser.new_page()
    found = []
    with serving(beamer.app, name="127.0.0.1") as address:
        page.goto(address + beamer.path)
        for state in beamer.states():
            settle(page, beamer)
            for width, height in ROOMS:
                page.set_viewport_size({"width": width, "height": height})
                if wrong := _wrong(page.evaluate(MEASURED), LEAST[width]):
                    found.append(f"{state} at {width}: {wrong}")
    page.close()
    beamer.close()
    return found


def _wrong(measured: dict[str, Any], least: tuple[int, int, int]) -> dict[str, Any]:
    words, stem, option = least
    small = 0.01
    return {
        name: measured[name]
        for name, is_wrong in (
            ("over", measured["over"] > 0),
            ("outside", bool(measured["outside"])),
            ("least", measured["least"][0] + small < words),
            ("stem", measured["stem"] + small < stem),
            ("option", measured["option"] + small < option),
        )
        if is_wrong
    }


def settle(page: Page, beamer: Beamer) -> None:
    """Until the page shows what is so."""
    revision = beamer.klas.session.revision
    # A window that comes into sight looks at once.
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_selector(f"#live[data-revision='{revision}']")


def test_every_face_is_read_from_the_last_row(browser: Browser, tmp_path: Path) -> None:
    assert walked(browser, tmp_path, LESSONS["vriend"], "nl") == []


@pytest.mark.long
@pytest.mark.parametrize("lesson_id", ["druk", "vriend"])
@pytest.mark.parametrize("locale", ["nl", "nl-simple", "en", "ar"])
def test_every_lesson_in_every_language(
    browser: Browser, tmp_path: Path, lesson_id: str, locale: str
) -> None:
    assert walked(browser, tmp_path, LESSONS[lesson_id], locale) == []


def as_long_as_may_be(lesson: Lesson) -> Lesson:
    """The same with every text as long as `lessons check` lets it be."""
    words = (
        "Hij zegt dat hij morgen weer meegaat naar de kantine, net als vroeger. " * 9
    )

    most_at: dict[str, int] = {}
    for places, most in sorted(faces(lesson), key=lambda face: len(face[0])):
        first, *others = places
        if not others:
            most_at[first] = most
            continue
        is_stem = first.endswith(".stem")
        shared = others if is_stem else places
        left = most - most_at[first] if is_stem else most
        for place in shared:
            most_at[place] = min(most_at[place], left // len(shared))

    def change(place: str, text: Text) -> Text:
        most = most_at.get(place)
        return type(text)(words[:most].strip()) if most else text

    found = {id(text): change(place, text) for place, text in texts(lesson)}
    return translated(lesson, lambda text: found[id(text)])


@pytest.mark.long
@pytest.mark.parametrize("lesson_id", ["druk", "vriend"])
def test_the_longest_texts_fit(
    browser: Browser, tmp_path: Path, lesson_id: str
) -> None:
    lesson = as_long_as_may_be(LESSONS[lesson_id])
    assert walked(browser, tmp_path, lesson, "nl") == []


@pytest.mark.long
@pytest.mark.parametrize("lesson_id", ["druk", "vriend"])
def test_a_second_language_stands_there_where_it_fits(
    browser: Browser, tmp_path: Path, lesson_id: str
) -> None:
    assert walked(browser, tmp_path, LESSONS[lesson_id], "nl", "ar") == []
