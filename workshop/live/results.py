"""What a closed asking gives: the result to freeze, and how a story may go on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workshop.live import counting
from workshop.quizzes.items import Measure, Part
from workshop.quizzes.tally import Tally
from workshop.sessions.publish import majority, publish
from workshop.sessions.published_text import from_json, to_json
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import PART_MARK, Counts, part_of
from workshop.sessions.steps import Asked
from workshop.storage import answers, sessions
from workshop.storage.database import Database
from workshop.storage.sessions import Stored

PROPOSAL = "proposal"


def published(database: Database, running: RunningLesson) -> Mapping[str, str]:
    """By name: the result of the present asking, and the turn that most voted for."""
    stored = sessions.find(database, running.session.id)
    if running.asked is None or stored is None:
        return {}
    name, asked = running.asking, running.asked
    now = _count(database, stored, asked, name)
    earlier = [
        _count(database, stored, asked, one) for one in shown_before(stored, name)
    ]
    # Words alone would be safe for phones and hands together no more than an opinion is.
    measures: Measure = "opinion" if earlier else asked.measures
    beyond = max(0, stored.beyond)
    parts = asked.parts if now.has_phones else _counted(asked.parts, now.counts)
    tally = counting.together(
        measures,
        parts,
        phones=now.phones,
        hands=now.hands,
        has_phones=now.has_phones,
        beyond=beyond,
    )
    before = [one.alone for one in earlier]
    result = publish(measures, parts, tally, earlier=before, beyond=beyond)
    found = {name: to_json(result)}
    is_vote = running.is_in_story and not earlier
    turn = majority(measures, parts[0], tally, beyond=beyond) if is_vote else None
    return {**found, part_of(name, PROPOSAL): turn} if turn else found


@dataclass(frozen=True)
class _Count:
    """What came in for one asking. Phones that are in and chose nothing are phones too:
    who skips is like who has not answered, and hands alone would uncover both.
    """

    phones: Tally
    counts: Counts
    hands: Tally
    has_phones: bool

    @property
    def alone(self) -> Tally:
        """What nobody saw where there are phones: hands are seen by everybody."""
        return self.phones if self.has_phones else self.hands


def _count(database: Database, stored: Stored, asked: Asked, name: str) -> _Count:
    session, parts = stored.session, asked.parts
    counts = session.counts.get(name, {})
    phones = answers.tally(database, session.id, name, parts)
    hands = counting.of_hands(parts, counts)
    return _Count(phones, counts, hands, has_phones=stored.joined > 0)


def shown_before(stored: Stored, asking: str) -> Iterator[str]:
    """Names of earlier askings of the same that have a result."""
    asked, _, number = asking.rpartition("@")
    for one in range(1, int(number or 0)):
        text = stored.results.get(f"{asked}@{one}")
        if text and any(part.is_shown for part in from_json(text).parts):
            yield f"{asked}@{one}"


def _counted(parts: tuple[Part, ...], counts: Counts) -> tuple[Part, ...]:
    """Of hands alone only what was counted: everybody saw which lines were not."""
    return tuple(part for part in parts if part.id in counts) or parts


def of_askings(results: Mapping[str, str]) -> Mapping[str, str]:
    """Only results of askings, without what was proposed."""
    return {name: text for name, text in results.items() if PART_MARK not in name}
