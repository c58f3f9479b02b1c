"""A seat for each phone in the room: who is turned away, who leaves, who is let in."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from live_class import CODE, LiveClass, a_live_lesson
from pupil_door import ORIGIN, PART, Pupil
from server.running import until
from sqlalchemy import select

from workshop.live.pupil_view import pupil_view
from workshop.storage import seats

PLACES = 3


@pytest.fixture
def room(tmp_path: Path) -> Iterator[LiveClass]:
    """A lobby with so many phones in it."""
    found = LiveClass(tmp_path, a_live_lesson(), phones=PLACES)
    yield found
    found.close()


def joined(door: Flask, *, script: bool = False) -> Pupil:
    pupil = Pupil(door, script=script)
    pupil.press("enter", code=CODE)
    return pupil


def is_in(pupil: Pupil) -> bool:
    """Whether the page is the one that everybody follows."""
    return 'data-tag="' in pupil.look().text


def go(door: Flask, room: LiveClass, step: str) -> None:
    room.go(step)
    service, name = door.extensions["pupil_service"], room.session.id
    assert until(lambda: service.find(name).session.revision == room.session.revision)


def answers(door: Flask, room: LiveClass, seat: str) -> int:
    """What a phone that holds this seat hears when it answers the true-or-false item."""
    stored = door.extensions["pupil_service"].find(room.session.id)
    view = pupil_view(stored, door.extensions["library"].lessons)
    assert view and view.item
    tokens = view.tokens
    value = tokens.value(view.item, "answer", "true")
    form = {"of": tokens.mark, tokens.name(view.item, "answer"): value}
    client = door.test_client(use_cookies=False)
    headers = PART | ORIGIN | {"Cookie": f"seat={seat}"}
    return client.post("/", data=form, headers=headers).status_code


def left(door: Flask, room: LiveClass, pupil: Pupil) -> str:
    """The seat of a phone that leaves, as somebody who copied it has it."""
    seat = pupil.seat
    before = taken(room)
    pupil.client.get("/klok")
    assert until(lambda: taken(room) == before - 1)
    return seat


def taken(room: LiveClass) -> int:
    with room.engine.connect() as connection:
        return int(connection.scalar(select(seats.taken(room.session.id))) or 0)


def away(room: LiveClass) -> int:
    return seats.at_the_door(room.engine, room.session.id)[0]


@pytest.mark.parametrize("script", [False, True])
def test_no_more_seats_than_phones(door: Flask, room: LiveClass, script: bool) -> None:
    phones = [joined(door, script=script) for _ in range(PLACES + 2)]
    assert [is_in(phone) for phone in phones] == [True] * PLACES + [False] * 2
    assert (room.joined, away(room)) == (PLACES, 2)


@pytest.mark.parametrize("locale", ["nl", "nl-simple", "en", "ar"])
def test_a_phone_that_is_turned_away_has_a_calm_page(
    door: Flask, room: LiveClass, locale: str
) -> None:
    for _ in range(PLACES):
        joined(door)
    pupil = joined(door)
    pupil.post(do="language", locale=locale)
    page = pupil.look()
    ids = {e.get("id") for e in page.root.iter()}
    assert {"help", "leave"} <= ids
    assert 'http-equiv="refresh" content="6"' in page.text
    (form,) = [e for e in page.root.iter("form") if e.get("data-again")]
    fields = {e.get("name"): e.get("value") for e in form.iter("input")}
    assert fields == {"do": "enter", "code": CODE}
    assert "data-mark" not in page.text


def test_trying_again_is_one_phone_that_gets_in_once(
    door: Flask, room: LiveClass
) -> None:
    first, *_ = [joined(door) for _ in range(PLACES)]
    late = joined(door)
    for _ in range(3):
        late.press("enter", code=CODE)
    assert away(room) == 1
    left(door, room, first)
    assert "data-again" in late.look().text  # a look takes no place
    assert room.joined == PLACES
    late.press("enter", code=CODE)
    assert is_in(late)
    assert (room.joined, away(room)) == (PLACES + 1, 0)
    late.press("enter", code=CODE)
    assert room.joined == PLACES + 1


def test_a_reload_keeps_the_seat(door: Flask, room: LiveClass) -> None:
    phones = [joined(door) for _ in range(PLACES)]
    go(door, room, "vragen/live-waar")
    assert all(is_in(phone) for phone in phones * 3)
    assert room.joined == PLACES


def test_the_door_closes_when_the_lesson_starts(door: Flask, room: LiveClass) -> None:
    early = joined(door)
    go(door, room, "vragen/live-waar")
    late = joined(door)
    assert (is_in(early), is_in(late)) == (True, False)
    assert (answers(door, room, early.seat), answers(door, room, late.seat)) == (
        204,
        410,
    )


def test_a_seat_that_was_left_is_gone(door: Flask, room: LiveClass) -> None:
    pupil, other = joined(door), joined(door)
    copied = left(door, room, pupil)
    thief = Pupil(door)
    thief.client.set_cookie("seat", copied)
    assert not is_in(thief)
    go(door, room, "vragen/live-waar")
    assert answers(door, room, copied) == 410
    assert answers(door, room, other.seat) == 204
    assert room.answers() == {"answer": 1}
    copied = left(door, room, other)
    assert answers(door, room, copied) == 410
    pupil.press("enter", code=CODE)
    assert not is_in(pupil)


def test_stopping_on_this_phone_gives_up_the_seat_too(
    door: Flask, room: LiveClass
) -> None:
    pupil = joined(door)
    pupil.post(do="stop")
    assert until(lambda: taken(room) == 0)


def test_one_is_let_in_by_one_press(door: Flask, room: LiveClass) -> None:
    joined(door)
    go(door, room, "vragen/live-waar")
    late, later = joined(door), joined(door)
    seats.let_one_in(room.engine, room.session.id)
    assert "data-again" in late.look().text  # says that there is a place
    late.press("enter", code=CODE)
    later.press("enter", code=CODE)
    assert (is_in(late), is_in(later)) == (True, False)
    assert answers(door, room, late.seat) == 204
    assert seats.at_the_door(room.engine, room.session.id) == (1, False)


@pytest.mark.parametrize("moved", [61, -120, -4000])
def test_the_door_for_one_closes_after_a_minute_whatever_the_clock_does(
    door: Flask, room: LiveClass, monkeypatch: pytest.MonkeyPatch, moved: int
) -> None:
    go(door, room, "vragen/live-waar")
    late = joined(door)
    now = time.time()
    seats.let_one_in(room.engine, room.session.id)
    assert seats.has_place(room.engine, room.session.id)
    monkeypatch.setattr("time.time", lambda: now + moved)
    late.press("enter", code=CODE)
    assert not is_in(late)


def test_a_flood_of_phones_fills_no_table(door: Flask, room: LiveClass) -> None:
    writer = door.extensions["pupil_service"]._store.writer()
    for number in range(seats.MOST_AWAY + 50):
        writer.join(room.session.id, number.to_bytes(16, "big"))
    assert (taken(room), away(room)) == (PLACES, seats.MOST_AWAY)
