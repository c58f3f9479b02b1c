"""A class in a data folder, moved as the facilitator's door moves it."""

import secrets
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import update

from workshop.config import ROOT
from workshop.content.load import load
from workshop.sessions import joincode, moves
from workshop.sessions.publish import publish
from workshop.sessions.published_text import to_json
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Phase, Session
from workshop.storage import answers, schema, sessions
from workshop.storage.database import open_file

TRUE_FALSE, SORT, SCALE = "uitgang/een-signaal", "kaarten/stapels", "uitgang/weet-wie"
"""Steps of `druk` that ask: one choice, cards on heaps, an opinion."""

MOST_PHONES = 999

LIBRARY = load(ROOT / "lessons")


class Room:
    """One session, from the lobby to its end; its door stays open for phones that are late."""

    def __init__(self, folder: Path, lesson: str = "druk") -> None:
        self.engine = open_file(folder)
        self.lesson = LIBRARY.lessons[lesson]
        taken = [one.practice_code for one in LIBRARY.lessons.values()]
        self.session = Session(
            id=secrets.token_hex(8),
            code=joincode.new_code(taken),
            lesson_id=lesson,
            key=secrets.token_hex(16),
            phones=MOST_PHONES,
        )
        self._asked: set[str] = set()
        self.saved = 0.0
        """When the last move was in the database."""
        sessions.create(self.engine, self.session, adult="Juf Anna")
        self.move(moves.start)

    @property
    def running(self) -> RunningLesson:
        return RunningLesson.of(self.session, self.lesson)

    @property
    def asking(self) -> str:
        """The name of what is asked now."""
        return self.running.asking

    def tag(self, locale: str = "nl") -> str:
        """The ETag of the page that everybody should have now."""
        return f'"{self.session.pupil_revision}-{locale}"'

    def move(self, move: Callable[..., RunningLesson], *arguments: str) -> None:
        """Make a move and keep it."""
        self.save(move(self.running, *arguments))

    def ask(self, step: str) -> str:
        """Go to a step, and ask anew where it was asked before; the new asking."""
        self.move(moves.jump, step)
        if self.asking in self._asked:
            if self.running.phase is Phase.OPEN:
                self.move(moves.close)
            self.move(moves.ask_again)
        self._asked.add(self.asking)
        return self.asking

    def reveal(self) -> None:
        """Close, count and publish."""
        self.move(moves.close)
        asked = self.running.asked
        assert asked
        tally = answers.tally(self.engine, self.session.id, self.asking, asked.parts)
        text = to_json(publish(asked.measures, asked.parts, tally))
        self.save(moves.reveal(self.running), {self.asking: text})

    def save(
        self, after: RunningLesson, published: dict[str, str] | None = None
    ) -> None:
        sessions.save(
            self.engine,
            after.session,
            before=self.session.revision,
            open_asking=after.open_asking,
            published=published or {},
        )
        self.session, self.saved = after.session, time.perf_counter()
        self._keep_door_open()

    def _keep_door_open(self) -> None:
        this = update(schema.session).where(schema.session.c.id == self.session.id)
        with self.engine.begin() as connection:
            connection.execute(this.values(places=MOST_PHONES))

    def end(self) -> None:
        """Purge."""
        sessions.end(self.engine, self.session.id, lesson=self.lesson.id, results="{}")

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()
