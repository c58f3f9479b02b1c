"""What a pupil sees at the end: signals seen and lines marked too many, no points."""

from dataclasses import dataclass

from workshop.content.lesson import Practice
from workshop.quizzes.items import NO, Response, Spot
from workshop.web.pupil.walk import Walk


@dataclass(frozen=True)
class Result:
    """Counts over the answered items; what was skipped does not count."""

    hits: int
    signals: int
    false_alarms: int
    others: int


def result(walk: Walk, practice: Practice) -> Result:
    """Add up the walk."""
    answered = [item for item in practice.items if item.id in walk.answers]
    scores = [
        item.score(_all_lines(item, walk.answers[item.id]))
        for item in answered
        if isinstance(item, Spot)
    ]
    return Result(
        hits=sum(score.hits for score in scores),
        signals=sum(score.signals for score in scores),
        false_alarms=sum(score.false_alarms for score in scores),
        others=len(answered) - len(scores),
    )


def _all_lines(item: Spot, response: Response) -> Response:
    return {part.id: response.get(part.id, NO) for part in item.parts()}
