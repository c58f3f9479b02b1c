"""Every column of the database stands here with its purpose: another one fails (rule 1)."""

from workshop.storage.schema import answer, metadata, server
from workshop.storage.versions import COLUMNS, VERSION

ALLOWED = {
    "session.id": "random; stands in pupils' cookies",
    "session.code": "lets phones in",
    "session.state": "the Session as JSON",
    "session.revision": "how many moves were made",
    "session.open_asking": "takes answers; or empty",
    "session.joined": "seats given out, never falls",
    "session.adult": "who is there today; dies with it",
    "session.active": "quarter-hour of the last move",
    "session.places": "seats there may be at once; 0 when the door is closed",
    "session.until": "second at which a door for one phone closes; or 0",
    "session.beyond": "seats given beyond the phones there are",
    "seat.session": "the session",
    "seat.slot": "HMAC(phone token, '')",
    "seat.is_in": "1 has a seat, 0 was turned away",
    "answer.session": "the session",
    "answer.item": "part of a question: chat@1#l4",
    "answer.slot": "HMAC(phone token, item)",
    "answer.option": "the choice, or - for skipped",
    "result.session": "the session",
    "result.item": "the question: chat@1",
    "result.published": "frozen for ever, as JSON",
    "summary.id": "random",
    "summary.lesson": "id of the lesson",
    "summary.day": "date of the lesson",
    "summary.results": "published results as JSON",
    "flag.name": "what happened since the start",
    "flag.is_on": "1 when it happened",
    "version.number": "which tables these are",
}


def test_no_column_is_added_lightly() -> None:
    tables = [*metadata.sorted_tables, *server.sorted_tables]
    columns = [c for table in tables for c in table.columns]
    assert {f"{c.table.name}.{c.name}": c.comment for c in columns} == ALLOWED


def test_an_answer_has_no_number_of_its_own_and_no_time() -> None:
    assert not answer.dialect_options["sqlite"]["with_rowid"]
    kinds = {column.name: column.type.python_type for column in answer.columns}
    assert kinds == {"session": str, "item": str, "slot": bytes, "option": str}


def test_recovery_reads_the_same_columns() -> None:
    ours = {t.name: [c.name for c in t.columns] for t in metadata.sorted_tables}
    assert {name: text.split(", ") for name, text in COLUMNS[VERSION].items()} == ours
