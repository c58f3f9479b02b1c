"""The same desk on a database server, and when that server is away."""

from typing import Any

import postgres
from desk_door import a_full_lesson
from live_desk import FakeClock

from workshop.live.service import SessionService
from workshop.quizzes.items import ANSWER
from workshop.sessions.session import Setup
from workshop.storage.trouble import Reason

MOVES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("start", {}),
    ("jump", {"step": "quiz/wegkijken"}),
    ("count", {"hands": {ANSWER: {"ja": 3, "nee": 22}}}),
    ("close", {}),
    ("reveal", {}),
)


def a_desk(address: str, clock: FakeClock) -> SessionService:
    lesson = a_full_lesson()
    return SessionService(None, {lesson.id: lesson}, database=address, clock=clock)


def test_a_lesson_runs_on_a_server() -> None:
    with postgres.server() as address:
        clock = FakeClock()
        desk = a_desk(address, clock)
        made = desk.create("proef", Setup(with_hands=True), adult="Juf Bakker")
        assert made
        for name, given in MOVES:
            clock.pass_(5)
            found = desk.find(made.id)
            assert found and desk.move(made.id, found.session.revision, name, **given)
        assert desk.end(made.id)
        assert len(desk.summaries()) == 1
        desk.close()


def test_a_server_that_is_away_is_told() -> None:
    with postgres.server() as address:
        pass
    desk = a_desk(address, FakeClock())
    assert desk.resumable() == ()
    assert desk.trouble is Reason.OTHER
    desk.close()
