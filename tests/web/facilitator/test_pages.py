"""Every page of the facilitator door in three languages, and what stands on it."""

from dataclasses import replace
from typing import Literal

import pytest
from builders import a_choice, a_lesson
from desk_door import (
    LOCALES,
    Desk,
    OpenDoor,
    Page,
    a_full_lesson,
    an_app,
    full_activities,
)

from workshop import i18n
from workshop.config import Config
from workshop.content.activities import ACTIVITY_TYPES
from workshop.content.activity import Activity
from workshop.quizzes.items import ITEM_TYPES, SingleChoice
from workshop.text import Line
from workshop.web.app import create_app
from workshop.web.facilitator.library.cards import languages
from workshop.web.facilitator.wording import ACTIVITIES, AUDIENCES, ITEMS

PAGES = (
    "/",
    "/lessons/proef",
    "/lessons/stuk",
    "/lessons/proef/preview/",
    *(f"/lessons/proef/preview/{step}" for step in range(1, 9)),
    "/handouts/",
    "/help",
    "/help?region=eindhoven",
    "/network",
)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(an_app())


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_is_whole(desk: Desk, locale: str, path: str) -> None:
    page = desk.page(f"/{locale}{path}")
    found = i18n.find(locale)
    assert found is not None
    assert page.root.get("lang") == found.lang
    assert page.root.get("dir") == found.direction


def test_the_start_leads_to_a_language_of_the_browser(desk: Desk) -> None:
    answer = desk.client.get("/", headers={"Accept-Language": "ar, en;q=0.5"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/ar/")
    assert desk.client.get("/").headers["Location"] == "/nl/"


@pytest.mark.parametrize("path", ["/xx/", "/nl/nowhere", "/nl/lessons/none"])
def test_what_is_not_there_says_so_and_leads_back(desk: Desk, path: str) -> None:
    page = desk.page(path, status=404)
    assert any(link.endswith("/") for link in page.links())


def test_beside_the_pupil_door_it_stands_under_its_prefix() -> None:
    client = create_app(config=Config()).test_client()
    assert client.get("/begeleider/").headers["Location"] == "/begeleider/nl/"
    page = Page(client.get("/begeleider/ar/help"))
    inside = [link for link in page.links() if link.startswith("/")]
    assert all(link.startswith("/begeleider/") for link in inside)
    assert Page(client.get("/begeleider/ar/none")).root.get("lang") == "ar"


def test_an_error_keeps_the_language(desk: Desk) -> None:
    page = desk.page("/ar/lessons/none", status=404)
    assert page.root.get("lang") == "ar"


@pytest.mark.parametrize("path", PAGES)
def test_the_language_switch_keeps_the_page(desk: Desk, path: str) -> None:
    links = desk.page(f"/nl{path}").links()
    assert {f"/{locale.tag}{path}" for locale in i18n.locales()} <= set(links)


def test_a_broken_lesson_is_shown_with_its_problems(desk: Desk) -> None:
    for path in ("/en/", "/en/lessons/stuk"):
        text = desk.page(path).of_class("problems")[0]
        assert text == "stuk.toml > quizmissing 'type'"
    library = desk.page("/en/")
    assert "Een proefles" in library.text
    assert "lists 'weg'" in library.of_class("problems")[-1]


def test_the_library_says_how_far_each_language_is(desk: Desk) -> None:
    states = desk.page("/en/").of_class("languages")[0]
    assert states.startswith("Nederlands draft ")
    assert "English partly: " in states


@pytest.mark.parametrize(("review", "state"), [("draft", True), ("reviewed", False)])
def test_a_lesson_no_professional_read_is_a_draft(review: str, state: bool) -> None:
    dutch, *_ = languages(a_lesson(review=review))
    assert dutch.is_complete
    assert dutch.is_draft is state


def test_a_translation_nobody_checked_is_labelled(desk: Desk) -> None:
    for tag in (locale.tag for locale in i18n.locales()):
        locale = i18n.find(tag)
        assert locale is not None
        label = desk.page(f"/{tag}/").of_class("draft")
        assert bool(label) == (i18n.review(locale) == "draft")
    assert "Niemand die met deze taal opgroeide" in desk.page("/ar/").text


def test_the_run_sheet_shows_all_of_an_activity(desk: Desk) -> None:
    page = desk.page("/nl/lessons/proef")
    rows = page.of_class("row")
    assert len(rows) == len(full_activities())
    for words in ("De klas oefent.", "Wacht even.", "Zeg maar wat je ziet."):
        assert words in rows[0]
    for words in ("Mag dat?", "Ja, dat mag.", "Stilte is goed.", "ga samen naar"):
        assert words in rows[0]
    assert page.of_class("time")[:4] == ["0–5", "0–5", "5–10", "5–10"]


def test_the_run_sheet_shows_every_item_with_its_key(desk: Desk) -> None:
    page = desk.page("/nl/lessons/proef")
    assert len(page.of_class("item")) == 7
    assert any("Twijfel is geen ja." in key for key in page.of_class("key"))
    assert "Dat is nieuw voor hem." in page.of_class("signal")[0]
    assert "Hij is bang voor iemand." in page.of_class("heap")[-1]


@pytest.mark.parametrize(
    "words",
    [
        "Lach niet.",
        "Het kan iedereen overkomen.",
        "Wat is veranderd?",
        "Wij lezen de vragen.",
        "Twee vrienden.",
        "Kijk goed.",
        "Zal ik meegaan?",
        "Het is pauze.",
        "Ik vraag het.",
        "Ga naar de mentor.",
        "0800-0432",
    ],
)
def test_every_type_shows_its_own_words(desk: Desk, words: str) -> None:
    assert any(words in seen for seen in desk.page("/nl/lessons/proef").of_class("row"))


def test_a_new_type_shows_at_once() -> None:
    class Dance(Activity):
        type: Literal["dance"] = "dance"
        moves: tuple[Line, ...] = ()

    class Riddle(SingleChoice):
        type: Literal["riddle"] = "riddle"  # type: ignore[assignment]

    riddle = Riddle.model_validate(a_choice() | {"type": "riddle"})
    dance = Dance(
        id="dans", title=Line("Dansen"), minutes=(45, 41), moves=(Line("Een pas."),)
    )
    lesson = a_full_lesson()
    planned = replace(dance, items=(riddle,)), lesson.plan[-1]
    lesson = replace(lesson, activities=planned)
    row = Desk(an_app(lesson)).page("/nl/lessons/proef").of_class("row")[0]
    assert "Een pas." in row
    assert "Twijfel is geen ja." in row


def test_every_type_and_audience_has_a_name() -> None:
    assert set(ACTIVITIES) == set(ACTIVITY_TYPES)
    assert set(ITEMS) == set(ITEM_TYPES)
    assert {a_full_lesson().audience} <= set(AUDIENCES)


def test_the_start_strip_says_whether_pupils_can_get_in() -> None:
    addresses = {"http://192.168.1.23:8080/": 1, "http://127.0.0.1:8080/": 0}
    for address, squares in addresses.items():
        page = Desk(an_app(door=OpenDoor(address=address))).page("/en/")
        assert len(page.of_class("square")) == squares
    closed = Desk(an_app(door=OpenDoor(is_running=False))).page("/en/")
    assert closed.of_class("address") == []
    assert "not open now" in closed.text


def test_the_practice_code_is_there_with_a_square(desk: Desk) -> None:
    page = desk.page("/ar/lessons/proef")
    assert page.of_class("code") == ["KLM QRX"]
    assert len(page.of_class("square")) == 1


def test_the_preview_is_read_only_and_in_the_pupils_language(desk: Desk) -> None:
    page = desk.page("/nl/lessons/proef/preview/1?language=ar")
    screen = next(e for e in page.root.iter() if e.get("class") == "phone-screen")
    assert (screen.get("lang"), screen.get("dir")) == ("ar", "rtl")
    assert page.root.get("lang") == "nl"
    (shown,) = [e for e in screen.iter("fieldset") if e.get("disabled") is not None]
    assert list(shown.iter("button"))
    assert list(page.root.iter("iframe")) == []
    assert "Twijfel is geen ja." in page.of_class("feedback")[0]


def test_the_preview_ends(desk: Desk) -> None:
    assert desk.page("/nl/lessons/proef/preview/8").of_class("now")
    desk.page("/nl/lessons/proef/preview/9", status=404)


@pytest.mark.parametrize(
    "query", ["endpoint=x", "_method=POST", "_scheme=https", "_anchor=z", "a=1"]
)
def test_strange_words_in_an_address_change_nothing(desk: Desk, query: str) -> None:
    desk.page(f"/nl/?{query}")
