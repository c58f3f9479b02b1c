"""The live pages in a real browser: for everybody, in every width, by keyboard."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from live_desk import FakeClock
from live_pages import Laptop, a_live_app
from playwright.sync_api import Browser
from system import serving

from workshop.live.service import SessionService

UNFOLD = "document.querySelectorAll('details').forEach(one => one.open = true)"
STATES: Mapping[str, tuple[str, ...]] = {
    "lobby": (),
    "words": ("ground-rules",),
    "open": ("quiz/wegkijken",),
    "lines": ("signal-spotting/chat",),
    "closed": ("quiz/wegkijken", "close"),
    "revealed": ("quiz/wegkijken", "count", "close", "wait", "reveal"),
    "many": ("card-sort/kaarten", "count", "close", "wait", "reveal"),
    "turn": ("branching-story", "close", "wait", "reveal"),
    "paused": ("statements/schaal", "pause"),
}


class Room:
    """A door with one session in each state."""

    def __init__(self, folder: Path) -> None:
        app, self.clock = a_live_app(folder), FakeClock()
        lessons = app.extensions["library"].lessons
        app.extensions["session_service"] = SessionService(
            folder, lessons, clock=self.clock
        )
        self.app, self.paths = app, ["/sessions/", "/sessions/new?lesson=proef"]
        for moves in STATES.values():
            self.paths.append(self._session(moves))
        self.paths += [f"{self.paths[-1]}/end", self._ended()]

    def _session(self, moves: tuple[str, ...]) -> str:
        laptop = Laptop(self.app)
        laptop.locale = "en"
        laptop.start()
        if moves:
            laptop.do("start")
            laptop.do("jump", step=moves[0])
        for move in moves[1:]:
            if move == "wait":
                self.clock.pass_(5)
            elif move == "count":
                laptop.count("3", "22", "4")
            else:
                laptop.do(move)
        return laptop.address.removeprefix("/en")

    def _ended(self) -> str:
        path = self._session(STATES["revealed"])
        Laptop(self.app).post(f"/nl{path}/end")
        return f"{path}/summary"


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Room:
    return Room(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def address(room: Room) -> Iterator[str]:
    with serving(room.app, name="127.0.0.1") as found:
        yield found


@pytest.mark.parametrize(
    ("locale", "scheme"),
    [
        ("nl", "dark"),
        ("ar", "light"),
        pytest.param("nl", "light", marks=pytest.mark.long),
        pytest.param("ar", "dark", marks=pytest.mark.long),
    ],
)
def test_axe_finds_nothing(
    browser: Browser, room: Room, address: str, locale: str, scheme: str
) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    for path in room.paths:
        page.goto(f"{address}/{locale}{path}")
        page.evaluate(UNFOLD)
        results = Axe().run(page)
        assert results.violations_count == 0, f"{path}: {results.generate_report()}"
    context.close()


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("locale", ["nl", "ar"])
def test_nothing_scrolls_sideways_and_all_is_large_enough(
    browser: Browser, room: Room, address: str, locale: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in room.paths:
        page.goto(f"{address}/{locale}{path}")
        page.evaluate(UNFOLD)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, path
        small = page.evaluate(
            """() => [...document.querySelectorAll("button, select, summary, .button")]
              .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 48)
              .map(e => e.outerHTML)"""
        )
        assert small == [], path
    page.close()


def test_the_code_can_be_read_from_the_last_row(browser: Browser, room: Room) -> None:
    """Letters of the code take at least a twentieth of the screen's height."""
    with serving(room.app, name="127.0.0.1") as address:
        page = browser.new_page(viewport={"width": 1024, "height": 768})
        page.goto(f"{address}/nl{room.paths[2]}")
        sizes = page.evaluate(
            """() => [".lobby-code strong", ".lobby-address bdi"].map(
              name => parseFloat(getComputedStyle(
                document.querySelector(name)).fontSize))"""
        )
        assert sizes[0] >= 768 / 10
        assert sizes[1] >= 768 / 20
        square = page.locator(".square svg").bounding_box()
        assert square and square["height"] >= 768 / 3
        page.close()
