"""Sessions in a real database: nothing is half-kept, nothing comes back."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from live_class import ADULT, CODE, LiveClass
from sqlalchemy import select

from workshop.quizzes.items import SKIP
from workshop.sessions.session import part_of
from workshop.storage import lights, schema, sessions, summaries
from workshop.storage.bell import bell
from workshop.storage.database import open_file
from workshop.storage.mirror import Mirror
from workshop.storage.recovery import recover
from workshop.storage.sessions import Changed
from workshop.storage.writer import Outcome, Writer

PATIENCE = 10


@pytest.fixture
def writer(room: LiveClass) -> Iterator[Writer]:
    """Writes what phones send."""
    found = Writer(room.engine)
    yield found
    found.close()


def rows(room: LiveClass, slot: int, option: str) -> list[tuple[str, bytes, str]]:
    """An answer to every part of the present question."""
    slots = [(part, slot.to_bytes(16, "big")) for part in room.answers()]
    return [(part_of(room.question, part), place, option) for part, place in slots]


def test_a_session_is_found_as_it_was_saved(room: LiveClass) -> None:
    room.go("vragen/live-waar")
    found = sessions.find(room.engine, room.session.id)
    assert found and found.session == room.session
    assert (found.adult, found.open_question) == (ADULT, "live-waar@1")


def test_two_moves_from_the_same_revision_are_one(room: LiveClass) -> None:
    before = room.session
    room.move("start")
    after = replace(before, revision=before.revision + 1, is_blank=True)
    with pytest.raises(Changed):
        sessions.save(
            room.engine, after, before=before.revision, open_question="", published={}
        )
    found = sessions.find(room.engine, before.id)
    assert found and found.session == room.session


def test_a_result_is_frozen_and_a_move_that_would_change_it_fails_whole(
    room: LiveClass,
) -> None:
    room.go("vragen/live-waar")
    room.reveal()
    before = sessions.find(room.engine, room.session.id)
    after = replace(room.session, revision=room.session.revision + 1)
    with pytest.raises(Exception, match="(?i)unique"):
        sessions.save(
            room.engine,
            after,
            before=room.session.revision,
            open_question="",
            published={"live-waar@1": "another"},
        )
    assert sessions.find(room.engine, room.session.id) == before


def test_sending_twice_counts_once_and_the_last_answer_counts(
    room: LiveClass, writer: Writer
) -> None:
    room.go("vragen/live-waar")
    for option in ("true", "false", "false"):
        sent = rows(room, 1, option)
        assert writer.answer(room.session.id, room.question, sent) is Outcome.KEPT
    asked = room.lesson.activities[0].items[2].parts()
    found = sessions.tally(room.engine, room.session.id, room.question, asked)
    assert found.counts(asked[0]) == {"true": 0, "false": 1}


def test_skipping_counts_as_answered_and_is_in_no_tally(
    room: LiveClass, writer: Writer
) -> None:
    room.go("vragen/live-waar")
    writer.answer(room.session.id, room.question, rows(room, 1, SKIP))
    assert room.answers() == {"answer": 1}
    asked = room.lesson.activities[0].items[2].parts()
    found = sessions.tally(room.engine, room.session.id, room.question, asked)
    assert sum(found.counts(asked[0]).values()) == 0


def test_no_answer_slips_in_after_the_close(room: LiveClass, writer: Writer) -> None:
    room.go("vragen/live-waar")
    question, late = room.question, rows(room, 1, "true")
    room.move("close")
    assert writer.answer(room.session.id, question, late) is Outcome.CLOSED
    room.end()
    assert writer.answer(room.session.id, question, late) is Outcome.GONE
    assert writer.join(room.session.id) is Outcome.GONE


def test_a_whole_class_is_kept_whoever_comes_first(
    room: LiveClass, writer: Writer
) -> None:
    room.go("vragen/live-chat")
    outcomes: list[Outcome] = []

    def pupil(slot: int) -> None:
        writer.join(room.session.id)
        sent = rows(room, slot, "yes")
        outcomes.append(writer.answer(room.session.id, room.question, sent))

    phones = [threading.Thread(target=pupil, args=(n,)) for n in range(40)]
    for phone in phones:
        phone.start()
    for phone in phones:
        phone.join(PATIENCE)
    assert outcomes == [Outcome.KEPT] * 40
    assert {*room.answers().values()} == {40}
    found = sessions.find(room.engine, room.session.id)
    assert found and found.joined == 40


def test_the_mirror_hears_of_moves_and_not_of_answers(
    room: LiveClass, writer: Writer
) -> None:
    room.go("vragen/live-waar")
    mirror = Mirror(room.engine, bell(room.engine))
    face = room.session.face
    heard: list[int] = []

    def wait() -> None:
        found = mirror.wait(room.session.id, face, PATIENCE)
        heard.append(found.session.face if found else -1)

    phone = threading.Thread(target=wait)
    phone.start()
    for slot in range(20):
        writer.answer(room.session.id, room.question, rows(room, slot, "true"))
    mirror.refresh()
    assert heard == []
    room.move("close")
    phone.join(PATIENCE)
    mirror.close()
    assert heard == [room.session.face]
    assert mirror.find_code(CODE)


def test_the_end_leaves_a_summary_and_nothing_else(
    room: LiveClass, writer: Writer
) -> None:
    room.go("vragen/live-waar")
    writer.answer(room.session.id, room.question, rows(room, 7, "true"))
    room.end()
    with room.engine.connect() as connection:
        for table in (schema.session, schema.answer, schema.result):
            assert connection.execute(select(table)).all() == []
    (kept,) = summaries.summaries(room.engine)
    assert kept.lesson == room.lesson.id
    summaries.delete_summary(room.engine, kept.id)
    assert summaries.summaries(room.engine) == ()


def test_twelve_hours_without_a_move_are_too_long(
    room: LiveClass, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    assert sessions.expired(room.engine) == ()
    monkeypatch.setattr("time.time", lambda: now + 11.5 * 3600)
    assert sessions.expired(room.engine) == ()
    monkeypatch.setattr("time.time", lambda: now + 12.5 * 3600)
    assert sessions.expired(room.engine) == (room.session.id,)
    monkeypatch.setattr("time.time", lambda: now - 30 * 3600)
    assert sessions.expired(room.engine) == ()


def test_lights_go_on_and_off(tmp_path: Path) -> None:
    engine = open_file(tmp_path)
    assert not lights.is_on(engine, lights.REACHED)
    lights.switch_on(engine, lights.REACHED)
    lights.switch_on(engine, lights.REACHED)
    assert lights.is_on(engine, lights.REACHED)
    engine.dispose()
    assert recover(tmp_path) is None
    assert not lights.is_on(engine, lights.REACHED)
