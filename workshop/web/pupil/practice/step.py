"""One step of somebody who practises: in the quiz, or in the story whose path is sent."""

from flask import g, request

from workshop.live.form_tokens import UnknownState
from workshop.live.seat import Seat
from workshop.web.pupil import screens
from workshop.web.pupil.practice import quiz, story
from workshop.web.pupil.practice.screens import intro


def go_on() -> str:
    """The next page; from a foreign state back to where a lesson begins."""
    seat: Seat | None = g.seat
    lesson = screens.lesson_of(seat)
    if seat is None or lesson is None:
        return screens.start()
    step = story.go_on if "path" in request.form else quiz.go_on
    try:
        return step(seat, lesson)
    except UnknownState:
        return intro(seat, lesson, is_lost=True)
