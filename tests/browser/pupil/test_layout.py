"""Longer words, the other direction, forced colours, no motion: nothing is clipped."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pseudo
import pytest
from flask import g
from layout import CLIPPED, SIDEWAYS
from playwright.sync_api import Browser, Page
from pupil_door import CODE, a_story, an_app
from pupil_phone import enlarge, every_state
from system import serving

from workshop import i18n
from workshop.config import ROOT
from workshop.content.activities import BranchingStory
from workshop.content.lesson import SLACK_MINUTES, Lesson
from workshop.content.load import load
from workshop.text import Text, texts

MOVING = """() => [...document.querySelectorAll("*")].filter((e) => {
  const style = getComputedStyle(e);
  const times = `${style.transitionDuration},${style.animationDuration}`.split(",");
  return times.some((time) => parseFloat(time) > LIMIT);
}).map((e) => e.outerHTML.slice(0, 120))"""


FORCED: tuple[Literal["none", "active"], ...] = "none", "active"
LONGEST: dict[Literal["reduce", "no-preference"], str] = {
    "reduce": "0",
    "no-preference": ".15",
}


def a_real_lesson() -> Lesson:
    """The words of a lesson of ours, which the made-up languages know, as a story too."""
    lesson = next(iter(load(ROOT / "lessons").lessons.values()))
    words = sorted({x for _, x in texts(lesson.practice)}, key=lambda x: (len(x), x))
    lines = [x for x in words if "\n" not in x]
    story = BranchingStory.model_validate(a_story(body=lesson.practice.intro))
    nodes = tuple(
        replace(
            node,
            text=Text(words[-1 - number]),
            choices=tuple(
                replace(turn, text=type(turn.text)(lines[-2 - place]))
                for place, turn in enumerate(node.choices)
            ),
        )
        for number, node in enumerate(story.nodes)
    )
    minutes = tuple(column - SLACK_MINUTES for column in lesson.minutes)
    told = replace(story, nodes=nodes, extra=False, minutes=minutes)
    planned = told, lesson.plan[-1]
    return replace(lesson, practice_code=CODE, activities=planned)


@pytest.fixture(scope="module", params=[pseudo.longer, pseudo.right_to_left])
def odd_door(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A door that speaks a made-up language."""
    make: Callable[[Path], i18n.Locale] = request.param
    locale = make(tmp_path_factory.mktemp("pseudo"))
    app = an_app(a_real_lesson(), hosts=("les.test",))

    @app.before_request
    def speak() -> None:
        g.locale.enter_context(i18n.use(locale))

    with serving(app) as address:
        yield f"{address}/"


def a_page(browser: Browser, **options: object) -> Page:
    small = {"viewport": {"width": 320, "height": 568}}
    return browser.new_context(**small | options).new_page()  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [0, 2])
def test_nothing_is_clipped_in_a_made_up_language(
    browser: Browser, odd_door: str, size: int
) -> None:
    page = a_page(browser)
    for state in every_state(page, odd_door):
        if state in ("start", "intro"):
            enlarge(page, size)
        for forced in FORCED:
            page.emulate_media(forced_colors=forced)
            assert page.evaluate(SIDEWAYS) <= 0, state
            assert page.evaluate(CLIPPED) == [], state
    page.context.close()


def test_the_search_sees_what_is_clipped(browser: Browser, door: str) -> None:
    page = a_page(browser)
    page.goto(door)
    page.evaluate("document.querySelector('h1').style.whiteSpace = 'nowrap'")
    page.evaluate("document.querySelector('h1').textContent = 'x'.repeat(99)")
    assert page.evaluate(CLIPPED) != []
    page.context.close()


def test_nothing_moves_long_and_nothing_at_all_when_unwanted(
    browser: Browser, door: str
) -> None:
    page = a_page(browser)
    for state in every_state(page, door):
        for wish, limit in LONGEST.items():
            page.emulate_media(reduced_motion=wish)
            assert page.evaluate(MOVING.replace("LIMIT", limit)) == [], state
    page.context.close()
