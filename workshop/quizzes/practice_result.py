"""What a pupil sees after a quiz: signals seen and lines marked too many, no points."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.quizzes.items import NO, Item, Response, Spot


@dataclass(frozen=True)
class PracticeResult:
    """Counts over the answered items; what was skipped does not count."""

    hits: int
    signals: int
    false_alarms: int
    others: int


def practice_result(
    items: Sequence[Item], answers: Mapping[str, Response]
) -> PracticeResult:
    """Add up the answers, which are kept by ids of items."""
    answered = [item for item in items if item.id in answers]
    scores = [
        item.score(_all_lines(item, answers[item.id]))
        for item in answered
        if isinstance(item, Spot)
    ]
    return PracticeResult(
        hits=sum(score.hits for score in scores),
        signals=sum(score.signals for score in scores),
        false_alarms=sum(score.false_alarms for score in scores),
        others=len(answered) - len(scores),
    )


def _all_lines(item: Spot, response: Response) -> Response:
    return {part.id: response.get(part.id, NO) for part in item.parts()}
