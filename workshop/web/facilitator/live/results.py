"""What a closed question gives: the result to freeze, and how a story may go on."""

from collections.abc import Mapping

from workshop.content.lesson import Lesson
from workshop.quizzes.items import Part
from workshop.sessions import position
from workshop.sessions.publish import majority, publish, to_json
from workshop.sessions.session import PART_MARK, Counts, Session, part_of
from workshop.storage import answers
from workshop.storage.store import Store
from workshop.web.facilitator.live import counting

PROPOSAL = "proposal"


def published(store: Store, session: Session, lesson: Lesson) -> Mapping[str, str]:
    """By name: the result of the question here, and the turn that most voted for."""
    asked, step = position.asked_here(session, lesson), position.here(session, lesson)
    if asked is None or step is None:
        return {}
    name = session.question(asked.id)
    answered = store.do(answers.answered, session.id, name, asked.parts[0].id)
    counts = session.counts.get(name, {})
    parts = asked.parts if answered else _counted(asked.parts, counts)
    tally = counting.together(
        asked.measures,
        parts,
        phones=store.do(answers.tally, session.id, name, parts),
        hands=counting.of_hands(parts, counts),
        has_phones=answered > 0,
    )
    found = {name: to_json(publish(asked.measures, parts, tally))}
    turn = majority(asked.measures, parts[0], tally) if step.story else None
    return {**found, part_of(name, PROPOSAL): turn} if turn else found


def _counted(parts: tuple[Part, ...], counts: Counts) -> tuple[Part, ...]:
    """Of hands alone only what was counted: everybody saw which lines were not."""
    return tuple(part for part in parts if part.id in counts) or parts


def of_questions(results: Mapping[str, str]) -> Mapping[str, str]:
    """Only results of questions, without what was proposed."""
    return {name: text for name, text in results.items() if PART_MARK not in name}
