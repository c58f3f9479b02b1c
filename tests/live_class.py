"""A class for tests: a session in a real database, moved on as a facilitator does."""

import secrets
from dataclasses import replace
from pathlib import Path
from typing import Any

import seated
from pupil_door import a_practice_lesson, a_story, all_types

from workshop.content.lesson import Lesson
from workshop.sessions import moves
from workshop.sessions.publish import publish
from workshop.sessions.published_text import to_json
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Phase, Session, Setup
from workshop.storage import answers, sessions
from workshop.storage.database import open_store

CODE = "BCDFGH"
ADULT = "Meester Adem"


def a_live_lesson() -> Lesson:
    """A lesson that asks every type of item, and tells a story, one step after another."""
    single, *others = all_types()
    quiz = {
        "id": "vragen",
        "type": "quiz",
        "title": "Alle vragen",
        "minutes": (35,),
        "body": "We gaan beginnen.",
        "items": tuple(
            item | {"id": f"live-{item['id']}"} for item in (single, *others)
        ),
    }
    ticket = {
        "id": "uitgang",
        "type": "exit-ticket",
        "title": "Tot slot",
        "minutes": (5,),
        "items": (
            {"id": "slot", "type": "scale", "stem": "Een gevoel.", "feedback": "Fijn"},
        ),
    }
    story = a_story(minutes=(5,), extra=False)
    slack = {"id": "rest", "type": "slack", "title": "Tijd over", "minutes": (5,)}
    return a_practice_lesson(minutes=(50,), activities=(quiz, story, ticket, slack))


class LiveClass:
    """Holds the latest value of one session; every move is saved."""

    def __init__(
        self,
        folder: Path,
        lesson: Lesson,
        *,
        database: str = "",
        phones: int = 0,
        **setup: Any,
    ) -> None:
        """Without a number of phones the door stays open: they may be late in a test."""
        self._stays_open = not phones
        self.engine = open_store(folder, database)
        self.lesson = lesson
        self.session = Session(
            id=secrets.token_hex(8),
            code=CODE,
            lesson_id=lesson.id,
            key=secrets.token_hex(16),
            setup=Setup(**setup),
            phones=phones or 999,
        )
        sessions.create(self.engine, self.session, adult=ADULT)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    @property
    def running(self) -> RunningLesson:
        return RunningLesson.of(self.session, self.lesson)

    @property
    def phase(self) -> Phase:
        return self.running.phase

    @property
    def asking(self) -> str:
        """The name of what is asked now."""
        return self.running.asking

    def move(self, name: str, *words: str, **more: Any) -> None:
        """Make a move by the name of its function."""
        self._save(getattr(moves, name)(self.running, *words, **more), {})

    def reveal(self) -> None:
        """Close if need be; count, publish, and show."""
        if self.phase is Phase.OPEN:
            self.move("close")
        asked, name = self.running.asked, self.asking
        assert asked
        counts = answers.tally(self.engine, self.session.id, name, asked.parts)
        found = to_json(publish(asked.measures, asked.parts, counts))
        self._save(moves.reveal(self.running), {name: found})

    def go(self, step_id: str) -> None:
        """Start if need be, and stand at a step."""
        if self.session.is_in_lobby:
            self.move("start")
        self.move("jump", step_id)

    @property
    def joined(self) -> int:
        """Seats given out."""
        found = sessions.find(self.engine, self.session.id)
        return found.joined if found else 0

    def end(self) -> None:
        """Over: everything is purged."""
        sessions.end(self.engine, self.session.id, lesson=self.lesson.id, results="{}")

    def answers(self) -> dict[str, int]:
        """How many rows each part of the present asking has, whatever was chosen."""
        asked = self.running.asked
        assert asked
        return {
            part.id: seated.answered(self.engine, self.session.id, self.asking, part.id)
            for part in asked.parts
        }

    def _save(self, after: RunningLesson, published: dict[str, str]) -> None:
        sessions.save(
            self.engine,
            after.session,
            before=self.session.revision,
            open_asking=after.open_asking,
            published=published,
        )
        self.session = replace(after.session)
        if self._stays_open:
            seated.open_door(self.engine, self.session.id)
