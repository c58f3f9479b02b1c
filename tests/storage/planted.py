"""A class full of strings that must be gone when it ends; run as a program it ends it."""

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import seated
from kit.room import SCALE, Room

from workshop.storage import sessions
from workshop.storage.jobs import Outcome
from workshop.storage.writer import Writer

MARKS = [f"geheim{number:03}" for number in range(300)]


def plant(folder: Path) -> Room:
    """A session with the marks in its slots, options, state, adult and results."""
    room = Room(folder)
    slots, options, names = MARKS[:100], MARKS[100:200], MARKS[200:]
    sessions.forget(room.engine, room.session.id)
    room.session = replace(room.session, used=dict.fromkeys(names[:40], 1))
    sessions.create(room.engine, room.session, adult=" ".join(names[40:70]))
    question = room.ask(SCALE)
    writer = Writer(room.engine)
    seated.give(room.engine, room.session.id, b"seat")
    pairs = zip(slots, options, strict=True)
    rows = [(f"{question}#answer", slot.encode(), option) for slot, option in pairs]
    assert writer.answer(room.session.id, b"seat", question, rows) is Outcome.KEPT
    writer.close()
    closed = replace(room.session, revision=room.session.revision + 1)
    room.save(room.running.with_session(closed), {question: json.dumps(names[70:])})
    return room


def found_in(folders: Iterable[Path]) -> set[str]:
    """The marks that the files in these folders hold."""
    files = (path for folder in folders for path in folder.rglob("*"))
    images = [path.read_bytes() for path in files if path.is_file()]
    return {mark for mark in MARKS if any(mark.encode() in one for one in images)}


if __name__ == "__main__":
    planted = plant(Path(sys.argv[1]))
    print(planted.session.id, flush=True)
    sys.stdin.readline()
    planted.end()
    print("ended", flush=True)
    sys.stdin.readline()
