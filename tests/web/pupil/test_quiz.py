"""The practice quiz: back, skip, the end, and whose state it is."""

from functools import partial

import pytest
from builders import a_choice, a_sort, a_spot
from hypothesis import given, settings
from hypothesis import strategies as st
from itsdangerous import URLSafeSerializer
from pupil_door import CODE, PART, Pupil, a_practice_lesson, an_app

from workshop.live.seat import Seat
from workshop.web.pupil.next_page import MOST, SECONDS, NextPages
from workshop.web.pupil.practice.attempt import Attempt

APP = an_app()


@pytest.mark.parametrize("answer", [{}, {"answer": "x"}, {"other": "ja"}])
def test_an_answer_that_does_not_exist_leads_nowhere(answer: dict[str, str]) -> None:
    pupil = Pupil(an_app(a_practice_lesson(a_choice())), wish="en")
    pupil.begin()
    page = pupil.answer(**answer)
    assert page.position == (1, 1) and 'role="alert"' in page.text
    assert "do=next" not in page.buttons()


def test_back_shows_the_given_answer_and_it_can_be_changed() -> None:
    pupil = Pupil(an_app(a_practice_lesson(a_choice(), a_sort())))
    pupil.begin()
    pupil.answer(answer="ja")
    pupil.press("next")
    page = pupil.press("back")
    assert page.position == (1, 2)
    value = partial(pupil.tokens.value, pupil.item, "answer")
    assert [e.get("value") for e in page.of_class("given")] == [value("ja")]
    pupil.answer(answer="nee")
    page = pupil.press("back")
    assert [e.get("value") for e in page.of_class("given")] == [value("nee")]


def test_the_end_counts_hits_and_false_alarms_and_says_the_rule() -> None:
    pupil = Pupil(an_app(a_practice_lesson(a_choice(), a_spot(), a_sort())), wish="en")
    pupil.begin()
    pupil.answer(answer="ja")
    pupil.press("next")
    pupil.answer(moe="yes", schoenen="yes")
    pupil.press("next")
    page = pupil.press("skip")
    words = " ".join(page.words("div"))
    assert (
        "You saw 1 of 1 line that counts. You marked 1 line that does not count."
        in words
    )
    assert "One signal proves nothing." in words
    assert "You answered 1 question and read why." in words
    assert "Praat met iemand die je vertrouwt." in page.words("li")
    assert "vertrouwenspersoon" in " ".join(page.words("h3"))


def test_without_signals_the_end_is_calm() -> None:
    pupil = Pupil(an_app(a_practice_lesson(a_choice())), wish="en")
    pupil.begin()
    page = pupil.press("skip")
    assert "signal" not in " ".join(page.words("main"))
    assert page.words("progress") == []


def test_a_state_of_another_seat_starts_afresh() -> None:
    one, two = Pupil(APP, wish="en"), Pupil(APP, wish="en")
    one.begin()
    one.press("skip")
    two.begin()
    stolen = two.follow(two.post(do="next", state=one.page.fields()["state"]))
    assert stolen.position == (0, 0) and "do=begin" in stolen.buttons()
    assert "Begin again." in stolen.text


@pytest.mark.parametrize("state", ["", "x", "WzAsZmFsc2Use31d.AAAA", "é" * 100])
def test_a_state_nobody_made_starts_afresh(state: str) -> None:
    pupil = Pupil(APP)
    pupil.begin()
    sent = pupil.post(do="skip", state=state)
    assert "do=begin" in pupil.follow(sent).buttons()


def test_after_leaving_the_state_opens_nothing() -> None:
    pupil = Pupil(APP)
    page = pupil.begin()
    pupil.look("/klok")
    again = pupil.follow(pupil.post(do="skip", **page.fields()))
    assert page.question not in again.text and 'name="code"' in again.text
    pupil.press("enter", code=CODE)
    again = pupil.follow(pupil.post(do="skip", **page.fields()))
    assert "do=begin" in again.buttons()


def test_a_state_of_a_quiz_that_has_changed_starts_afresh() -> None:
    app = an_app()
    pupil = Pupil(app)
    pupil.begin()
    for _ in range(5):
        pupil.press("skip")
    lesson = a_practice_lesson(a_choice())
    library = app.extensions["library"]
    library.lessons.clear()
    library.lessons[lesson.id] = lesson
    assert "do=begin" in pupil.press("skip").buttons()


def test_what_a_form_sends_tells_no_answer() -> None:
    """A browser without JavaScript writes it to its files."""
    pupil = Pupil(an_app(a_practice_lesson(a_sort())))
    pupil.begin()
    item = pupil.item
    pupil.answer(laat="gewoon", bang="vertel")
    state = URLSafeSerializer("").loads_unsafe(pupil.page.fields()["state"])[1]
    ids = {item.id, *item.key_response(), *item.key_response().values()}
    assert state[2] and not [x for x in ids if x in str(state)]
    other = Pupil(pupil.app)
    other.begin()
    assert other.tokens.read(item, item.parts(), {*state[2]}) == {}
    assert pupil.tokens.read(item, item.parts(), {*state[2]}) == item.key_response()


def test_reloading_begins_again() -> None:
    pupil = Pupil(APP)
    pupil.begin()
    pupil.press("skip")
    assert "do=begin" in pupil.look().buttons()


def test_without_a_script_nothing_is_sent_again() -> None:
    """Whatever a form sends, the browser is sent on to the one address (rule 14)."""
    pupil = Pupil(APP)
    pupil.begin()
    state = pupil.page.fields()
    for sent in (
        {"do": "skip", **state},
        {"do": "next", "state": "x"},
        {"do": "begin"},
    ):
        answer = pupil.post(**sent)
        assert (answer.status_code, answer.location) == (303, "/")


def test_a_page_is_fetched_once_and_only_by_its_seat() -> None:
    now = [0.0]
    pages = NextPages(lambda: now[0])
    one, two = Seat("nl"), Seat("nl")
    pages.keep(one, "eerst")
    pages.keep(one, "dan")
    assert pages.take(two) is None and pages.take(None) is None
    assert (pages.take(one), pages.take(one)) == ("dan", None)
    pages.keep(one, "laat")
    now[0] = SECONDS + 1
    assert pages.take(one) is None


def test_pages_that_nobody_fetches_are_forgotten() -> None:
    now = [0.0]
    pages = NextPages(lambda: now[0])
    seats = [Seat("nl") for _ in range(MOST + 1)]
    for seat in seats:
        pages.keep(seat, "pagina")
    assert [pages.take(seat) for seat in (seats[0], seats[1])] == [None, "pagina"]
    now[0] = SECONDS + 1
    pages.keep(seats[0], "nieuw")
    now[0] = 0
    assert pages.take(seats[2]) is None


def test_the_script_gets_the_same_page_without_its_frame() -> None:
    plain, script = Pupil(APP), Pupil(APP, script=True)
    plain.begin()
    script.begin()
    assert not plain.page.is_part and script.page.is_part
    assert plain.page.words("main") == script.page.words("main")


def test_the_server_makes_no_redirect_for_the_script() -> None:
    pupil = Pupil(APP, script=True)
    for fields in ({"do": "enter", "code": CODE}, {"do": "stop"}):
        assert pupil.post(**fields).status_code == 200
    assert PART.items() <= pupil.headers.items()


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["answer", "answer", "next", "back", "skip", "begin", "x"]),
        st.randoms(use_true_random=False),
    ),
    max_size=25,
)


@settings(max_examples=30)
@given(MOVES)
def test_no_walk_breaks_the_quiz(moves: list[tuple[str, object]]) -> None:
    items = a_practice_lesson().practice.items
    pupil = Pupil(APP, script=True)
    pupil.begin()
    for do, chance in moves:
        number, total = pupil.page.position
        fields = {}
        if do == "answer" and number:
            for part in items[number - 1].parts():
                options = [*(choice.id for choice in part.choices), ""]
                fields[part.id] = chance.choice(options)  # type: ignore[attr-defined]
        before = pupil.page.position
        page = pupil.answer(**fields) if do == "answer" else pupil.press(do)
        number, total = page.position
        assert (number, total) == (0, 0) or (1 <= number <= total == len(items))
        if before != (0, 0) and number and do != "begin":
            assert abs(number - before[0]) <= 1


def test_a_walk_stays_inside() -> None:
    item = a_practice_lesson().practice.items[0]
    assert Attempt().back() == Attempt()
    assert Attempt().next() == Attempt()
    assert Attempt().answer(item, {"answer": "ja"}).back().back().at == 0
