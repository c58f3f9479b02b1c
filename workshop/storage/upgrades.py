"""From the tables of an earlier version to those of this one, in numbered steps.

A step and its number are one transaction: a process killed half-way leaves the version
before it or the one after. Steps say what they do in SQL that SQLite and PostgreSQL both
know, and never use `schema`: that goes on, and they stay as they are for ever.

Not Alembic: with Mako it is 3.7 MB, takes two thirds of the time of SQLAlchemy to load, and
wants a folder of scripts beside the program and a table of its own in every file. This is
six tables.
"""

import json
from collections.abc import Callable, Mapping

from sqlalchemy import (
    Connection,
    Engine,
    StaticPool,
    create_engine,
    insert,
    inspect,
    select,
    text,
    update,
)

from workshop.storage import schema
from workshop.storage.recovery import read_everything
from workshop.storage.versions import VERSION, Newer, NotUpgraded

_LOCK = int.from_bytes(b"signaal", "big")
"""The one lock that workers on a database server wait for while one of them upgrades."""


def upgrade(engine: Engine) -> None:
    """Make the tables, or bring those of an earlier version here. Others wait for it.

    Raises `Newer` and `NotUpgraded`, with everything as it was, and SQLAlchemyError.
    """
    if engine.dialect.name == "sqlite":
        _try_on_a_copy(engine)
    while _makes_a_step(engine):
        pass


def _makes_a_step(engine: Engine) -> bool:
    """One step in one transaction; False when none is due."""
    with engine.begin() as connection:
        _wait_for_others(connection)
        number = _version(connection)
        if number > VERSION:
            raise Newer
        if number == VERSION:
            return False
        if number:
            STEPS[number](connection)
        else:
            schema.metadata.create_all(connection)
        _set_version(connection, number + 1 if number else VERSION)
    return True


def _try_on_a_copy(engine: Engine) -> None:
    """In memory, where nothing of it stays; the file is not touched if it goes wrong."""
    with engine.connect() as connection:
        if not 0 < _version(connection) < VERSION:
            return
        pool = create_engine("sqlite://", poolclass=StaticPool)
        with pool.connect() as copy:
            here = connection.connection.driver_connection
            there = copy.connection.driver_connection
            assert here is not None and there is not None
            here.backup(there)
    try:
        while _makes_a_step(pool):
            pass
        read_everything(there)
    except Exception as error:  # whatever it is, the steps are not for this file
        raise NotUpgraded(str(error)) from error
    finally:
        pool.dispose()


def _wait_for_others(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(select(text(f"pg_advisory_xact_lock({_LOCK})")))


def _version(connection: Connection) -> int:
    """Which tables there are; 0 when there are none."""
    if connection.dialect.name == "sqlite":
        found = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        return int(found)
    names = inspect(connection).get_table_names()
    if schema.version.name in names:
        return int(connection.scalar(select(schema.version.c.number)) or 0)
    # Version 1 wrote no number.
    return 1 if schema.session.name in names else 0


def _set_version(connection: Connection, number: int) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA user_version={number}")
        return
    schema.server.create_all(connection)
    if not connection.execute(update(schema.version).values(number=number)).rowcount:
        connection.execute(insert(schema.version).values(number=number))


def _ordinary_names(connection: Connection) -> None:
    """From 1 to 2: `open_question`, `light` and a state's `face` are called otherwise."""
    for statement in (
        "ALTER TABLE session RENAME COLUMN open_question TO open_asking",
        "ALTER TABLE light RENAME TO flag",
    ):
        connection.execute(text(statement))
    for row in connection.execute(text("SELECT id, state FROM session")).all():
        connection.execute(
            text("UPDATE session SET state = :state WHERE id = :id"),
            {"id": row.id, "state": _with_pupil_revision(row.state)},
        )


def _with_pupil_revision(state: str) -> str:
    """A state that nobody could read stays what it is, and dies like any other."""
    try:
        values = json.loads(state)
        values["pupil_revision"] = values.pop("face")
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return state
    return json.dumps(values, separators=(",", ":"))


def _counted_seats(connection: Connection) -> None:
    """From 2 to 3: seats are counted, and only as many are given as there are phones.

    Phones that are in have no row: as many as were in may come back by themselves.
    """
    is_sqlite = connection.dialect.name == "sqlite"
    bytes_, end = ("BLOB", " WITHOUT ROWID") if is_sqlite else ("BYTEA", "")
    for name, kind in (
        ("places", "INTEGER"),
        ("until", "BIGINT"),
        ("beyond", "INTEGER"),
    ):
        column = f"{name} {kind} DEFAULT '0' NOT NULL"
        connection.execute(text(f"ALTER TABLE session ADD COLUMN {column}"))
    connection.execute(
        text(
            "CREATE TABLE seat (session TEXT NOT NULL, "
            f"slot {bytes_} NOT NULL, is_in INTEGER NOT NULL, "
            f"PRIMARY KEY (session, slot)){end}"
        )
    )
    for column, words in {} if is_sqlite else _COMMENTS.items():
        connection.execute(text(f"COMMENT ON COLUMN {column} IS '{words}'"))
    for row in connection.execute(text("SELECT id, state, joined FROM session")).all():
        connection.execute(
            text("UPDATE session SET places = :places WHERE id = :id"),
            {"id": row.id, "places": _places_of(row.state, row.joined)},
        )


_COMMENTS: Mapping[str, str] = {
    "session.places": "seats there may be at once; 0 when the door is closed",
    "session.until": "second at which a door for one phone closes; or 0",
    "session.beyond": "seats given beyond the phones there are",
    "seat.session": "the session",
    "seat.slot": "HMAC(phone token, '''')",
    "seat.is_in": "1 has a seat, 0 was turned away",
}
"""A server keeps what each column is for; `:` would be a parameter in them."""


def _places_of(state: str, joined: int) -> int:
    """In a lobby as many as there are pupils; later as many as were in."""
    try:
        values = json.loads(state)
        pupils = values["setup"].get("pupils", 0) or _USUAL_CLASS
        return joined if values["step"] else max(joined, pupils)
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return joined


_USUAL_CLASS = 28

STEPS: Mapping[int, Callable[[Connection], None]] = {
    1: _ordinary_names,
    2: _counted_seats,
}
"""By the version that a step starts from."""
