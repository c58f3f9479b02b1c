"""What a closed asking gives: the result to freeze, and how a story may go on."""

from collections.abc import Mapping

from workshop.live import counting
from workshop.sessions.publish import majority, publish, to_json
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import PART_MARK, part_of
from workshop.storage import answers
from workshop.storage.database import Database

PROPOSAL = "proposal"


def published(database: Database, running: RunningLesson) -> Mapping[str, str]:
    """By name: the result of the present asking, and the turn that most voted for."""
    session, asked, name = running.session, running.asked, running.asking
    if asked is None:
        return {}
    parts = asked.parts
    answered = answers.answered(database, session.id, name, parts[0].id)
    tally = counting.together(
        asked.measures,
        parts,
        phones=answers.tally(database, session.id, name, parts),
        hands=counting.of_hands(parts, session.counts.get(name, {})),
        has_phones=answered > 0,
    )
    found = {name: to_json(publish(asked.measures, parts, tally))}
    turn = majority(asked.measures, parts[0], tally) if running.is_in_story else None
    return {**found, part_of(name, PROPOSAL): turn} if turn else found


def of_askings(results: Mapping[str, str]) -> Mapping[str, str]:
    """Only results of askings, without what was proposed."""
    return {name: text for name, text in results.items() if PART_MARK not in name}
