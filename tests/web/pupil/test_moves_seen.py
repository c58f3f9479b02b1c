"""What a move changes on phones, and the news of it, go together: for every move."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from live_class import a_live_lesson
from pupil_door import an_app

from workshop import i18n
from workshop.live.choices import MOVES
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Session, Setup
from workshop.storage.sessions import Stored
from workshop.web.pupil.live import page

LESSON = a_live_lesson()
LOBBY = Session("a" * 16, "BCDFGH", LESSON.id, "sleutel", Setup(with_hands=True))
QUESTION, MANY = "vragen/live-waar", "vragen/live-chat"

Move = tuple[str, dict[str, Any]]
JUMP: Move = ("jump", {"step": QUESTION})
START: Move = ("start", {})
CLOSE: Move = ("close", {})
REVEAL: Move = ("reveal", {})
PAUSE: Move = ("pause", {"on": True})
GO_ON: Move = ("pause", {"on": False})
STORY: Move = ("jump", {"step": "tocht"})
TURN: Move = ("turn", {"turn": "kijk"})
HANDS: Move = ("count", {"hands": {"answer": {"true": 3, "false": 22}}})

SEEN: tuple[tuple[Move, ...], ...] = (
    (START,),
    (START, JUMP),
    (START, ("next", {})),
    (START, JUMP, ("back", {})),
    (START, STORY, CLOSE, REVEAL, TURN),
    (START, STORY, CLOSE, REVEAL, TURN, ("back", {})),
    (START, JUMP, CLOSE),
    (START, JUMP, CLOSE, ("undo", {})),
    (START, JUMP, CLOSE, REVEAL),
    (START, JUMP, CLOSE, ("again", {})),
    (START, JUMP, CLOSE, REVEAL, ("again", {})),
    (PAUSE,),
    (PAUSE, GO_ON),
    (START, JUMP, PAUSE),
    (START, JUMP, PAUSE, GO_ON),
    (START, JUMP, CLOSE, REVEAL, PAUSE),
)
UNSEEN: tuple[tuple[Move, ...], ...] = (
    (("phones", {"phones": 30}),),
    (START, JUMP, HANDS),
    (START, ("jump", {"step": MANY}), ("line", {"line": 1})),
    (START, ("jump", {"step": "tocht"}), ("piece", {})),
    (START, JUMP, ("blank", {"on": True})),
    (START, JUMP, ("blank", {"on": True}), ("blank", {"on": False})),
    (START, ("more", {})),
    (START, JUMP, JUMP),
    (PAUSE, PAUSE),
    (GO_ON,),
)


def names(moves: tuple[Move, ...]) -> str:
    return " ".join(name for name, _ in moves)


@pytest.fixture(scope="module")
def door() -> Iterator[Flask]:
    yield an_app(LESSON)


def made(moves: tuple[Move, ...]) -> Session:
    running = RunningLesson.of(LOBBY, LESSON)
    for name, given in moves:
        running = MOVES[name](running, given)
    return running.session


def on_phones(door: Flask, session: Session) -> str:
    """The page of everybody, but for the number that says how new it is."""
    dutch = i18n.find("nl")
    assert dutch
    with door.app_context(), i18n.use(dutch):
        body = page.shown(Stored(session, 0, "", {}), is_part=True)
    return re.sub(r' data-(face|tag)="[^"]*"', "", body)


@pytest.mark.parametrize("moves", SEEN, ids=names)
def test_what_is_seen_is_news(door: Flask, moves: tuple[Move, ...]) -> None:
    before, after = made(moves[:-1]), made(moves)
    assert on_phones(door, after) != on_phones(door, before)
    assert after.pupil_revision == after.revision


@pytest.mark.parametrize("moves", UNSEEN, ids=names)
def test_what_is_not_seen_is_no_news(door: Flask, moves: tuple[Move, ...]) -> None:
    before, after = made(moves[:-1]), made(moves)
    assert on_phones(door, after) == on_phones(door, before)
    assert after.pupil_revision == before.pupil_revision


def test_every_move_stands_in_one_of_the_two() -> None:
    assert {moves[-1][0] for moves in SEEN + UNSEEN} == {*MOVES}
