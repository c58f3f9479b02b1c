"""The branching story alone: every way ends with help, and whose path it is."""

import html
import re

import pytest
from builders import Raw, lesson_tables
from hypothesis import given, settings
from hypothesis import strategies as st
from itsdangerous import URLSafeSerializer
from pupil_door import Pupil, Sheet, a_practice_lesson, a_story, a_story_lesson, an_app

from workshop.web.pupil.practice.path import Path, stories

FIELDS = {"do", "turn", "path"}
LESSON = a_story_lesson()
APP = an_app(LESSON)
(STORY,) = stories(LESSON)


def playing(wish: str = "en", *, script: bool = False) -> Pupil:
    """A pupil before the first node."""
    pupil = Pupil(APP, wish=wish, script=script)
    pupil.press("enter", code=LESSON.practice_code)
    step(pupil, do="play")
    return pupil


def step(pupil: Pupil, **fields: str) -> Sheet:
    """Send the path of the page with something more."""
    sent = {"path": pupil.page.fields()["path"]} | fields
    pupil.follow(pupil.post(**sent))
    return pupil.page


def turns(page: Sheet) -> list[str]:
    """The values of the choices."""
    buttons = page.root.iter("button")
    return [str(e.get("value")) for e in buttons if e.get("name") == "turn"]


def told(page: Sheet) -> str:
    """The text of the node."""
    return " ".join("".join(page.of_class("story-text")[0].itertext()).split())


def is_at_help(page: Sheet) -> bool:
    """Whether the page is an ending, with everything that belongs there."""
    node = next(n for n in STORY.nodes if n.text == told(page))
    words = " ".join("".join(page.root.itertext()).split())
    return (
        node.help is not None
        and node.help.replace("*", "") in words
        and "What can you do now?" in page.words("h2")
        and "Praat met iemand die je vertrouwt." in page.words("li")
        and "vertrouwenspersoon" in " ".join(page.words("h3"))
    )


def test_a_lesson_with_a_story_offers_it_beside_the_quiz() -> None:
    pupil = Pupil(APP, wish="en")
    page = pupil.press("enter", code=LESSON.practice_code)
    assert page.buttons() == ["do=begin", "do=play", "do=stop"]
    assert "Twee fietsers" in page.words("h2")
    assert "Alle namen zijn verzonnen." in page.words("p")
    other = Pupil(an_app(a_practice_lesson()))
    page = other.press("enter", code=LESSON.practice_code)
    assert page.buttons() == ["do=begin", "do=stop"]


@pytest.mark.parametrize("wish", ["nl", "en", "ar"])
def test_a_node_is_told_with_its_choices_as_options(wish: str) -> None:
    page = playing(wish).page
    assert told(page) == "Hier is begin."
    assert "Alle namen" not in page.text
    (group,) = page.of_class("options")
    assert ["".join(e.itertext()) for e in group] == [
        "AKies vraag.",
        "BKies wacht.",
        "CKies kijk.",
    ]
    assert "do=back" not in page.buttons() and page.words("progress") == []


def test_only_known_fields_leave_the_phone_and_tell_no_choice() -> None:
    pupil = playing()
    for _ in range(2):
        controls = pupil.page.sent("input", "button")
        assert {e.get("name") for e in controls if e.get("name")} <= FIELDS
        step(pupil, turn=turns(pupil.page)[0])
    name, tokens = URLSafeSerializer("").loads_unsafe(pupil.page.fields()["path"])[1]
    ids = {n.id for n in STORY.nodes} | {t.id for n in STORY.nodes for t in n.choices}
    assert len(tokens) == 2 and not {name, *tokens} & ids


def test_back_leads_to_the_node_before_and_a_new_choice_counts() -> None:
    pupil = playing()
    step(pupil, turn=turns(pupil.page)[1])
    page = step(pupil, turn=turns(pupil.page)[1])
    assert is_at_help(page)
    assert told(step(pupil, do="back")) == "Hier is later."
    assert told(step(pupil, turn=turns(pupil.page)[0])) == "Hier is gesprek."
    step(pupil, do="back")
    assert told(step(pupil, do="back")) == "Hier is begin."
    assert told(step(pupil, do="back")) == "Hier is begin."


def test_from_the_end_again_or_to_the_quiz() -> None:
    pupil = playing()
    step(pupil, turn=turns(pupil.page)[0])
    step(pupil, turn=turns(pupil.page)[1])
    assert is_at_help(pupil.page)
    assert told(step(pupil, do="play")) == "Hier is begin."
    assert pupil.press("begin").position == (1, 7)


def test_a_path_of_another_seat_opens_nothing() -> None:
    one, two = playing(), playing()
    step(one, turn=turns(one.page)[0])
    page = step(two, path=one.page.fields()["path"])
    assert "do=play" in page.buttons() and page.of_class("story-text") == []
    assert "This page was open too long. Begin again." in page.text


def test_a_turn_of_another_seat_or_node_leads_nowhere() -> None:
    one, two = playing(), playing()
    other = turns(one.page)[0]
    assert told(step(two, turn=other)) == "Hier is begin."
    first = turns(two.page)[0]
    step(two, turn=first)
    assert told(step(two, turn=first)) == "Hier is gesprek."


def test_the_state_of_a_quiz_is_no_path_and_a_path_no_state() -> None:
    pupil = playing()
    path = pupil.page.fields()["path"]
    state = pupil.press("begin").fields()["state"]
    for fields in ({"path": state}, {"state": path}):
        page = pupil.follow(pupil.post(**fields))
        assert "do=play" in page.buttons()


@pytest.mark.parametrize("path", ["", "x", "WyJhIixbXV0.AAAA", "é" * 100])
def test_a_path_nobody_made_opens_nothing(path: str) -> None:
    assert "do=begin" in step(playing(), path=path).buttons()


@pytest.mark.parametrize("change", [{"id": "anders"}, {"start": "omweg"}])
def test_a_path_of_a_story_that_has_changed_opens_nothing(change: Raw) -> None:
    app = an_app(LESSON)
    pupil = Pupil(app, wish="en")
    pupil.press("enter", code=LESSON.practice_code)
    step(pupil, do="play")
    step(pupil, turn=turns(pupil.page)[0])
    nodes = [
        n for n in a_story()["nodes"] if "start" not in change or n["id"] != "begin"
    ]
    story = a_story(nodes=tuple(nodes), **change)
    activities = (story, *lesson_tables()["activities"])
    app.extensions["library"].lessons[LESSON.id] = a_story_lesson(activities=activities)
    assert "do=begin" in step(pupil).buttons()


def test_after_leaving_the_path_opens_nothing() -> None:
    pupil = playing()
    path = pupil.page.fields()["path"]
    pupil.look("/klok")
    page = pupil.follow(pupil.post(path=path))
    assert "Hier is begin." not in page.text and 'name="code"' in page.text


def test_the_script_gets_the_same_page_without_its_frame() -> None:
    plain, script = playing(), playing(script=True)
    assert not plain.page.is_part and script.page.is_part
    assert plain.page.words("main") == script.page.words("main")


MOVES = st.lists(
    st.sampled_from(["0", "1", "2", "0", "1", "back", "play", "x", "next", "skip"]),
    max_size=20,
)


@settings(max_examples=40)
@given(MOVES)
def test_every_walk_ends_with_help(moves: list[str]) -> None:
    pupil = playing(script=True)
    for move in moves:
        choices = turns(pupil.page)
        is_turn = move.isdigit() and int(move) < len(choices)
        fields = {"turn": choices[int(move)]} if is_turn else {"do": move}
        page = step(pupil, **fields)
        assert bool(turns(page)) != is_at_help(page)
    for _ in STORY.nodes:  # no way is longer than all nodes
        if turns(pupil.page):
            step(pupil, turn=turns(pupil.page)[-1])
    assert is_at_help(pupil.page)


def test_no_id_of_the_story_is_in_a_page() -> None:
    page = html.unescape(playing().page.text)
    values = re.findall(r'(?:value|name|id)="([^"]*)"', page)
    assert not {n.id for n in STORY.nodes if n.id not in ("begin",)} & {*values}


def test_the_start_stays_the_start() -> None:
    path = Path(STORY)
    assert path.back() == path and path.step == 1 and path.node.id == "begin"
