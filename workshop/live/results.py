"""What a closed asking gives: the result to freeze, and how a story may go on."""

from collections.abc import Mapping

from workshop.live import counting
from workshop.quizzes.items import Part
from workshop.sessions.publish import majority, publish, to_json
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import PART_MARK, Counts, part_of
from workshop.storage import answers
from workshop.storage.database import Database

PROPOSAL = "proposal"


def published(database: Database, running: RunningLesson) -> Mapping[str, str]:
    """By name: the result of the present asking, and the turn that most voted for."""
    session, asked, name = running.session, running.asked, running.asking
    if asked is None:
        return {}
    counts = session.counts.get(name, {})
    phones = answers.tally(database, session.id, name, asked.parts)
    has_phones = any(phones.answers(part) for part in asked.parts)
    parts = asked.parts if has_phones else _counted(asked.parts, counts)
    tally = counting.together(
        asked.measures,
        parts,
        phones=phones,
        hands=counting.of_hands(parts, counts),
        has_phones=has_phones,
    )
    found = {name: to_json(publish(asked.measures, parts, tally))}
    turn = majority(asked.measures, parts[0], tally) if running.is_in_story else None
    return {**found, part_of(name, PROPOSAL): turn} if turn else found


def _counted(parts: tuple[Part, ...], counts: Counts) -> tuple[Part, ...]:
    """Of hands alone only what was counted: everybody saw which lines were not."""
    return tuple(part for part in parts if part.id in counts) or parts


def of_askings(results: Mapping[str, str]) -> Mapping[str, str]:
    """Only results of askings, without what was proposed."""
    return {name: text for name, text in results.items() if PART_MARK not in name}
