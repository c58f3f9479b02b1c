"""The help card and the way out stand on every screen, before and after a code."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest
from builders import a_choice
from pupil_door import Pupil, Sheet, a_practice_lesson, an_app

from workshop.content.help import Partner, Phone, Region, Web
from workshop.text import Line, SafetyText


def screens(wish: str) -> Iterator[Sheet]:
    """One page of every kind."""
    lesson = a_practice_lesson(a_choice(), help=("school", "kindertelefoon", "113"))
    pupil = Pupil(an_app(lesson), wish=wish)
    yield pupil.page
    yield pupil.press("enter", code="BBBBBB")
    yield pupil.press("enter", code=lesson.practice_code)
    yield pupil.press("begin")
    yield pupil.answer(answer="ja")
    yield pupil.press("next")
    yield pupil.look("/nowhere")


@pytest.mark.parametrize("wish", ["nl", "en", "ar"])
def test_help_and_the_way_out_stand_at_the_same_place_on_every_screen(
    wish: str,
) -> None:
    for page in screens(wish):
        header = next(page.root.iter("header"))
        first, details, reading, leave = list(header)
        assert details.tag == "details" and details[0].tag == "summary"
        assert reading.get("id") == "reading"
        assert (leave.tag, leave.get("href")) == ("a", "/klok")
        assert first is next(page.root.iter("a"))
        assert first.get("href") == "/klok" and "unseen" in first.get("class", "")


@pytest.mark.parametrize("wish", ["nl", "en", "ar"])
def test_the_danger_line_comes_first_and_numbers_keep_their_order(wish: str) -> None:
    for page in screens(wish):
        links = [e for e in page.root.iter("a") if e.get("href", "")[:4] == "tel:"]
        assert links[0].get("href") == "tel:112"
        for link in links:
            (number,) = list(link)
            assert (number.tag, number.get("dir")) == ("bdi", "ltr")
        assert not [e for e in page.root.iter("a") if "://" in e.get("href", "")]


def test_a_lesson_shows_its_own_routes_and_only_what_may_be_shown() -> None:
    card = [*screens("en")][3].text
    assert "0800-0432" in card and "www.113.nl" in card
    assert "11 tot 21" not in card
    assert "The phone of somebody you trust may be safer." in card
    assert '<bdi dir="ltr">23-11-2026</bdi>' in card


def test_a_region_adds_its_partners() -> None:
    lesson = a_practice_lesson(a_choice())
    app = an_app(lesson, region="eind")
    partner = Partner(
        id="team",
        name=Line("Team Eind"),
        text=SafetyText("Een team in de buurt."),
        audience=("youth",),
        sources=("x",),
        checked=datetime.date(2026, 1, 2),
        phone=Phone(number="040-1234567", print=False),
        website=Web(address="www.team-eind.nl", print=True),
    )
    other = replace(partner, id="kantoor", audience=("professional",))
    region = Region(id="eind", name=Line("Eind"), partners=(partner, other))
    app.extensions["library"].regions["eind"] = region.shown()
    pupil = Pupil(app)
    assert "Team Eind" not in pupil.page.text
    card = pupil.begin().text
    assert card.count("Team Eind") == 1 and "www.team-eind.nl" in card
    assert "040-1234567" not in card and "02-01-2026" in card
