"""A session as a value: what every move does, and when it is not allowed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from live_class import a_live_lesson

from workshop.sessions import moves, position
from workshop.sessions.joincode import new_code
from workshop.sessions.moves import MoveNotAllowed
from workshop.sessions.session import Phase, Session, Setup
from workshop.sessions.steps import steps

LESSON = a_live_lesson()
LOBBY = Session(id="0" * 16, code="BCDFGH", lesson_id=LESSON.id, key="k")
HANDS = replace(LOBBY, setup=Setup(with_hands=True))


def at(step_id: str, session: Session = LOBBY) -> Session:
    """The session at a step, as it was left there."""
    return moves.jump(moves.start(session, LESSON), LESSON, step_id)


def test_the_steps_are_the_plan_then_what_stands_outside_it() -> None:
    ids = [step.id for step in steps(LESSON)]
    assert ids[0] == "vragen" and ids[1].startswith("vragen/live-")
    assert ids[-3:] == ["tocht", "uitgang/slot", "rest"]


def test_next_never_skips_a_move() -> None:
    session = moves.start(LOBBY, LESSON)
    assert position.phase(session, LESSON) is Phase.SHOWN
    session = moves.next_step(session, LESSON)
    names = []
    for verb in (moves.close, moves.reveal, moves.next_step):
        names.append(position.next_move(session, LESSON))
        session = verb(session, LESSON)
    assert names == ["close", "reveal", "next"]
    assert position.phase(session, LESSON) is Phase.OPEN


def test_only_the_open_question_takes_answers() -> None:
    session = at("vragen/live-waar")
    assert position.open_asking(session, LESSON) == "live-waar@1"
    paused = moves.pause(session, is_paused=True)
    assert position.open_asking(paused, LESSON) == ""
    closed = moves.close(session, LESSON)
    assert position.open_asking(closed, LESSON) == ""
    assert position.open_asking(moves.undo_close(closed, LESSON), LESSON)


def test_asking_again_is_a_new_question() -> None:
    revealed = moves.reveal(moves.close(at("vragen/live-waar"), LESSON), LESSON)
    again = moves.ask_again(revealed, LESSON)
    assert position.open_asking(again, LESSON) == "live-waar@2"
    assert again.phases["live-waar@1"] is Phase.REVEALED


def test_back_shows_a_question_as_it_was_left() -> None:
    revealed = moves.reveal(moves.close(at("vragen/live-waar"), LESSON), LESSON)
    after = moves.back(moves.next_step(revealed, LESSON), LESSON)
    assert after.step == revealed.step
    assert position.phase(after, LESSON) is Phase.REVEALED


def test_with_hands_every_line_is_counted_before_the_close() -> None:
    session = at("vragen/live-chat", HANDS)
    asked = position.asked_here(session, LESSON)
    assert asked
    for line in range(len(asked.parts) - 1):
        assert position.next_move(session, LESSON) == "line"
        session = moves.count_line(session, LESSON, line + 1)
    assert position.next_move(session, LESSON) == "close"


def test_typed_hands_are_kept_per_part_until_the_reveal() -> None:
    session = at("vragen/live-waar", HANDS)
    session = moves.count(session, LESSON, "answer", {"true": 12, "false": 3})
    assert session.counts["live-waar@1"]["answer"]["true"] == 12
    revealed = moves.reveal(moves.close(session, LESSON), LESSON)
    with pytest.raises(MoveNotAllowed):
        moves.count(revealed, LESSON, "answer", {"true": 1})


@pytest.mark.parametrize(
    "hands", [{"true": -1}, {"true": 1000}, {"nowhere": 1}], ids=str
)
def test_counts_that_cannot_be_are_refused(hands: dict[str, int]) -> None:
    with pytest.raises(MoveNotAllowed):
        moves.count(at("vragen/live-waar", HANDS), LESSON, "answer", hands)


def test_a_story_goes_where_a_turn_leads_and_ends_with_help() -> None:
    session = at("tocht")
    for turn in ("kijk", "sorry", "samen"):
        with pytest.raises(MoveNotAllowed):
            moves.take_turn(session, LESSON, turn)
        session = moves.reveal(moves.close(session, LESSON), LESSON)
        assert position.next_move(session, LESSON) == "turn"
        session = moves.take_turn(session, LESSON, turn)
    assert session.path == ("omweg", "gesprek", "samen")
    assert position.phase(session, LESSON) is Phase.SHOWN
    assert moves.back(session, LESSON).path == ("omweg", "gesprek")


def test_the_last_step_ends_the_lesson() -> None:
    assert position.next_move(at("rest"), LESSON) == "end"
    with pytest.raises(MoveNotAllowed):
        moves.end(moves.end(LOBBY))


@pytest.mark.parametrize("verb", [moves.close, moves.reveal, moves.undo_close])
def test_a_step_that_asks_nothing_has_no_question_to_move(verb: object) -> None:
    with pytest.raises(MoveNotAllowed):
        verb(at("vragen"), LESSON)  # type: ignore[operator]


def test_pupils_get_a_new_page_only_when_they_see_something_new() -> None:
    session = at("vragen/live-waar", HANDS)
    blank = moves.blank(session, is_blank=True)
    counted = moves.count(blank, LESSON, "answer", {"true": 2})
    assert (counted.revision, counted.pupil_revision) == (
        session.revision + 2,
        session.pupil_revision,
    )
    closed = moves.close(counted, LESSON)
    assert closed.pupil_revision == closed.revision


VERBS = st.sampled_from(
    ["next_step", "back", "close", "undo_close", "reveal", "ask_again"]
)


@given(st.lists(VERBS, max_size=40))
def test_whatever_happens_a_session_survives_as_text(names: list[str]) -> None:
    session = moves.start(HANDS, LESSON)
    for name in names:
        before = session
        try:
            session = getattr(moves, name)(session, LESSON)
        except MoveNotAllowed:
            assert session == before
        else:
            assert session.revision == before.revision + 1
        assert Session.from_json(session.to_json()) == session
        assert position.phase(session, LESSON) in Phase


def test_a_code_is_never_one_that_is_taken() -> None:
    codes = {new_code(()) for _ in range(50)}
    assert len(codes) == 50
    assert new_code(codes) not in codes
