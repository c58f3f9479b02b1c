"""What a pupil does alone: a step in the quiz, or in the story whose path is sent."""

from flask import request

from workshop.web.pupil import quiz, screens, seat, tale
from workshop.web.pupil.veil import UnknownState


def go_on() -> str:
    """The next page; from a foreign state back to where a lesson begins."""
    taken = seat.current()
    lesson = screens.lesson_of(taken)
    if taken is None or lesson is None:
        return screens.start()
    step = tale.go_on if "path" in request.form else quiz.go_on
    try:
        return step(taken, lesson)
    except UnknownState:
        return screens.intro(taken, lesson, is_lost=True)
