"""Sessions in a real database: nothing is half-kept, nothing comes back."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import seated
from live_class import ADULT, CODE, LiveClass
from server.running import until
from sqlalchemy import event, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.exc import TimeoutError as PoolIsEmpty

from workshop.quizzes.items import SKIP
from workshop.sessions.session import Phase, part_of
from workshop.storage import answers, expiry, flags, schema, sessions, summaries
from workshop.storage import writer as writers
from workshop.storage.change_listener import change_listener
from workshop.storage.database import open_file
from workshop.storage.jobs import Outcome
from workshop.storage.recovery import recover
from workshop.storage.session_cache import SessionCache
from workshop.storage.sessions import Changed
from workshop.storage.writer import Writer

PATIENCE = 10
SEAT = b"a seat"


@pytest.fixture
def writer(room: LiveClass) -> Iterator[Writer]:
    """Writes what phones send."""
    found = Writer(room.engine)
    seated.give(room.engine, room.session.id, SEAT)
    yield found
    found.close()


def rows(room: LiveClass, slot: int, option: str) -> list[tuple[str, bytes, str]]:
    """An answer to every part of the present question."""
    slots = [(part, slot.to_bytes(16, "big")) for part in room.answers()]
    return [(part_of(room.asking, part), place, option) for part, place in slots]


def test_a_session_is_found_as_it_was_saved(room: LiveClass) -> None:
    room.go("vragen/live-waar")
    found = sessions.find(room.engine, room.session.id)
    assert found and found.session == room.session
    assert (found.adult, found.open_asking) == (ADULT, "live-waar@1")


def test_an_error_says_nothing_of_what_was_written(room: LiveClass) -> None:
    with pytest.raises(IntegrityError) as failed:
        sessions.create(room.engine, room.session, adult=ADULT)
    shown = str(failed.value)
    assert "hidden" in shown
    assert ADULT not in shown
    assert room.session.key not in shown


def test_two_moves_from_the_same_revision_are_one(room: LiveClass) -> None:
    before = room.session
    room.move("start")
    after = replace(before, revision=before.revision + 1, is_blank=True)
    with pytest.raises(Changed):
        sessions.save(
            room.engine, after, before=before.revision, open_asking="", published={}
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
            open_asking="",
            published={"live-waar@1": "another"},
        )
    assert sessions.find(room.engine, room.session.id) == before


def test_sending_twice_counts_once_and_the_last_answer_counts(
    room: LiveClass, writer: Writer
) -> None:
    room.go("vragen/live-waar")
    for option in ("true", "false", "false"):
        sent = rows(room, 1, option)
        assert writer.answer(room.session.id, SEAT, room.asking, sent) is Outcome.KEPT
    asked = room.lesson.activities[0].items[2].parts()
    found = answers.tally(room.engine, room.session.id, room.asking, asked)
    assert found.counts(asked[0]) == {"true": 0, "false": 1}


def test_skipping_counts_as_answered_and_is_in_no_tally(
    room: LiveClass, writer: Writer
) -> None:
    room.go("vragen/live-waar")
    writer.answer(room.session.id, SEAT, room.asking, rows(room, 1, SKIP))
    assert room.answers() == {"answer": 1}
    asked = room.lesson.activities[0].items[2].parts()
    found = answers.tally(room.engine, room.session.id, room.asking, asked)
    assert sum(found.counts(asked[0]).values()) == 0


def test_no_answer_slips_in_after_the_close(room: LiveClass, writer: Writer) -> None:
    room.go("vragen/live-waar")
    question, late = room.asking, rows(room, 1, "true")
    room.move("close")
    assert writer.answer(room.session.id, SEAT, question, late) is Outcome.CLOSED
    room.end()
    assert writer.answer(room.session.id, SEAT, question, late) is Outcome.GONE
    assert writer.join(room.session.id, SEAT) is Outcome.GONE


def test_a_whole_class_is_kept_whoever_comes_first(
    room: LiveClass, writer: Writer
) -> None:
    room.go("vragen/live-chat")
    outcomes: list[Outcome] = []

    def pupil(slot: int) -> None:
        seat = bytes([slot])
        writer.join(room.session.id, seat)
        sent = rows(room, slot, "yes")
        outcomes.append(writer.answer(room.session.id, seat, room.asking, sent))

    phones = [threading.Thread(target=pupil, args=(n,)) for n in range(40)]
    for phone in phones:
        phone.start()
    for phone in phones:
        phone.join(PATIENCE)
    assert outcomes == [Outcome.KEPT] * 40
    assert {*room.answers().values()} == {40}
    found = sessions.find(room.engine, room.session.id)
    assert found and found.joined == 40 + 1  # who was there before


@pytest.mark.parametrize("error", [PoolIsEmpty(), ValueError(), MemoryError()])
def test_the_threads_outlive_whatever_breaks_once(
    room: LiveClass, writer: Writer, error: Exception
) -> None:
    room.go("vragen/live-waar")
    cache = SessionCache(room.engine, change_listener(room.engine))
    sent, broken = rows(room, 1, "true"), {"writer", "cache"}

    def breaks(*_: object) -> None:
        name = threading.current_thread().name
        if name in broken:
            broken.remove(name)
            raise error

    event.listen(room.engine, "begin", breaks)
    outcomes: list[Outcome] = []

    def phone() -> None:
        for _ in range(2):
            outcomes.append(writer.answer(room.session.id, SEAT, room.asking, sent))

    sending = threading.Thread(target=phone, daemon=True)
    sending.start()
    sending.join(PATIENCE)
    assert outcomes == [Outcome.FAILED, Outcome.KEPT]
    face = room.session.pupil_revision
    room.move("close")
    room.move("undo_close")
    assert until(lambda: not broken)
    found = cache.wait(room.session.id, face, PATIENCE)
    assert found and found.session == room.session
    cache.close()


def test_a_move_that_could_not_be_read_at_once_is_read_a_moment_later(
    room: LiveClass,
) -> None:
    cache, face = (
        SessionCache(room.engine, change_listener(room.engine)),
        room.session.pupil_revision,
    )
    looks = iter([1])

    def breaks(_: object, __: object, statement: str, *___: object) -> None:
        is_caches = threading.current_thread().name == "cache"
        if is_caches and "FROM session" in statement and next(looks, None):
            raise PoolIsEmpty

    event.listen(room.engine, "before_cursor_execute", breaks)
    room.move("start")
    found = cache.wait(room.session.id, face, PATIENCE)
    assert next(looks, None) is None
    assert found and found.session == room.session
    cache.close()


def test_no_phone_waits_for_ever_for_a_server_that_hangs(
    room: LiveClass, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.go("vragen/live-waar")
    sent, outcomes = rows(room, 1, "true"), list[Outcome]()

    def phone() -> None:
        outcomes.append(writer.answer(room.session.id, SEAT, room.asking, sent))

    sending = threading.Thread(target=phone, daemon=True)
    with room.engine.connect() as other, monkeypatch.context() as patience:
        patience.setattr(writers, "LONGEST_WAIT", 0.1)
        other.execute(schema.session.update().values(adult="Juf"))
        sending.start()
        sending.join(PATIENCE / 2)
        assert outcomes == [Outcome.FAILED]
        other.rollback()
    phone()
    assert outcomes[1:] == [Outcome.KEPT]


def test_who_looks_while_a_result_comes_sees_no_reveal_without_it(
    room: LiveClass,
) -> None:
    room.go("vragen/live-waar")
    room.move("close")

    looks = iter([1])

    def reveal(*_: object) -> None:
        if next(looks, None):
            room.reveal()

    event.listen(room.engine, "after_cursor_execute", reveal)
    (found,) = sessions.load(room.engine)
    assert room.phase is Phase.REVEALED
    is_revealed = Phase.REVEALED in found.session.phases.values()
    assert bool(found.results) >= is_revealed


@pytest.mark.parametrize("state", ["null", '{"is_of":"another version"}'])
def test_a_state_that_nobody_can_read_stops_no_other_session(
    room: LiveClass, state: str
) -> None:
    odd = replace(room.session, id="f" * 16, code="ZZZZZZ")
    sessions.create(room.engine, odd, adult=ADULT)
    table = schema.session
    with room.engine.begin() as connection:
        where = table.c.id == odd.id
        connection.execute(table.update().where(where).values(state=state))
    assert sessions.find(room.engine, odd.id) is None
    cache = SessionCache(room.engine, change_listener(room.engine))
    assert cache.find(room.session.id)
    assert cache.find(odd.id) is None
    cache.close()


def test_the_mirror_hears_of_moves_and_not_of_answers(
    room: LiveClass, writer: Writer
) -> None:
    room.go("vragen/live-waar")
    cache = SessionCache(room.engine, change_listener(room.engine))
    face = room.session.pupil_revision
    heard: list[int] = []

    def wait() -> None:
        found = cache.wait(room.session.id, face, PATIENCE)
        heard.append(found.session.pupil_revision if found else -1)

    phone = threading.Thread(target=wait)
    phone.start()
    for slot in range(20):
        writer.answer(room.session.id, SEAT, room.asking, rows(room, slot, "true"))
    cache.refresh()
    assert heard == []
    room.move("close")
    phone.join(PATIENCE)
    cache.close()
    assert heard == [room.session.pupil_revision]
    assert cache.find_code(CODE)


def test_the_end_leaves_a_summary_and_nothing_else(
    room: LiveClass, writer: Writer
) -> None:
    room.go("vragen/live-waar")
    writer.answer(room.session.id, SEAT, room.asking, rows(room, 7, "true"))
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
    assert expiry.expired(room.engine) == ()
    monkeypatch.setattr("time.time", lambda: now + 11.5 * 3600)
    assert expiry.expired(room.engine) == ()
    monkeypatch.setattr("time.time", lambda: now + 12.5 * 3600)
    assert expiry.expired(room.engine) == (room.session.id,)
    monkeypatch.setattr("time.time", lambda: now - 30 * 3600)
    assert expiry.expired(room.engine) == ()


def test_a_clock_that_was_ahead_keeps_nothing_for_ever(
    room: LiveClass, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    monkeypatch.setattr("time.time", lambda: now + 300 * 3600)
    room.move("start")
    monkeypatch.setattr("time.time", lambda: now)
    expiry.forget_future(room.engine)
    monkeypatch.setattr("time.time", lambda: now + 12.5 * 3600)
    assert expiry.expired(room.engine) == (room.session.id,)


def test_lights_go_on_and_off(tmp_path: Path) -> None:
    engine = open_file(tmp_path)
    assert not flags.is_raised(engine, flags.REACHED)
    flags.raise_flag(engine, flags.REACHED)
    flags.raise_flag(engine, flags.REACHED)
    assert flags.is_raised(engine, flags.REACHED)
    engine.dispose()
    assert recover(tmp_path) is None
    assert not flags.is_raised(engine, flags.REACHED)
    engine.dispose()
