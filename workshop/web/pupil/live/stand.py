"""Where a class stands, as templates for pupils need it: words, question, result."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop import i18n
from workshop.content.lesson import Lesson
from workshop.content.library import Library
from workshop.content.story import Node
from workshop.quizzes.items import SKIP, Part, Question, Response
from workshop.sessions import position, publish
from workshop.sessions.publish import Published
from workshop.sessions.session import Phase, Session, part_of
from workshop.sessions.steps import Asked, Step, node_at
from workshop.web.pupil.seat import Seat
from workshop.web.pupil.veil import Veil

if TYPE_CHECKING:
    from workshop.storage.sessions import Stored


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
class Stand:
    """A session at this moment, its lesson in the language of the page."""

    session: Session
    lesson: Lesson
    phase: Phase
    adult: str
    step: Step | None
    asked: Asked | None
    published: Published | None

    @property
    def question(self) -> str:
        """The name of the present asking; empty when nothing is asked."""
        return self.session.question(self.asked.id) if self.asked else ""

    @property
    def item(self) -> Question | Vote | None:
        """What is answered."""
        if self.asked is None or self.step is None:
            return None
        return self.step.item or Vote(self.asked)

    @property
    def node(self) -> Node | None:
        """Where the class is in a story."""
        story = self.step.story if self.step else None
        return node_at(story, self.session.path) if story else None

    @property
    def veil(self) -> Veil:
        """The same for the whole class, another one for each asking."""
        return Veil(f"{self.session.id} {self.question}", self.session.key)

    @property
    def is_shown(self) -> bool:
        """Whether there were answers enough to show a result."""
        return self.published is not None and all(
            part.is_shown for part in self.published.parts
        )

    @property
    def outcomes(self) -> tuple[tuple[Part, Mapping[str, int | str]], ...]:
        """Each part with its published result, empty when there is none."""
        found = self.published.parts if self.published else ()
        results = {part.id: dict(part.results) for part in found}
        parts = self.asked.parts if self.asked else ()
        return tuple((part, results.get(part.id, {})) for part in parts)

    @property
    def mark(self) -> str:
        """What a form says about the question it was made for."""
        return self.veil.token("of")

    @property
    def face(self) -> str:
        """The name of the template."""
        if self.session.is_paused:
            return "paused"
        return "question" if self.phase in _ASKING else str(self.phase)

    def slots(self, seat: Seat) -> dict[str, bytes]:
        """Where this seat's answer lies: slots by item."""
        parts = self.asked.parts if self.asked else ()
        items = [part_of(self.question, part.id) for part in parts]
        return {item: seat.slot(item) for item in items}

    def rows(
        self, seat: Seat, response: Response
    ) -> tuple[tuple[str, bytes, str], ...]:
        """An answer as rows; what is left out counts as skipped."""
        parts = self.asked.parts if self.asked else ()
        return tuple(
            (item, slot, response.get(part.id, SKIP))
            for part, (item, slot) in zip(parts, self.slots(seat).items(), strict=True)
        )


_ASKING = (Phase.OPEN, Phase.CLOSED)


def stand(stored: "Stored", library: Library) -> Stand | None:
    """The session in the current language; None when its lesson is gone."""
    session = stored.session
    source = library.lessons.get(session.lesson_id)
    if source is None:
        return None
    lesson: Lesson = i18n.translate(source, i18n.current())
    asked = position.asked_here(session, lesson)
    step = position.here(session, lesson)
    is_told = step is not None and step.is_told
    name = session.question(asked.id) if asked and is_told else ""
    found = stored.results.get(name)
    return Stand(
        session=session,
        lesson=lesson,
        phase=position.phase(session, lesson),
        adult=stored.adult,
        step=step,
        asked=asked,
        published=publish.from_json(found) if found else None,
    )
