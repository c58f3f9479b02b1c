"""The desk: every move counts once, nothing is computed early, nothing is lost."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desk_door import a_full_lesson
from live_desk import LiveClass
from sqlalchemy import Engine, select

from workshop import i18n
from workshop.live.pupil_view import pupil_view
from workshop.live.service import SessionService
from workshop.quizzes.items import ANSWER, NO, YES
from workshop.quizzes.tally import Tally
from workshop.sessions.session import Phase, Setup
from workshop.storage import answers
from workshop.storage.jobs import Outcome
from workshop.storage.recovery import FILE, recover
from workshop.storage.schema import session
from workshop.storage.trouble import Reason

HALF_A_DAY = 12 * 3600


@pytest.fixture
def klas(tmp_path: Path) -> Iterator[LiveClass]:
    made = LiveClass(tmp_path)
    with i18n.use(i18n.find("en") or i18n.source()):
        yield made
    made.close()


def words(klas: LiveClass) -> list[list[str]]:
    return [[row.word for row in table.rows] for table in klas.view.tables]


def numbers(klas: LiveClass) -> list[list[int | None]]:
    return [[row.number for row in table.rows] for table in klas.view.tables]


def test_an_opinion_is_counted_once_after_the_window(klas: LiveClass) -> None:
    klas.go("statements/schaal")
    klas.all_answer([{ANSWER: "b"}, *[{ANSWER: "a"}] * 13])
    assert klas.answered == 14
    assert klas.view.how_many
    assert klas.move("close")
    closed = klas.view
    assert (closed.how_many, closed.undo_seconds) == (None, 5)
    klas.clock.pass_(4.5)
    assert klas.view.undo_seconds == 1
    assert klas.stored.results == {}
    klas.clock.pass_(0.5)
    assert klas.move("reveal")
    assert words(klas) == [["almost all", "few", "few", "few"]]
    assert [row.share for row in klas.view.tables[0].rows] == [0, 0, 0, 0]


def test_asking_for_the_result_gives_the_undo_up(
    klas: LiveClass, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[str] = []
    count = answers.tally

    def seen(engine: Engine, session: str, asking: str, parts: Any) -> Tally:
        counted.append(asking)
        return count(engine, session, asking, parts)

    monkeypatch.setattr(answers, "tally", seen)
    klas.go("statements/schaal")
    klas.all_answer([{ANSWER: "a"}] * 14)
    klas.move("close")
    assert (klas.view.undo_seconds, counted) == (5, [])
    assert klas.move("reveal")
    assert counted == [klas.view.asking]
    assert not klas.move("undo")
    assert klas.phase is Phase.REVEALED


def test_closing_can_be_undone_within_the_window_only(klas: LiveClass) -> None:
    klas.go("statements/schaal")
    klas.move("close")
    klas.clock.pass_(4)
    assert klas.move("undo")
    assert klas.answer(1, {ANSWER: "a"}) is Outcome.KEPT
    klas.move("close")
    assert klas.answer(1, {ANSWER: "b"}) is Outcome.CLOSED
    klas.clock.pass_(5)
    assert not klas.move("undo")
    assert klas.phase is Phase.CLOSED


def test_after_a_restart_closing_cannot_be_undone_and_all_else_goes_on(
    klas: LiveClass,
) -> None:
    klas.go("statements/schaal")
    klas.move("close")
    again = SessionService(klas.folder, {klas.lesson.id: klas.lesson}, clock=klas.clock)
    revision = klas.session.revision
    assert not again.move(klas.id, revision, "undo")
    assert again.move(klas.id, revision, "reveal")
    again.close()
    assert klas.phase is Phase.REVEALED


def test_of_a_double_press_one_counts(klas: LiveClass) -> None:
    seen = klas.session.revision
    assert klas.desk.move(klas.id, seen, "start")
    assert not klas.desk.move(klas.id, seen, "next")
    assert klas.session.step == "ground-rules"
    assert klas.session.revision == seen + 1


@pytest.mark.parametrize("name", ["reveal", "undo", "turn", "count", "again", "dance"])
def test_what_is_not_allowed_changes_nothing(klas: LiveClass, name: str) -> None:
    klas.go("ground-rules")
    before = klas.stored
    given = {"turn": "vraag", "part": ANSWER, "hands": {}}
    assert not klas.move(name, **given)
    assert klas.stored == before
    assert klas.desk.trouble is None


def test_hands_alone_make_a_result(klas: LiveClass) -> None:
    klas.go("quiz/wegkijken")
    assert klas.move("count", hands={ANSWER: {"ja": 3, "nee": 22}})
    klas.finish()
    assert numbers(klas) == [[3, 22]]


def test_hands_and_phones_are_one_result_of_knowledge(klas: LiveClass) -> None:
    klas.go("quiz/wegkijken")
    klas.all_answer([{ANSWER: "nee"}] * 5)
    klas.move("count", hands={ANSWER: {"ja": 3, "nee": 2}})
    klas.finish()
    assert numbers(klas) == [[3, 7]]


@pytest.mark.parametrize("is_skip", [False, True])
def test_hands_never_uncover_a_few_phones(klas: LiveClass, is_skip: bool) -> None:
    klas.go("quiz/wegkijken")
    klas.all_answer([None if is_skip else {ANSWER: "nee"}] * 4)
    klas.move("count", hands={ANSWER: {"ja": 20, "nee": 5}})
    klas.finish()
    assert not klas.view.has_results


def test_of_an_opinion_phones_are_not_mixed_with_hands(klas: LiveClass) -> None:
    klas.go("statements/schaal")
    klas.all_answer([{ANSWER: "b"}] * 14)
    klas.move("count", hands={ANSWER: {"a": 5, "b": 0, "c": 0, "d": 0}})
    klas.finish()
    assert words(klas) == [["few", "almost all", "few", "few"]]


def test_enter_goes_through_the_lines_and_next_closes_after_the_last(
    klas: LiveClass,
) -> None:
    klas.go("signal-spotting/chat")
    assert klas.view.next_move == "line"
    for line, part in enumerate(("moe", "schoenen")):
        assert klas.view.line and klas.view.line.id == part
        assert klas.move("count", hands={part: {YES: 4, NO: 4}}, line=1)
        assert klas.session.line == 1, line
    assert klas.view.next_move == "close"
    assert klas.view.counts["moe"] == {YES: 4, NO: 4}
    klas.finish()
    assert numbers(klas) == [[4, 4], [4, 4]]


@pytest.mark.parametrize("number", [-1, 1000])
def test_a_count_that_cannot_be_is_refused(klas: LiveClass, number: int) -> None:
    klas.go("quiz/wegkijken")
    assert not klas.move("count", hands={ANSWER: {"ja": number}})
    assert klas.view.counts == {}


@pytest.mark.parametrize(("voters", "proposal"), [(14, "vraag"), (13, "")])
def test_a_story_goes_where_most_want_or_where_she_chooses(
    klas: LiveClass, voters: int, proposal: str
) -> None:
    klas.go("branching-story")
    wishes = [{ANSWER: "wacht" if seat < 3 else "vraag"} for seat in range(voters)]
    klas.all_answer(wishes)
    klas.finish()
    assert klas.view.proposal == proposal
    assert klas.view.has_results == bool(proposal)
    assert klas.view.next_move == "turn"
    assert klas.move("turn", turn="wacht")
    assert klas.view.node and klas.view.node.id == "ook"
    assert klas.view.next_move == "piece"  # who helps, after the ending
    assert klas.move("piece")
    assert klas.view.next_move == "next"


def test_a_story_that_was_voted_on_is_there_after_a_restart(
    klas: LiveClass,
) -> None:
    klas.go("branching-story")
    klas.all_answer([{ANSWER: "vraag"}] * 14)
    klas.finish()
    assert klas.view.proposal == "vraag"
    klas.close()
    assert recover(klas.folder) is None
    desk = SessionService(klas.folder, {klas.lesson.id: klas.lesson})
    assert desk.find(klas.id) == klas.stored
    desk.close()


def test_a_tie_proposes_nothing(klas: LiveClass) -> None:
    klas.go("branching-story")
    klas.all_answer([{ANSWER: "wacht"}, {ANSWER: "vraag"}] * 8)
    klas.finish()
    assert klas.view.has_results
    assert klas.view.proposal == ""


def test_asking_again_is_a_new_question(klas: LiveClass) -> None:
    klas.go("quiz/wegkijken")
    klas.all_answer([{ANSWER: "nee"}] * 6)
    klas.finish()
    assert klas.move("again")
    asked = klas.view
    assert (klas.answered, asked.tables, asked.counts) == (0, (), {})
    klas.finish()
    assert not klas.view.has_results
    assert {*klas.stored.results} == {"wegkijken@1", "wegkijken@2"}


def test_going_back_shows_the_same_result(klas: LiveClass) -> None:
    klas.go("quiz/wegkijken")
    klas.move("count", hands={ANSWER: {"ja": 3, "nee": 22}})
    klas.finish()
    before = klas.view.tables
    klas.move("next")
    assert klas.view.tables == ()
    klas.move("back")
    assert klas.view.tables == before


def test_the_end_deletes_all_but_what_was_shown(klas: LiveClass) -> None:
    klas.go("branching-story")
    klas.all_answer([{ANSWER: "vraag"}] * 14)
    klas.finish()
    klas.go("statements/schaal")
    klas.answer(1, {ANSWER: "a"})
    assert klas.desk.end(klas.id)
    assert klas.desk.find(klas.id) is None
    assert klas.answer_blindly() is Outcome.GONE
    (kept,) = klas.desk.summaries()
    assert [*json.loads(kept.results)] == ["branching-story/begin@1"]
    assert klas.desk.delete_summary(kept.id)
    assert klas.desk.summaries() == ()


def test_a_lesson_in_which_nothing_was_shown_leaves_nothing(klas: LiveClass) -> None:
    klas.go("ground-rules")
    assert klas.desk.end(klas.id)
    assert klas.desk.summaries() == ()
    assert b"Juf Bakker" not in (klas.folder / FILE).read_bytes()


def test_minutes_run_on_over_steps_and_stop_in_a_pause(klas: LiveClass) -> None:
    klas.clock.pass_(600)
    klas.go("quiz")
    assert klas.session.used == {}, "the lobby takes no time of the lesson"
    klas.clock.pass_(90)
    klas.move("next")
    klas.clock.pass_(45)
    clock = klas.view.clock
    assert (clock.used, clock.planned, clock.lesson_used) == (2, 3, 2)
    klas.move("more")
    assert klas.view.clock.planned == 8
    klas.move("pause", on=True)
    klas.clock.pass_(3600)
    klas.move("pause", on=False)
    klas.go("talk")
    klas.clock.pass_(61)
    clock = klas.view.clock
    assert (clock.used, clock.planned) == (1, 5)
    assert (clock.lesson_used, clock.lesson_planned) == (3, 50)


def test_more_time_stays_for_the_whole_activity(klas: LiveClass) -> None:
    klas.go("quiz")
    klas.move("more")
    klas.move("next")
    assert klas.view.clock.planned == 8
    klas.go("talk")
    assert klas.view.clock.planned == 5


def test_a_lesson_without_phones_takes_none(tmp_path: Path) -> None:
    klas = LiveClass(tmp_path, setup=Setup(with_phones=False, with_hands=True))
    klas.go("quiz/wegkijken")
    assert klas.answer(1, {ANSWER: "ja"}) is Outcome.CLOSED
    assert klas.view.how_many is None
    klas.close()


def test_codes_differ_from_each_other_and_from_practice(klas: LiveClass) -> None:
    for _ in range(5):
        assert klas.desk.create(klas.lesson.id, Setup(), adult="A")
    codes = [one.session.code for one in klas.desk.resumable()]
    assert len({*codes, klas.lesson.practice_code}) == 7


def test_a_rehearsal_leaves_no_trace_in_the_folder(klas: LiveClass) -> None:
    made = klas.desk.create("proef", Setup(), adult="Oefen Naam", is_rehearsal=True)
    assert made
    assert klas.desk.move(made.id, 0, "start")
    assert made.id not in {one.session.id for one in klas.desk.resumable()}
    assert klas.desk.end(made.id)
    assert klas.desk.find(made.id) is None
    assert all(b"Oefen" not in p.read_bytes() for p in klas.folder.iterdir())


def test_what_nobody_ended_is_purged_after_half_a_day(
    klas: LiveClass, monkeypatch: pytest.MonkeyPatch
) -> None:
    klas.go("quiz/wegkijken")
    klas.move("count", hands={ANSWER: {"ja": 3, "nee": 22}})
    klas.finish()
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 13 * 3600)
    klas.desk.purge()
    assert klas.desk.find(klas.id), "only the wall clock jumped"
    klas.clock.pass_(HALF_A_DAY)
    klas.desk.purge()
    assert klas.desk.find(klas.id) is None
    assert len(klas.desk.summaries()) == 1


def test_yesterdays_forgotten_lesson_is_purged_at_the_start(
    klas: LiveClass, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 13 * 3600)
    tomorrow = SessionService(klas.folder, {}, clock=klas.clock)
    assert tomorrow.resumable() == ()
    tomorrow.close()


def test_what_cannot_be_read_is_purged_too(
    klas: LiveClass, monkeypatch: pytest.MonkeyPatch
) -> None:
    with klas.engine.begin() as connection:
        connection.execute(session.update().values(state="null"))
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 13 * 3600)
    klas.clock.pass_(HALF_A_DAY)
    klas.desk.purge()
    with klas.engine.connect() as connection:
        assert connection.execute(select(session)).all() == []


def test_a_full_disk_is_told_and_changes_nothing(klas: LiveClass) -> None:
    def fill(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count=1")

    fill(klas.desk._stores.file())
    assert klas.desk.create(klas.lesson.id, Setup(), adult="A" * 9000) is None
    assert klas.desk.trouble is Reason.FULL
    assert "disk" in klas.view.trouble
    assert len(klas.desk.resumable()) == 1
    assert klas.move("start")
    assert klas.desk.trouble is None


def test_a_damaged_file_is_told_and_set_aside_at_the_next_start(
    klas: LiveClass,
) -> None:
    before = klas.stored
    klas.close()
    (klas.folder / FILE).write_bytes(b"geen database" * 400)
    assert klas.desk.find(klas.id) == before, "as it was last seen"
    assert klas.desk.trouble is Reason.DAMAGED
    assert not klas.move("start")
    fresh = SessionService(klas.folder, {}, clock=klas.clock)
    assert (fresh.resumable(), fresh.trouble) == ((), Reason.DAMAGED)
    set_aside = recover(klas.folder)
    assert set_aside and set_aside.exists()
    fresh = SessionService(klas.folder, {}, clock=klas.clock)
    assert (fresh.resumable(), fresh.trouble) == ((), None)
    fresh.close()


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    lesson = a_full_lesson()
    desk = SessionService(tmp_path / "bestand", {lesson.id: lesson})
    assert desk.create(lesson.id, Setup(), adult="A") is None
    assert desk.resumable() == ()
    assert desk.trouble is Reason.READ_ONLY


def test_lines_that_phones_have_are_shown_when_asked_for_only(tmp_path: Path) -> None:
    klas = LiveClass(tmp_path, setup=Setup(with_phones=True))
    klas.go("signal-spotting/chat")
    assert (klas.view.next_move, klas.view.is_further_optional) == ("close", True)
    side = klas.view.side_button
    assert side and (side.move, side.words) == ("piece", "Naar regel 2")
    assert klas.move("piece")
    assert klas.view.piece_number == 1
    klas.close()


def test_in_a_pause_phones_see_the_pause_and_no_question(klas: LiveClass) -> None:
    klas.go("signal-spotting/chat")
    for is_paused, template in ((False, "asking"), (True, "paused"), (False, "asking")):
        if is_paused or klas.session.is_paused:
            assert klas.move("pause", on=is_paused)
        seen = pupil_view(klas.stored, {klas.lesson.id: klas.lesson})
        assert seen and seen.template == template
