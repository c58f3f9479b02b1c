"""The door as its facilitator keeps it: so many phones, a new code, one that is late."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from live_desk import LiveClass

from workshop.quizzes.items import ANSWER
from workshop.sessions.session import Setup
from workshop.storage.jobs import Outcome

QUESTION = "quiz/wegkijken"


@pytest.fixture
def klas(tmp_path: Path) -> Iterator[LiveClass]:
    """A class of three phones."""
    found = LiveClass(tmp_path, setup=Setup(pupils=3))
    yield found
    found.close()


def knocks(klas: LiveClass, *numbers: int) -> list[bool]:
    """Who of these phones gets in."""
    outcomes = [klas.writer.join(klas.id, bytes([n])) for n in numbers]
    assert {*outcomes} <= {Outcome.KEPT, Outcome.AWAY}
    return [one is Outcome.KEPT for one in outcomes]


def test_as_many_get_in_as_she_says(klas: LiveClass) -> None:
    assert knocks(klas, 0, 1, 2, 3, 4) == [True] * 3 + [False] * 2
    view = klas.view
    assert (view.joined, view.away, view.session.places) == (3, 2, 3)
    assert "2" in view.turned_away
    assert klas.move("phones", phones=4)
    assert knocks(klas, 3, 4) == [True, False]
    assert klas.move("phones", phones=2)
    assert knocks(klas, 0, 5) == [True, False]


@pytest.mark.parametrize("number", [0, -1, 1000])
def test_a_number_that_cannot_be_changes_nothing(klas: LiveClass, number: int) -> None:
    assert not klas.move("phones", phones=number)
    assert klas.session.places == 3


def test_who_leaves_and_comes_back_is_not_told(klas: LiveClass) -> None:
    assert all(knocks(klas, 0, 1, 2))
    klas.writer.leave(klas.id, bytes([0]))
    assert klas.view.joined == 3
    assert knocks(klas, 0, 1) == [True, True]
    assert klas.view.joined == 3


def test_after_the_start_one_press_lets_one_in(klas: LiveClass) -> None:
    assert knocks(klas, 0) == [True]
    klas.go(QUESTION)
    assert not klas.move("phones", phones=9)
    assert knocks(klas, 1, 2) == [False, False]
    assert klas.desk.door.let_one_in(klas.id)
    assert klas.view.is_open_for_one
    assert klas.move("close")
    assert knocks(klas, 1, 2) == [True, False], "a move closes no door for one"
    assert not klas.view.is_open_for_one
    assert klas.stored.beyond == -1


def test_in_the_lobby_there_is_nobody_to_let_in(klas: LiveClass) -> None:
    assert not klas.desk.door.let_one_in(klas.id)


def test_a_new_code_ends_what_came_first(klas: LiveClass) -> None:
    assert all(knocks(klas, 7, 8, 9)), "somebody who should not"
    assert knocks(klas, 0, 1) == [False, False]
    before = klas.session
    assert klas.desk.door.begin_anew(klas.id, before.revision)
    after = klas.session
    assert after.code != before.code and after.key != before.key
    assert (klas.view.joined, klas.view.away) == (0, 0)
    assert knocks(klas, 0, 1, 2, 7) == [True] * 3 + [False]
    assert not klas.desk.door.begin_anew(klas.id, before.revision), "a double press"


def test_who_was_on_the_way_with_the_old_code_takes_no_place(klas: LiveClass) -> None:
    old = klas.session
    assert klas.desk.door.begin_anew(klas.id, old.revision)
    assert klas.writer.join(klas.id, b"late", old.code) is Outcome.AWAY
    assert (klas.view.joined, klas.view.away) == (0, 0)
    assert klas.writer.join(klas.id, b"late", klas.session.code) is Outcome.KEPT


def test_a_new_code_in_the_lesson_goes_on_where_it_was(klas: LiveClass) -> None:
    klas.go("signal-spotting/chat")
    klas.go(QUESTION)
    seats = [klas.seat(n) for n in range(3)]
    klas.all_answer([{ANSWER: "nee"}] * 3)
    klas.move("close")
    assert klas.desk.door.begin_anew(klas.id, klas.session.revision)
    assert klas.session.is_in_lobby
    following, button = klas.view.following, klas.view.button
    assert following and following.id == QUESTION
    assert button.move == "start" and button.words == "Ga verder met de les"
    assert all(knocks(klas, 0, 1, 2))
    assert klas.move("start")
    assert klas.session.step == QUESTION
    assert (klas.view.phase, klas.answered) == ("open", 0)
    for seat in seats:
        assert klas.writer.answer(klas.id, seat, "wegkijken@1", ()) is Outcome.GONE


def test_a_new_code_keeps_results_that_were_shown(tmp_path: Path) -> None:
    klas = LiveClass(tmp_path, setup=Setup(pupils=20))
    klas.go(QUESTION)
    klas.all_answer([{ANSWER: "nee"}] * 6)
    klas.finish()
    before = klas.stored.results
    assert klas.desk.door.begin_anew(klas.id, klas.session.revision)
    assert klas.move("start")
    assert klas.view.phase == "revealed"
    assert klas.stored.results == before
    klas.close()


def again(klas: LiveClass, votes: int) -> list[object]:
    """What a second asking shows of its first part."""
    assert klas.move("again")
    klas.all_answer([{ANSWER: "nee"}] * votes)
    klas.finish()
    text = klas.stored.results[klas.view.asking]
    assert not any(letter.isdigit() for letter in text)
    return [word for _, word in json.loads(text)["parts"][0]["results"]]


@pytest.mark.parametrize(
    ("votes", "words"), [(13, []), (17, ["same", "same"]), (24, ["few", "almost-all"])]
)
def test_a_second_asking_has_words_only(
    tmp_path: Path, votes: int, words: list[str]
) -> None:
    klas = LiveClass(tmp_path, setup=Setup(pupils=25))
    klas.go(QUESTION)
    klas.all_answer([{ANSWER: "nee"}] * 18)
    klas.finish()
    assert klas.view.tables[0].rows[1].number == 18
    assert again(klas, votes) == words
    assert klas.view.is_asked_again
    klas.close()


def test_seats_beyond_the_phones_raise_what_is_needed(tmp_path: Path) -> None:
    """Whoever stole them may have answered with all of them."""
    klas = LiveClass(tmp_path, setup=Setup(pupils=4))
    assert all(knocks(klas, 0, 1, 2, 3))
    klas.go(QUESTION)
    for late in (10, 11):
        assert klas.desk.door.let_one_in(klas.id)
        assert knocks(klas, late) == [True]
    assert klas.stored.beyond == 2
    klas.all_answer([{ANSWER: "nee"}] * 6)
    klas.finish()
    assert not klas.view.has_results
    klas.close()
