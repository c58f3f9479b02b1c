"""The big screen: what the class may see, in its languages, and nothing else."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from beamer import Beamer, Wall
from desk_door import NOTES, SAYS

from workshop import i18n
from workshop.config import ROOT
from workshop.content.load import load
from workshop.drawings import DRAWINGS, lesson_scenes
from workshop.live.bars import charts
from workshop.live.disputed import most_disputed
from workshop.live.result_words import RESULT_WORDS
from workshop.live.timing import UNDO_SECONDS
from workshop.quizzes.items import ANSWER
from workshop.sessions.publish import Word
from workshop.sessions.session import Setup
from workshop.text import plain

MIXED = Setup(with_hands=False)
OPINION, KNOWLEDGE, STORY = "statements/schaal", "quiz/wegkijken", "branching-story"
CHAT, CARDS = "signal-spotting/chat", "card-sort/kaarten"
KINDS = ("say", "steps")
WORDS = {
    "weinig": Word.FEW,
    "een deel": Word.SOME,
    "ongeveer de helft": Word.HALF,
    "veel": Word.MANY,
    "bijna iedereen": Word.ALMOST_ALL,
}


@pytest.fixture
def wall(tmp_path: Path) -> Iterator[Callable[..., Beamer]]:
    """Makes a class with a projector."""
    made: list[Beamer] = []

    def make(setup: Setup = MIXED, pupils: int = 20) -> Beamer:
        made.append(Beamer(tmp_path, setup, pupils=pupils))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_notes_are_never_on_the_wall(wall: Callable[..., Beamer]) -> None:
    beamer = wall()
    said = [str(x) for name in KINDS for x in NOTES[name]] + [str(NOTES["goal"])]
    faces = {state: beamer.page().text for state in beamer.states()}
    assert len(faces) > 30
    found = [(state, x) for state, text in faces.items() for x in said if x in text]
    assert found == []
    assert SAYS[0] in faces["role-play 3"]


def test_the_lobby_says_how_to_get_in(wall: Callable[..., Beamer]) -> None:
    beamer = wall()
    code = beamer.klas.session.code
    page = beamer.page()
    assert page.of_class("address") == ["192.168.1.23:8080"]
    assert page.of_class("code") == [f"{code[:3]} {code[3:]}"]
    assert "<svg" in page.text
    assert "Juf Bakker" in page.shown
    beamer.klas.writer.join(beamer.klas.id, b"a seat")
    assert beamer.page().of_class("joined")[0].startswith("1 ")


def test_without_phones_there_is_no_code(wall: Callable[..., Beamer]) -> None:
    beamer = wall(Setup(with_phones=False, with_hands=True))
    for _ in beamer.states():
        assert beamer.page().of_class("code") == []


def test_how_many_answered_is_a_word_while_it_is_open_only(
    wall: Callable[..., Beamer],
) -> None:
    beamer = wall()
    beamer.klas.go(OPINION)
    beamer.vote()
    state = beamer.page().of_class("state")[0]
    how_many = beamer.klas.view.how_many
    assert how_many and state == how_many.said
    assert not re.search(r"\d", state)
    beamer.klas.move("close")
    assert state not in beamer.page().shown
    assert beamer.page().of_class("chart") == []


def test_an_opinion_has_words_and_lengths_of_words_only(
    wall: Callable[..., Beamer],
) -> None:
    beamer = wall()
    beamer.klas.go(OPINION)
    beamer.vote()
    beamer.klas.finish()
    page = beamer.page()
    assert not re.search(r"\d", page.of_class("chart")[0])
    assert not [*page.root.iter("rect")]
    assert not page.of_class("bar")
    said = page.of_class("value")
    assert len(said) == 4
    drawn = re.findall(r'class="drawing scene (crowd-[\w-]+) ', page.text)
    assert drawn == [f"crowd-{WORDS[words]}" for words in said]


def test_a_crowd_is_drawn_from_its_word_alone() -> None:
    words = {word for word in Word if word is not Word.SAME}
    assert {f"crowd-{word}" for word in words} <= {*DRAWINGS}
    said = {RESULT_WORDS[word] for word in words}
    assert {DRAWINGS[f"crowd-{word}"].alt for word in words} == said


def test_knowledge_has_numbers_and_the_key_has_a_word(
    wall: Callable[..., Beamer],
) -> None:
    beamer = wall()
    beamer.klas.go(KNOWLEDGE)
    beamer.vote()
    beamer.klas.finish()
    page = beamer.page()
    values = beamer.klas.view.tables[0].rows
    assert page.of_class("value") == [str(row.number) for row in values]
    assert len(page.of_class("key-word")) == 1
    assert "Nee" in page.of_class("key")[0]
    assert "Omdat het zo is." in page.of_class("why")[0]


def test_too_few_answers_give_no_bars(wall: Callable[..., Beamer]) -> None:
    beamer = wall(pupils=4)
    for step in (OPINION, KNOWLEDGE, CHAT, STORY):
        beamer.klas.go(step)
        beamer.vote()
        beamer.klas.finish()
        page = beamer.page()
        assert page.of_class("too-few"), step
        assert page.of_class("bar") == [] or "rect" not in page.text
        assert page.of_class("value") == []


def test_few_parts_have_a_table_with_every_number(wall: Callable[..., Beamer]) -> None:
    beamer = wall()
    beamer.klas.go(CARDS)
    beamer.vote()
    beamer.klas.finish()
    numbers = [row.number for table in beamer.klas.view.tables for row in table.rows]
    assert numbers_on(beamer.page()) == numbers


def numbers_on(page: Wall) -> list[int]:
    """All numbers of results that stand there, without invisible signs around them."""
    return [int(re.sub(r"\D", "", words)) for words in page.of_class("number")]


def test_what_divided_the_class_comes_first_and_the_rest_as_lists(
    tmp_path: Path,
) -> None:
    beamer = Beamer(tmp_path, MIXED, load(ROOT / "lessons").lessons["druk"])
    beamer.klas.go("chat/groepsapp")
    parts = beamer.klas.asked.parts
    for seat in range(9):
        close = {parts[4].id: seat < 4, parts[9].id: seat < 5}
        yes = {part.id: close.get(part.id, True) for part in parts}
        beamer.klas.answer(seat, {n: "yes" if y else "no" for n, y in yes.items()})
    beamer.klas.finish()
    faces = [beamer.page().shown]
    while beamer.klas.view.further:
        is_asked_for = beamer.klas.view.further.kind == "rest"
        assert (beamer.klas.view.next_move == "piece") is not is_asked_for
        assert beamer.klas.move("piece")
        faces.append(beamer.page().shown)
    assert beamer.klas.view.next_move == "next"
    first = [table.part.id for table in most_disputed(beamer.klas.view.tables)]
    assert first == [parts[4].id, parts[9].id]
    said = [
        next(n for n, f in enumerate(faces) if p.text and plain(p.text) in f)
        for p in parts
    ]
    assert (said[4], said[9]) == (0, 1)
    assert min(n for line, n in enumerate(said) if line not in (4, 9)) == 3
    assert len(faces) == 6
    assert beamer.klas.move("back")
    assert beamer.page().shown == faces[-2]
    beamer.close()


def test_hands_see_one_line_with_its_letters(wall: Callable[..., Beamer]) -> None:
    beamer = wall(Setup(with_phones=False, with_hands=True))
    beamer.klas.go(CHAT)
    parts = beamer.klas.asked.parts
    assert plain(parts[0].text or "") in beamer.page().shown
    assert plain(parts[1].text or "") not in beamer.page().shown
    beamer.klas.move("line")
    assert plain(parts[1].text or "") in beamer.page().shown


def test_a_story_says_what_was_chosen(wall: Callable[..., Beamer]) -> None:
    beamer = wall()
    beamer.klas.go(STORY)
    beamer.vote()
    beamer.klas.finish()
    assert "Ik vraag het." in beamer.page().of_class("taken")[0]
    beamer.klas.move("turn", turn="wacht")
    page = beamer.page()
    assert "Ik wacht." in page.of_class("taken")[0]
    beamer.klas.move("piece")
    assert "De mentor helpt." in beamer.page().of_class("why")[0]


def test_the_projector_speaks_its_own_languages(wall: Callable[..., Beamer]) -> None:
    beamer = wall(Setup(locales=("ar", "nl")))
    beamer.klas.go(OPINION)
    page = beamer.page()
    assert (page.root.get("lang"), page.root.get("dir")) == ("ar", "rtl")
    also = page.of_class("also")
    assert "Helemaal mee eens" in also
    assert all(words for words in also)


def test_a_dark_wall_holds_no_words_of_the_lesson(wall: Callable[..., Beamer]) -> None:
    beamer = wall()
    beamer.klas.go(KNOWLEDGE)
    stem = plain(beamer.klas.asked.parts[0].choices[0].text or "")
    assert stem in beamer.page().shown
    beamer.klas.move("blank", on=True)
    assert beamer.page().words("li") == []
    assert beamer.page().of_class("foot") == []


def test_only_one_screen_has_controls(wall: Callable[..., Beamer]) -> None:
    beamer = wall()
    beamer.klas.go(KNOWLEDGE)
    assert beamer.page().of_class("controls") == []
    assert 'id="card"' not in beamer.page().text


def test_one_screen_leads_and_hides_the_card(wall: Callable[..., Beamer]) -> None:
    beamer = wall(Setup(screens=1, with_hands=True))
    beamer.klas.go(CHAT)
    page = beamer.page()
    does = [e.get("value") for e in page.root.iter("button") if e.get("name") == "do"]
    assert does == ["back", "blank", "line"]
    assert page.text.count('name="csrf_token"') == 2
    assert '<dialog id="card"' in page.text
    assert 'id="card" class="window" open' not in page.text


def test_the_script_gets_the_same_face(wall: Callable[..., Beamer]) -> None:
    beamer = wall()
    for state in beamer.states():
        part = beamer.part()
        assert part.startswith('<div id="live"'), state
        face = re.search(r'class="face ([\w-]+)"', part)
        assert face
        assert f'class="face {face[1]}"' in beamer.page().text


def test_afterwards_it_says_goodbye(wall: Callable[..., Beamer]) -> None:
    beamer = wall()
    beamer.klas.desk.end(beamer.klas.id)
    page = beamer.page(status=410)
    assert "data-live" not in page.text
    assert len(page.words("h1")) == 1


def test_bars_of_nothing_have_no_length(wall: Callable[..., Beamer]) -> None:
    beamer = wall()
    beamer.klas.go(KNOWLEDGE)
    (bars,) = charts(beamer.klas.asked.parts, None)
    assert {(bar.said, bar.share) for bar in bars} == {("", 0)}
    assert beamer.klas.asked.parts[0].id == ANSWER


def test_opinions_at_the_end_are_for_those_who_lead(
    wall: Callable[..., Beamer],
) -> None:
    beamer = wall()
    beamer.klas.go("measure/vooraf")
    beamer.vote()
    beamer.klas.finish()
    page = beamer.page()
    assert page.of_class("chart") == page.of_class("value") == []
    assert "Dank" in page.of_class("why")[0]
    assert beamer.klas.view.has_results


def test_a_drawing_changes_with_the_step_and_both_stand_with_the_result(
    tmp_path: Path,
) -> None:
    beamer = Beamer(tmp_path, Setup(), load(ROOT / "lessons").lessons["druk"])
    before, after = (
        i18n.gettext(lesson_scenes()[f"tafel-{name}"].alt)
        for name in ("eerst", "daarna")
    )
    beamer.klas.go("veranderd")
    assert seen(beamer) == [before]
    beamer.klas.go("veranderd/hoeveel-verlegd")
    assert seen(beamer) == [after]
    beamer.vote()
    beamer.klas.move("close")
    beamer.klas.clock.pass_(UNDO_SECONDS)
    beamer.klas.move("reveal")
    assert seen(beamer) == [before, after]
    beamer.klas.move("blank", on=True)
    assert seen(beamer) == []
    beamer.close()


def seen(beamer: Beamer) -> list[str]:
    """What each drawing on the wall says."""
    found = (e for e in beamer.page().root.iter() if e.get("role") == "img")
    return [str(e.get("aria-label")) for e in found]
