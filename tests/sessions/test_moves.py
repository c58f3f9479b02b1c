"""A running lesson as a value: what every move does, and when it is not allowed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from live_class import a_live_lesson

from workshop.sessions import moves
from workshop.sessions.joincode import new_code
from workshop.sessions.moves import MoveNotAllowed
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Phase, Session, Setup

LESSON = a_live_lesson()
LOBBY = RunningLesson.of(
    Session(id="0" * 16, code="BCDFGH", lesson_id=LESSON.id, key="k"), LESSON
)
HANDS = LOBBY.with_session(replace(LOBBY.session, setup=Setup(with_hands=True)))


def at(step_id: str, running: RunningLesson = LOBBY) -> RunningLesson:
    """The lesson at a step, as it was left there."""
    return moves.jump(moves.start(running), step_id)


def test_the_steps_are_the_plan_then_what_stands_outside_it() -> None:
    ids = [step.id for step in LOBBY.steps]
    assert ids[0] == "vragen" and ids[1].startswith("vragen/live-")
    assert ids[-3:] == ["tocht", "uitgang/slot", "rest"]


def test_next_never_skips_a_move() -> None:
    running = moves.start(LOBBY)
    assert running.phase is Phase.SHOWN
    running = moves.next_step(running)
    names = []
    for verb in (moves.close, moves.reveal, moves.next_step):
        names.append(running.next_move)
        running = verb(running)
    assert names == ["close", "reveal", "next"]
    assert running.phase is Phase.OPEN


def test_only_the_open_asking_takes_answers() -> None:
    running = at("vragen/live-waar")
    assert running.open_asking == "live-waar@1"
    paused = moves.pause(running, is_paused=True)
    assert paused.open_asking == ""
    closed = moves.close(running)
    assert closed.open_asking == ""
    assert moves.undo_close(closed).open_asking


def test_asking_again_is_a_new_question() -> None:
    revealed = moves.reveal(moves.close(at("vragen/live-waar")))
    again = moves.ask_again(revealed)
    assert again.open_asking == "live-waar@2"
    assert again.session.phases["live-waar@1"] is Phase.REVEALED


def test_back_shows_a_question_as_it_was_left() -> None:
    revealed = moves.reveal(moves.close(at("vragen/live-waar")))
    after = moves.back(moves.next_step(revealed))
    assert after.session.step == revealed.session.step
    assert after.phase is Phase.REVEALED


def test_with_hands_every_line_is_counted_before_the_close() -> None:
    running = at("vragen/live-chat", HANDS)
    asked = running.asked
    assert asked
    for line in range(len(asked.parts) - 1):
        assert running.next_move == "line"
        running = moves.count_line(running, line + 1)
    assert running.next_move == "close"


def test_typed_hands_are_kept_per_part_until_the_reveal() -> None:
    running = at("vragen/live-waar", HANDS)
    running = moves.count(running, "live-waar@1", {"answer": {"true": 12, "false": 3}})
    assert running.session.counts["live-waar@1"]["answer"]["true"] == 12
    revealed = moves.reveal(moves.close(running))
    with pytest.raises(MoveNotAllowed):
        moves.count(revealed, "live-waar@1", {"answer": {"true": 1}})


@pytest.mark.parametrize(
    "hands", [{"true": -1}, {"true": 1000}, {"nowhere": 1}], ids=str
)
def test_counts_that_cannot_be_are_refused(hands: dict[str, int]) -> None:
    with pytest.raises(MoveNotAllowed):
        moves.count(at("vragen/live-waar", HANDS), "live-waar@1", {"answer": hands})


def test_a_story_goes_where_a_turn_leads_and_ends_with_help() -> None:
    running = at("tocht")
    for turn in ("kijk", "sorry", "samen"):
        with pytest.raises(MoveNotAllowed):
            moves.take_turn(running, turn)
        running = moves.reveal(moves.close(running))
        assert running.next_move == "turn"
        running = moves.take_turn(running, turn)
    assert running.session.path == ("omweg", "gesprek", "samen")
    assert running.phase is Phase.SHOWN
    assert moves.back(running).session.path == ("omweg", "gesprek")


def test_the_last_step_ends_the_lesson() -> None:
    assert at("rest").next_move == "end"
    with pytest.raises(MoveNotAllowed):
        moves.end(moves.end(LOBBY))


@pytest.mark.parametrize("verb", [moves.close, moves.reveal, moves.undo_close])
def test_a_step_that_asks_nothing_has_no_question_to_move(verb: object) -> None:
    with pytest.raises(MoveNotAllowed):
        verb(at("vragen"))  # type: ignore[operator]


def test_pupils_get_a_new_page_only_when_they_see_something_new() -> None:
    running = at("vragen/live-waar", HANDS)
    blank = moves.blank(running, is_blank=True)
    counted = moves.count(blank, "live-waar@1", {"answer": {"true": 2}})
    assert (counted.session.revision, counted.session.pupil_revision) == (
        running.session.revision + 1,
        running.session.pupil_revision,
    )
    closed = moves.close(counted)
    assert closed.session.pupil_revision == closed.session.revision


VERBS = st.sampled_from(
    ["next_step", "back", "close", "undo_close", "reveal", "ask_again"]
)


@given(st.lists(VERBS, max_size=40))
def test_whatever_happens_a_session_survives_as_text(names: list[str]) -> None:
    running = moves.start(HANDS)
    for name in names:
        before = running
        try:
            running = getattr(moves, name)(running)
        except MoveNotAllowed:
            assert running == before
        else:
            assert running.session.revision == before.session.revision + 1
        assert Session.from_json(running.session.to_json()) == running.session
        assert running.phase in Phase


def test_a_code_is_never_one_that_is_taken() -> None:
    codes = {new_code(()) for _ in range(50)}
    assert len(codes) == 50
    assert new_code(codes) not in codes
