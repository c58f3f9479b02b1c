"""Who has a seat: as many as the facilitator says there are phones, and no more (rule 10).

A row holds a hash of what the phone holds and nothing else. A seat that was left is no row
any more, so whoever kept a copy of it has none either.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    and_,
    delete,
    func,
    insert,
    select,
    update,
)

from workshop.storage.schema import seat, session

MOST_AWAY = 99
"""So many phones that were turned away are counted: a flood fills no disk."""

LET_IN_SECONDS = 60
"""For how long the door is open for the one phone that she lets in."""


@dataclass
class Door:
    """The door of one session while a commit is made."""

    code: str
    places: int
    is_open_for_one: bool
    taken: int = 0
    away: int = 0
    given: int = 0
    was_for_one: bool = False

    def let_in(self) -> bool:
        """Give a seat, if there is one."""
        if self.taken >= self.places:
            if not self.is_open_for_one:
                return False
            self.is_open_for_one, self.was_for_one = False, True
        self.taken += 1
        self.given += 1
        return True


class Seating:
    """The seats of some sessions, whose rows are locked, while a commit is made."""

    def __init__(self, connection: Connection, names: Iterable[str]) -> None:
        self._connection = connection
        self._changed: dict[tuple[str, bytes], bool | None] = {}
        table, names = session, [*names]
        query = select(table.c.id, table.c.code, table.c.places, table.c.until)
        self._doors = {
            row.id: Door(row.code, row.places, _is_now(row.until))
            for row in connection.execute(query.where(table.c.id.in_(names)))
        }
        found = connection.execute(select(seat).where(seat.c.session.in_(names)))
        self._seats = {(row.session, row.slot): bool(row.is_in) for row in found}
        for (name, _), is_in in self._seats.items():
            self._doors[name].taken += is_in
            self._doors[name].away += not is_in

    def has_code(self, name: str, code: str) -> bool:
        """Whether this code opens the door now; where none is typed nothing is asked."""
        return not code or code == self._doors[name].code

    def is_in(self, name: str, slot: bytes) -> bool:
        """Whether this seat was given and not left."""
        return self._seats.get((name, slot), False)

    def take(self, name: str, slot: bytes) -> bool:
        """Give this seat, once; False when the phone is turned away."""
        door, key = self._doors[name], (name, slot)
        if self._seats.get(key):
            return True
        is_in = door.let_in()
        if is_in:
            door.away -= key in self._seats
        elif key in self._seats or door.away >= MOST_AWAY:
            return False
        else:
            door.away += 1
        self._seats[key] = self._changed[key] = is_in
        return is_in

    def leave(self, name: str, slot: bytes) -> None:
        """The seat is gone; in the lobby its place is free again."""
        is_in = self._seats.pop((name, slot), None)
        if is_in is not None:
            self._changed[name, slot] = None
            self._doors[name].taken -= is_in
            self._doors[name].away -= not is_in

    def write(self) -> None:
        """Keep what changed."""
        for name, slot in self._changed:
            where = and_(seat.c.session == name, seat.c.slot == slot)
            self._connection.execute(delete(seat).where(where))
        rows = [
            {"session": name, "slot": slot, "is_in": int(is_in)}
            for (name, slot), is_in in sorted(self._changed.items())
            if is_in is not None
        ]
        if rows:
            self._connection.execute(insert(seat), rows)
        for name, door in self._doors.items():
            if door.given:
                self._count(name, door)

    def _count(self, name: str, door: Door) -> None:
        values: dict[str, object] = {"joined": session.c.joined + door.given}
        if door.was_for_one:
            values |= {"until": 0, "beyond": session.c.beyond + 1}
        where = session.c.id == name
        self._connection.execute(update(session).where(where).values(values))


def is_in(engine: Engine, session_id: str, slot: bytes) -> bool:
    """Whether this seat was given and not left."""
    query = select(seat.c.is_in).where(
        seat.c.session == session_id, seat.c.slot == slot
    )
    with engine.connect() as connection:
        return bool(connection.scalar(query))


def has_place(engine: Engine, session_id: str) -> bool:
    """Whether the door would let a phone in now."""
    query = select(session.c.places, session.c.until, taken(session_id).label("taken"))
    with engine.connect() as connection:
        row = connection.execute(query.where(session.c.id == session_id)).first()
    return row is not None and (row.taken < row.places or _is_now(row.until))


def at_the_door(engine: Engine, session_id: str) -> tuple[int, bool]:
    """How many phones were turned away, and whether it is open for one."""
    away = _number(session_id, is_in=0).label("away")
    query = select(session.c.until, away).where(session.c.id == session_id)
    with engine.connect() as connection:
        row = connection.execute(query).first()
    return (row.away, _is_now(row.until)) if row else (0, False)


def let_one_in(engine: Engine, session_id: str) -> None:
    """Open the door for one phone, for a minute."""
    until = int(time.time()) + LET_IN_SECONDS
    this = update(session).where(session.c.id == session_id)
    with engine.begin() as connection:
        connection.execute(this.values(until=until))


def drop(connection: Connection, session_id: str) -> None:
    """Nobody has a seat any more, and nobody was turned away."""
    connection.execute(delete(seat).where(seat.c.session == session_id))


def taken(session_id: str) -> ColumnElement[int]:
    """How many seats are taken, for use in a statement."""
    return _number(session_id, is_in=1)


def _number(session_id: str, *, is_in: int) -> ColumnElement[int]:
    query = select(func.count()).select_from(seat)
    where = and_(seat.c.session == session_id, seat.c.is_in == is_in)
    return query.where(where).scalar_subquery()


def _is_now(until: int) -> bool:
    """A clock that went back does not keep a door open."""
    return 0 < until - time.time() <= LET_IN_SECONDS
