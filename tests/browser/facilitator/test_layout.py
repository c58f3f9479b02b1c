"""The facilitator door in longer words: nothing is clipped, nothing scrolls sideways."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pseudo
import pytest
from desk_door import BROKEN, UNLISTED, OpenDoor
from flask import g
from layout import CLIPPED, SIDEWAYS
from playwright.sync_api import Browser
from system import serving

from workshop import i18n
from workshop.config import ROOT, Config
from workshop.content.load import load
from workshop.web.app import create_app

LESSONS = load(ROOT / "lessons").lessons
PAGES = (
    "/",
    *(f"/lessons/{name}" for name in LESSONS),
    *(
        f"/lessons/{name}/preview/{step}"
        for name, lesson in LESSONS.items()
        for step in ("", *range(1, len(lesson.practice.items) + 1))
    ),
    "/lessons/stuk",
    "/lessons/none",
    "/handouts/",
    "/help?region=eindhoven",
)
UNFOLD = "document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.fixture(scope="module", params=[pseudo.longer, pseudo.right_to_left])
def odd_desk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A door with our own lessons that speaks a made-up language."""
    make: Callable[[Path], i18n.Locale] = request.param
    locale = make(tmp_path_factory.mktemp("pseudo"))
    app = create_app(doors=("facilitator",), config=Config())
    app.extensions["pupil_door"] = OpenDoor()
    app.extensions["library"] = dataclasses.replace(
        app.extensions["library"],
        broken={"stuk": (BROKEN,)},
        problems=(BROKEN, UNLISTED),
    )

    @app.before_request
    def speak() -> None:
        if "desk_locale" in g:
            g.desk_locale.enter_context(i18n.use(locale))

    with serving(app, name="127.0.0.1") as address:
        yield address


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_clipped_in_a_made_up_language(
    browser: Browser, odd_desk: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    found = {}
    for path in PAGES:
        page.goto(f"{odd_desk}/nl{path}")
        page.evaluate(UNFOLD)
        assert page.locator("html").get_attribute("lang") in ("de", "fa"), path
        found[path] = (page.evaluate(CLIPPED), max(0, page.evaluate(SIDEWAYS)))
    page.close()
    assert {path: one for path, one in found.items() if one != ([], 0)} == {}
