"""The tables. Every column has its purpose; no other column may ever be added lightly.

A change here is a new `VERSION` in `versions` and a step to it in `upgrades`.

Nothing here says who somebody is, or when somebody answered (safety rules 1, 4 and 5).
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

metadata = MetaData()

_PLACES = "seats there may be at once; 0 when the door is closed"
_UNTIL = "second at which a door for one phone closes; or 0"
_BEYOND = "seats given beyond the phones there are"

session = Table(
    "session",
    metadata,
    Column("id", Text, primary_key=True, comment="random; stands in pupils' cookies"),
    Column("code", Text, nullable=False, unique=True, comment="lets phones in"),
    Column("state", Text, nullable=False, comment="the Session as JSON"),
    Column("revision", Integer, nullable=False, comment="how many moves were made"),
    Column("open_asking", Text, nullable=False, comment="takes answers; or empty"),
    Column("joined", Integer, nullable=False, comment="seats given out, never falls"),
    Column("adult", Text, nullable=False, comment="who is there today; dies with it"),
    Column("active", Integer, nullable=False, comment="quarter-hour of the last move"),
    Column("places", Integer, server_default="0", nullable=False, comment=_PLACES),
    Column("until", BigInteger, server_default="0", nullable=False, comment=_UNTIL),
    Column("beyond", Integer, server_default="0", nullable=False, comment=_BEYOND),
)

seat = Table(
    "seat",
    metadata,
    Column("session", Text, nullable=False, comment="the session"),
    Column("slot", LargeBinary(16), nullable=False, comment="HMAC(phone token, '')"),
    Column("is_in", Integer, nullable=False, comment="1 has a seat, 0 was turned away"),
    PrimaryKeyConstraint("session", "slot"),
    sqlite_with_rowid=False,
)

answer = Table(
    "answer",
    metadata,
    Column("session", Text, nullable=False, comment="the session"),
    Column("item", Text, nullable=False, comment="part of a question: chat@1#l4"),
    Column("slot", LargeBinary(16), nullable=False, comment="HMAC(phone token, item)"),
    Column("option", Text, nullable=False, comment="the choice, or - for skipped"),
    PrimaryKeyConstraint("session", "item", "slot"),
    sqlite_with_rowid=False,
)

result = Table(
    "result",
    metadata,
    Column("session", Text, nullable=False, comment="the session"),
    Column("item", Text, nullable=False, comment="the question: chat@1"),
    Column("published", Text, nullable=False, comment="frozen for ever, as JSON"),
    PrimaryKeyConstraint("session", "item"),
    sqlite_with_rowid=False,
)

summary = Table(
    "summary",
    metadata,
    Column("id", Text, primary_key=True, comment="random"),
    Column("lesson", Text, nullable=False, comment="id of the lesson"),
    Column("day", Text, nullable=False, comment="date of the lesson"),
    Column("results", Text, nullable=False, comment="published results as JSON"),
)

flag = Table(
    "flag",
    metadata,
    Column("name", Text, primary_key=True, comment="what happened since the start"),
    Column("is_on", Integer, nullable=False, comment="1 when it happened"),
)

server = MetaData()
version = Table(
    "version",
    server,
    Column("number", Integer, primary_key=True, comment="which tables these are"),
)
"""On a database server only: a file has this number in its head."""
