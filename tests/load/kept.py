"""What the database holds of a question, and what phones were told it holds."""

from collections.abc import Iterable, Mapping

from kit.forms import Fields
from kit.phones import Phone
from kit.room import LIBRARY, Room
from sqlalchemy import select

from workshop.storage import sessions
from workshop.storage.schema import answer
from workshop.web.pupil.live.stand import Stand, stand
from workshop.web.pupil.seat import Seat

Rows = Mapping[tuple[str, bytes], str]


def kept(room: Room) -> Rows:
    """Options by item and slot; no two rows may have the same."""
    query = select(answer).where(
        answer.c.session == room.session.id, answer.c.item.startswith(room.question)
    )
    with room.engine.connect() as connection:
        rows = connection.execute(query).all()
    found = {(row.item, row.slot): row.option for row in rows}
    assert len(found) == len(rows)
    return found


def confirmed(room: Room, phones: Iterable[Phone]) -> Rows:
    """The answers to the present question that phones were told are kept."""
    stored = sessions.find(room.engine, room.session.id)
    found = stand(stored, LIBRARY) if stored else None
    assert found
    rows: dict[tuple[str, bytes], str] = {}
    for phone in phones:
        if fields := phone.kept.get(found.mark):
            rows |= _rows(found, phone, fields)
    return rows


def _rows(found: Stand, phone: Phone, fields: Fields) -> Rows:
    seat = Seat.read(phone.cookie.partition("=")[2])
    assert seat and found.item
    is_skipped = ("do", "skip") in fields
    response = {} if is_skipped else found.veil.sent(found.item, dict(fields))
    return {(item, slot): option for item, slot, option in found.rows(seat, response)}
