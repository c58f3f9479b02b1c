"""What nobody moved for too long ends, though nobody opens a page (safety rule 6)."""

import os
import subprocess
import sys
from pathlib import Path

from kit.room import Room
from server.running import serving, until

from workshop.config import ROOT
from workshop.storage import schema, sessions

WAITS = "import sys, wsgi; sys.stdin.read()"
BREAKS = """
import threading, wsgi
def of_anna(): raise ValueError("code=KLMQRX")
threading.Thread(target=of_anna).start()
"""


def a_forgotten_class(folder: Path) -> Room:
    """Nobody moved it since long ago."""
    room = Room(folder)
    with room.engine.begin() as connection:
        connection.execute(schema.session.update().values(active=0))
    return room


def test_a_laptop_that_was_off_for_too_long(tmp_path: Path) -> None:
    room = a_forgotten_class(tmp_path)
    with serving(tmp_path):
        assert until(lambda: sessions.load(room.engine) == ())
    room.close()


def test_a_hosted_one_that_started_anew(tmp_path: Path) -> None:
    room = a_forgotten_class(tmp_path)
    with hosted(WAITS, SIGNAAL_DATA=str(tmp_path)) as process:
        assert until(lambda: sessions.load(room.engine) == ())
        process.kill()
    room.close()


def test_a_thread_that_breaks_in_a_hosted_one_says_only_where() -> None:
    with hosted(BREAKS) as process:
        _, errors = process.communicate()
    assert errors == "workshop: ValueError at <string>:3\n"


def hosted(code: str, **settings: str) -> subprocess.Popen[str]:
    """A process of its own with the hosted app."""
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **settings},
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
