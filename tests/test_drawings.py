"""The drawings: sound data, the palette of the screens, and words for who cannot see."""

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from machine.colours import SHEETS, with_colours
from workshop.config import ROOT
from workshop.drawings import (
    DRAWINGS,
    PALETTE,
    Drawing,
    lesson_scenes,
    palette,
    to_svg,
)

TOKENS = ROOT / "workshop/web/facilitator/static/tokens.css"
ALL = {**DRAWINGS, **lesson_scenes()}
MOVED, MOST_BYTES = 3, 3_500
COUNTS = {"M": 2, "L": 2, "C": 6, "Z": 0}


@pytest.mark.parametrize("drawing", ALL.values(), ids=list(ALL))
def test_a_drawing_can_be_drawn_on_screen_and_paper(drawing: Drawing) -> None:
    assert drawing.alt
    for path in drawing.paths:
        assert {path.fill, path.line} - {""} <= set(PALETTE)
        commands = list(path.commands())
        assert commands[0][0] == "M"
        assert all(len(numbers) == COUNTS[name] for name, numbers in commands)
        for _, numbers in commands:
            assert all(-1 <= x <= drawing.width + 1 for x in numbers[::2])
            assert all(-1 <= y <= drawing.height + 1 for y in numbers[1::2])


@pytest.mark.parametrize("name", ALL)
def test_an_svg_has_words_or_is_hidden_and_no_style(name: str) -> None:
    told = ElementTree.fromstring(to_svg(ALL[name], label='"Twee" & <drie>'))
    assert told.get("aria-label") == '"Twee" & <drie>'
    hidden = ElementTree.fromstring(to_svg(ALL[name]))
    assert hidden.get("aria-hidden") == "true"
    assert all(part.get("style") is None for part in hidden.iter())


def test_the_screen_has_every_colour_of_the_palette() -> None:
    css = TOKENS.read_text(encoding="utf-8")
    variables = dict(re.findall(r"--([\w-]+): (#\w{6})", css.partition("@media")[0]))
    for name, colour in PALETTE.items():
        rule = re.search(rf"\.f-{name} {{ fill: ([^;]+); }}", css)
        assert rule, name
        value = rule[1].removeprefix("var(--").removesuffix(")")
        assert variables.get(value, value) == colour, name
        assert f".s-{name} {{ stroke: {rule[1]}; }}" in css


@pytest.mark.parametrize("name", lesson_scenes())
def test_a_painted_drawing_needs_no_style_of_the_page(name: str) -> None:
    painted = to_svg(lesson_scenes()[name], is_painted=True)
    paths = [*ElementTree.fromstring(painted)]
    assert all(path.get("class") is None for path in paths)
    colours = {path.get("fill") for path in paths} | {p.get("stroke") for p in paths}
    assert colours - {None, "none"} <= {*PALETTE.values()}


@pytest.mark.parametrize("name", lesson_scenes())
def test_a_drawing_is_a_small_part_of_a_phone_s_page(name: str) -> None:
    painted = to_svg(lesson_scenes()[name], is_painted=True).encode()
    assert len(gzip.compress(painted, 6)) <= MOST_BYTES


def test_only_what_was_moved_differs_between_the_two_tables() -> None:
    before, after = (lesson_scenes()[f"tafel-{name}"] for name in ("eerst", "daarna"))
    pairs = [*zip(before.paths, after.paths, strict=True)]
    assert all((a.fill, a.line) == (b.fill, b.line) for a, b in pairs)
    differ = [number for number, (a, b) in enumerate(pairs) if a != b]
    assert differ == [*range(differ[0], len(pairs))], "what moves is drawn last"


def test_who_hears_the_tables_can_count_what_was_moved() -> None:
    before, after = (places(f"tafel-{name}") for name in ("eerst", "daarna"))
    assert {*before} == {*after}
    assert sum(before[thing] != after[thing] for thing in before) == MOVED


def places(name: str) -> dict[str, tuple[int, int]]:
    """Where each thing lies, by the words of the drawing: row and place."""
    rows = re.findall(r"row[^:]*: ([^.]+)\.", lesson_scenes()[name].alt)
    return {
        thing: (row, place)
        for row, things in enumerate(rows)
        for place, thing in enumerate(things.split(", "))
        if thing != "nothing"
    }


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_the_style_sheets_have_the_colours_of_the_palette(sheet: Path) -> None:
    written = sheet.read_text(encoding="utf-8")
    assert (
        written.count("/* Written by machine/colours.py: */\n:root {\n  --paper: ") == 1
    )
    assert written == with_colours(sheet), "run python -m machine.colours"


def test_no_colour_stands_anywhere_else() -> None:
    """On screens and paper; what a browser prints is black, white and grey."""
    known = {*PALETTE.values(), *palette.LIGHT.values(), *palette.DARK.values()}
    greys = {"#000", "#fff", "#333", "#666", "#999"}
    web = ROOT / "workshop" / "web"
    for sheet in web.rglob("*.css"):
        found = re.findall(r"#[0-9a-f]{3,8}\b", sheet.read_text(encoding="utf-8"))
        assert {*found} <= known | greys, sheet.name
    for module in (ROOT / "workshop").rglob("*.py"):
        if module.name != "palette.py" or "paper" in module.parts:
            words = module.read_text(encoding="utf-8")
            assert not re.search(r"\"#[0-9a-f]{6}\"", words), module.name
