"""Both doors open the first database of a laptop at the same moment."""

import subprocess
import sys
from pathlib import Path

from workshop.config import ROOT

DOORS, TIMES = 4, 12
OPEN = """
import sys
from pathlib import Path
from sqlalchemy import select
from workshop.storage.database import open_file
from workshop.storage.schema import session
for folder in sys.stdin:
    engine = open_file(Path(folder.strip()))
    with engine.connect() as connection:
        connection.execute(select(session)).all()
    engine.dispose()
    print("found", flush=True)
"""


def test_each_finds_the_tables(tmp_path: Path) -> None:
    pipe, words = subprocess.PIPE, [sys.executable, "-c", OPEN]
    doors = [
        subprocess.Popen(words, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe)
        for _ in range(DOORS)
    ]
    for number in range(TIMES):
        for door in doors:
            assert door.stdin
            door.stdin.write(f"{tmp_path / str(number)}\n".encode())
        for door in doors:
            assert door.stdin
            door.stdin.flush()
        said = [door.stdout.readline() for door in doors if door.stdout]
        assert said == [b"found\n"] * DOORS
    assert [door.communicate()[1] for door in doors] == [b""] * DOORS
