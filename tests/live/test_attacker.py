"""Somebody in the room with any number of phones: he joins, leaves, copies seats, tries codes.

He acts at random at the pupil door itself, before and during the lesson, from any number of
addresses. There are never more seats than phones said and let in, and no result is shown
that the answers of the honest phones alone would not show.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest
from desk_door import a_full_lesson
from flask import Flask
from live_desk import LiveClass
from pupil_door import ORIGIN, PART, Pupil, an_app
from server.running import until

from workshop.live.pupil_view import pupil_view
from workshop.quizzes.items import ANSWER
from workshop.quizzes.tally import Tally
from workshop.sessions.publish import publish
from workshop.sessions.published_text import from_json
from workshop.sessions.session import Setup

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
TRIES, LET_IN = 40, 2


@dataclass
class Attacker:
    """Keeps every cookie he was ever given, and goes on using all of them."""

    door: Flask
    dice: Random
    cookies: list[str] = field(default_factory=list)

    def act(self, code: str, times: int) -> None:
        """Do anything, so many times."""
        for _ in range(times):
            self.dice.choice(
                (self.join, self.join, self.leave, self.retry, self.guess)
            )(code)

    def join(self, code: str) -> None:
        """Another phone that enters the code of the board."""
        self._send("", code, has_two_steps=True)

    def retry(self, code: str) -> None:
        """A phone that was turned away, or is in, or was in."""
        if self.cookies:
            self._send(self.dice.choice(self.cookies), code)

    def leave(self, _: str) -> None:
        """Leave, and keep a copy of the seat."""
        if self.cookies:
            self._request("GET", "/klok", self.dice.choice(self.cookies))

    def guess(self, _: str) -> None:
        """Another code."""
        self._send("", "".join(self.dice.choices(LETTERS, k=6)))

    def _send(self, cookie: str, code: str, *, has_two_steps: bool = False) -> None:
        cookie = self._request("POST", "/", cookie, do="enter", code=code) or cookie
        if has_two_steps:
            cookie = self._request("POST", "/", cookie, do="enter", code=code) or cookie
        if cookie:
            self.cookies.append(cookie)

    def _request(self, method: str, path: str, cookie: str, **fields: str) -> str:
        """The cookie that comes back."""
        address = ".".join(str(self.dice.randrange(1, 255)) for _ in range(4))
        answer = self.door.test_client(use_cookies=False).open(
            path,
            method=method,
            data=fields or None,
            headers=ORIGIN | PART | ({"Cookie": f"seat={cookie}"} if cookie else {}),
            environ_base={"REMOTE_ADDR": address},
        )
        given = answer.headers.get("Set-Cookie", "")
        return given.partition(";")[0].removeprefix("seat=")


class Room:
    """A class that is led, its door, and the phones of the honest."""

    def __init__(self, folder: Path, phones: int, seed: int) -> None:
        self.klas = LiveClass(folder, a_full_lesson(), Setup(pupils=phones))
        self.door = an_app(self.klas.lesson, data=folder, held=8)
        self.attacker = Attacker(self.door, Random(seed))
        self.honest: list[Pupil] = []

    def close(self) -> None:
        self.door.extensions["pupil_service"].close()
        self.klas.close()

    @property
    def code(self) -> str:
        return self.klas.session.code

    def join(self, phones: int) -> None:
        """All honest phones enter the code."""
        self.honest = [Pupil(self.door) for _ in range(phones)]
        for pupil in self.honest:
            pupil.post(do="enter", code=self.code)

    def settle(self) -> None:
        """Until the door knows the latest move."""
        service, klas = self.door.extensions["pupil_service"], self.klas
        revision = klas.session.revision
        assert until(lambda: service.find(klas.id).session.revision == revision)

    def go(self, step: str) -> None:
        self.klas.go(step)
        self.settle()

    def answers(self, seats: list[str], choice: int) -> int:
        """How many of these cookies can answer what is asked; all choose the same."""
        stored = self.door.extensions["pupil_service"].find(self.klas.id)
        view = pupil_view(stored, self.door.extensions["library"].lessons)
        assert view and view.item and view.asked
        tokens, wanted = view.tokens, view.asked.parts[0].choices[choice].id
        name = tokens.name(view.item, ANSWER)
        form = {"of": tokens.mark, name: tokens.value(view.item, ANSWER, wanted)}
        client, kept = self.door.test_client(use_cookies=False), 0
        for seat in seats:
            headers = ORIGIN | PART | {"Cookie": f"seat={seat}"}
            kept += client.post("/", data=form, headers=headers).status_code == 204
        return kept


@pytest.fixture
def made() -> Iterator[list[Room]]:
    """Rooms to close."""
    rooms: list[Room] = []
    yield rooms
    for room in rooms:
        room.close()


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    ("step", "phones"),
    [("quiz/wegkijken", 4), ("quiz/wegkijken", 6), ("statements/schaal", 13)],
)
def test_seats_are_people(
    tmp_path: Path, made: list[Room], step: str, phones: int, seed: int
) -> None:
    room = Room(tmp_path, phones, seed)
    made.append(room)
    room.join(phones)
    room.attacker.act(room.code, TRIES)
    room.go(step)
    room.attacker.act(room.code, TRIES)
    for _ in range(LET_IN):
        room.klas.desk.door.let_one_in(room.klas.id)
        room.attacker.act(room.code, TRIES)
    seats = [pupil.seat for pupil in room.honest]
    honest = room.answers(seats, 0)
    stolen = room.answers([*dict.fromkeys(room.attacker.cookies)], 1)
    assert honest == phones
    assert honest + stolen <= phones + LET_IN
    asked = room.klas.asked
    room.klas.finish()
    shown = from_json(room.klas.stored.results[room.klas.view.asking])
    part = asked.parts[0]
    alone = Tally({part.id: {part.choices[0].id: honest}})
    needs = publish(asked.measures, asked.parts, alone)
    print(f"{step}: {honest} honest, {stolen} stolen, shown {shown.parts[0].results}")
    assert needs.parts[0].is_shown or not shown.parts[0].is_shown


@pytest.mark.parametrize("seed", range(2))
def test_who_came_first_is_seen_and_one_press_ends_it(
    tmp_path: Path, made: list[Room], seed: int
) -> None:
    phones = 5
    room = Room(tmp_path, phones, seed)
    made.append(room)
    for _ in range(phones + 3):
        room.attacker.join(room.code)
    room.join(phones)
    view = room.klas.view
    assert view.joined == phones
    assert view.away >= phones
    assert room.klas.desk.door.begin_anew(room.klas.id, room.klas.session.revision)
    room.settle()
    assert room.klas.view.joined == 0
    for pupil in room.honest:
        pupil.post(do="enter", code=room.code)
    room.attacker.act(room.code, TRIES)
    room.go("quiz/wegkijken")
    assert room.answers([pupil.seat for pupil in room.honest], 0) == phones
    assert room.answers(room.attacker.cookies, 1) == 0


def test_a_flood_gives_no_seat_too_many(tmp_path: Path, made: list[Room]) -> None:
    room = Room(tmp_path, 28, 1)
    made.append(room)
    room.join(27)
    for _ in range(300):
        room.attacker.join(room.code)
    room.go("quiz/wegkijken")
    honest = room.answers([pupil.seat for pupil in room.honest], 0)
    assert (honest, room.answers(room.attacker.cookies, 1)) == (27, 1)
