"""What a closed question gives: the result to freeze, and how a story may go on."""

from collections.abc import Mapping

from workshop.content.lesson import Lesson
from workshop.sessions import position
from workshop.sessions.publish import majority, publish, to_json
from workshop.sessions.session import PART_MARK, Session, part_of
from workshop.storage import answers
from workshop.storage.database import Database
from workshop.web.facilitator.live import counting

PROPOSAL = "proposal"


def published(
    database: Database, session: Session, lesson: Lesson
) -> Mapping[str, str]:
    """By name: the result of the question here, and the turn that most voted for."""
    asked, step = position.asked_here(session, lesson), position.here(session, lesson)
    if asked is None or step is None:
        return {}
    name, parts = session.question(asked.id), asked.parts
    answered = answers.answered(database, session.id, name, parts[0].id)
    tally = counting.together(
        asked.measures,
        parts,
        phones=answers.tally(database, session.id, name, parts),
        hands=counting.of_hands(parts, session.counts.get(name, {})),
        has_phones=answered > 0,
    )
    found = {name: to_json(publish(asked.measures, parts, tally))}
    turn = majority(asked.measures, parts[0], tally) if step.story else None
    return {**found, part_of(name, PROPOSAL): turn} if turn else found


def of_questions(results: Mapping[str, str]) -> Mapping[str, str]:
    """Only results of questions, without what was proposed."""
    return {name: text for name, text in results.items() if PART_MARK not in name}
