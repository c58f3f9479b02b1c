"""The versions of the tables, and what is raised for a database of another one.

Nothing but values, because every start passes here.
"""

VERSION = 3
"""Goes up with every change of the tables; kept in SQLite's `user_version`."""

_ALWAYS = {
    "answer": "session, item, slot, option",
    "result": "session, item, published",
    "summary": "id, lesson, day, results",
}
COLUMNS = {
    1: {
        "session": "id, code, state, revision, open_question, joined, adult, active",
        **_ALWAYS,
        "light": "name, is_on",
    },
    2: {
        "session": "id, code, state, revision, open_asking, joined, adult, active",
        **_ALWAYS,
        "flag": "name, is_on",
    },
    3: {
        "session": "id, code, state, revision, open_asking, joined, adult, active, "
        "places, until, beyond",
        **_ALWAYS,
        "seat": "session, slot, is_in",
        "flag": "name, is_on",
    },
}
"""The tables of every version; `schema`, which has the last, needs more libraries."""

LAST = 1000
"""No program will ever have more versions: a greater number is damage."""


class OtherVersion(Exception):
    """The database is of another version of this program, and was left as it is."""


class Newer(OtherVersion):
    """A later program kept it."""


class NotUpgraded(OtherVersion):
    """An earlier program kept it, and a step to this version did not work."""
