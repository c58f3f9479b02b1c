"""The screens of somebody who practises: where a lesson begins, the quiz, a story."""

from typing import Any

from flask import current_app

from workshop.content.lesson import Lesson
from workshop.live.form_tokens import FormTokens
from workshop.live.seat import Seat
from workshop.quizzes.explained import explained
from workshop.quizzes.practice_result import practice_result
from workshop.web.pupil.practice import attempt, path
from workshop.web.pupil.practice.attempt import Attempt
from workshop.web.pupil.practice.path import Path
from workshop.web.pupil.screens import is_part, sheet


def tokens_of(seat: Seat) -> FormTokens:
    """What stands for the answers of a seat."""
    return FormTokens(str(seat), str(current_app.secret_key))


def intro(seat: Seat, lesson: Lesson, *, is_lost: bool = False) -> str:
    """What a lesson has for a pupil alone: its quiz, and its stories."""
    tokens = tokens_of(seat)
    stories = [
        (story, path.sealed(Path(story), tokens)) for story in path.stories(lesson)
    ]
    return _sheet("intro", lesson, stories=stories, is_lost=is_lost)


def attempting(
    seat: Seat, lesson: Lesson, here: Attempt, *, is_empty: bool = False
) -> str:
    """Whatever an attempt stands before: an item, its explanation, or the end."""
    item = attempt.item_at(here, lesson.practice)
    if item is None:
        found = practice_result(lesson.practice.items, here.answers)
        return _of_attempt("end", seat, lesson, here, result=found)
    response = here.answers.get(item.id, {})
    if not here.explained:
        return _of_attempt(
            "item", seat, lesson, here, item=item, given=response, is_empty=is_empty
        )
    return _of_attempt(
        "explained",
        seat,
        lesson,
        here,
        item=item,
        parts=explained(item, response),
        score=item.score(response),
    )


def telling(seat: Seat, lesson: Lesson, here: Path) -> str:
    """The node of a story where a path ends, and what can be chosen there."""
    tokens = tokens_of(seat)
    turns = [(turn, path.token_of(here, turn, tokens)) for turn in here.node.choices]
    state = path.sealed(here, tokens)
    return _sheet("story", lesson, path=here, state=state, turns=turns)


def _of_attempt(
    name: str, seat: Seat, lesson: Lesson, here: Attempt, **values: Any
) -> str:
    tokens = tokens_of(seat)
    state = attempt.sealed(here, tokens, lesson.practice)
    return _sheet(name, lesson, attempt=here, state=state, tokens=tokens, **values)


def _sheet(name: str, lesson: Lesson, **values: Any) -> str:
    return sheet(f"practice/{name}", lesson, is_part=is_part(), **values)
