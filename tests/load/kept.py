"""What the database holds of an asking, and what phones were told it holds."""

from collections.abc import Iterable, Mapping

from kit.forms import Fields
from kit.phones import Phone
from kit.room import LIBRARY, Room
from sqlalchemy import select

from workshop.live.pupil_view import PupilView, pupil_view
from workshop.live.seat import Seat
from workshop.quizzes.items import SKIP
from workshop.storage import sessions
from workshop.storage.schema import answer

Rows = Mapping[tuple[str, bytes], str]


def kept(room: Room) -> Rows:
    """Options by item and slot; no two rows may have the same."""
    query = select(answer).where(
        answer.c.session == room.session.id, answer.c.item.startswith(room.asking)
    )
    with room.engine.connect() as connection:
        rows = connection.execute(query).all()
    found = {(row.item, row.slot): row.option for row in rows}
    assert len(found) == len(rows)
    return found


def confirmed(room: Room, phones: Iterable[Phone]) -> Rows:
    """The answers to the present asking that phones were told are kept."""
    stored = sessions.find(room.engine, room.session.id)
    found = pupil_view(stored, LIBRARY.lessons) if stored else None
    assert found
    rows: dict[tuple[str, bytes], str] = {}
    for phone in phones:
        if fields := phone.kept.get(found.tokens.mark):
            rows |= _rows(found, phone, fields)
    return rows


def _rows(found: PupilView, phone: Phone, fields: Fields) -> Rows:
    seat = Seat.read(phone.cookie.partition("=")[2])
    assert seat and found.item
    is_skipped, parts = ("do", "skip") in fields, found.item.parts()
    read = found.tokens.answer_in
    response = {} if is_skipped else read(found.item, parts, dict(fields))
    names = found.part_names
    return {
        (name, slot): response.get(part.id, SKIP)
        for part, name, slot in zip(parts, names, seat.slots(names), strict=True)
    }
