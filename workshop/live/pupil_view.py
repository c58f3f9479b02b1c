"""What a phone shows of a running lesson: words, what is asked, the result."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from workshop import i18n
from workshop.content.lesson import Lesson
from workshop.i18n import gettext
from workshop.live.disputed import most_disputed
from workshop.live.form_tokens import FormTokens
from workshop.live.result_speech import spoken_result
from workshop.live.tables import tables
from workshop.quizzes.items import Item, Part
from workshop.sessions.pieces import FIRST
from workshop.sessions.publish import Published
from workshop.sessions.published_text import from_json
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Phase
from workshop.sessions.steps import Asked

if TYPE_CHECKING:
    from workshop.storage.sessions import Stored


Outcome = tuple[Part, Mapping[str, int | str]]


@dataclass(frozen=True)
class Vote:
    """The turns of a story, answered like an item."""

    asked: Asked

    @property
    def id(self) -> str:
        return self.asked.id

    def parts(self) -> tuple[Part, ...]:
        return self.asked.parts


@dataclass(frozen=True)
class PupilView(RunningLesson):
    """A running lesson as pupils see it, in the language of the page."""

    adult: str
    published: Published | None

    @property
    def item(self) -> Item | Vote | None:
        """What is answered."""
        if self.asked is None or self.step is None:
            return None
        return self.step.item or Vote(self.asked)

    @property
    def tokens(self) -> FormTokens:
        """What stands for the answers in the page."""
        return FormTokens.of_class(self.session, self.asking)

    @property
    def is_shown(self) -> bool:
        """Whether there were answers enough to show a result."""
        return self.published is not None and all(
            part.is_shown for part in self.published.parts
        )

    @property
    def is_folded(self) -> bool:
        """Whether a result has so many lines that most are folded away."""
        item = self.step.item if self.step else None
        return bool(item and item.one_by_one and len(self.outcomes) > FIRST)

    @cached_property
    def disputed(self) -> tuple[str, ...]:
        """Ids of the lines that divided the class most, where numbers may be shown."""
        if not (self.asked and self.published and self.is_folded):
            return ()
        found = most_disputed(tables(self.asked, self.published))
        return tuple(table.part.id for table in found)

    @property
    def first(self) -> tuple[Outcome, ...]:
        """What is read first: what divided the class; of few parts all."""
        if not self.is_folded:
            return self.outcomes
        return tuple(one for one in self.outcomes if one[0].id in self.disputed)

    @property
    def rest(self) -> tuple[Outcome, ...]:
        """What is folded."""
        first = {part.id for part, _ in self.first}
        return tuple(one for one in self.outcomes if one[0].id not in first)

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Each part with its published result, empty when there is none."""
        found = self.published.parts if self.published else ()
        results = {part.id: dict(part.results) for part in found}
        parts = self.asked.parts if self.asked else ()
        return tuple((part, results.get(part.id, {})) for part in parts)

    @property
    def said(self) -> str:
        """The result by ear: what is read first; of many lines without the rest."""
        words = " ".join(" ".join(spoken_result(*one)) for one in self.first)
        return gettext("Result: %(words)s", words=words or gettext("look below."))

    @property
    def template(self) -> str:
        """The name of the template that draws it."""
        if self.session.is_paused:
            return "paused"
        is_asking = self.phase in (Phase.OPEN, Phase.CLOSED)
        return "asking" if is_asking else str(self.phase)


def pupil_view(stored: "Stored", lessons: Mapping[str, Lesson]) -> PupilView | None:
    """The session in the current language; None when its lesson is gone."""
    source = lessons.get(stored.session.lesson_id)
    if source is None:
        return None
    lesson = i18n.translate(source, i18n.current())
    running = RunningLesson.of(stored.session, lesson)
    is_told = running.step is not None and running.step.is_told
    found = stored.results.get(running.asking) if is_told else None
    return PupilView(
        session=running.session,
        lesson=running.lesson,
        plan=running.plan,
        steps=running.steps,
        adult=stored.adult,
        published=from_json(found) if found else None,
    )
