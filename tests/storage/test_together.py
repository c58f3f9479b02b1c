"""Both doors open the first database of a laptop at the same moment."""

import subprocess
import sys
from pathlib import Path

from workshop.config import ROOT

OPEN = """
import sys
from pathlib import Path
from sqlalchemy import select
from workshop.storage.database import open_file
from workshop.storage.schema import session
sys.stdin.readline()
engine = open_file(Path(sys.argv[1]))
with engine.connect() as connection:
    connection.execute(select(session)).all()
"""


def test_each_finds_the_tables(tmp_path: Path) -> None:
    for number in range(12):
        folder = tmp_path / str(number)
        words = [sys.executable, "-c", OPEN, str(folder)]
        doors = [
            subprocess.Popen(
                words, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE
            )
            for _ in range(4)
        ]
        for door in doors:
            assert door.stdin
            door.stdin.write(b"go\n")
            door.stdin.flush()
        said = [door.communicate()[1] for door in doors]
        assert said == [b""] * 4
