"""One step through a practice quiz: the state comes in, the next page goes out."""

from flask import request

from workshop.content.lesson import Lesson, Practice
from workshop.web.pupil import screens, walk
from workshop.web.pupil.seat import Seat
from workshop.web.pupil.veil import Veil
from workshop.web.pupil.walk import Walk


class NothingChosen(Exception):
    """An answer without a choice, or with one that does not exist."""


def go_on(taken: Seat, lesson: Lesson) -> str:
    """Make the move the form asks for. Raises `UnknownState`."""
    if request.form.get("do") == "begin":
        return screens.standing(taken, lesson, Walk())
    veil = screens.veil_of(taken)
    way = walk.read(request.form.get("state", ""), veil, lesson.practice)
    try:
        return screens.standing(taken, lesson, _moved(way, veil, lesson.practice))
    except NothingChosen:
        return screens.standing(taken, lesson, way, is_empty=True)


def _moved(way: Walk, veil: Veil, practice: Practice) -> Walk:
    item = walk.item_at(way, practice)
    match request.form.get("do", "answer"):
        case "back":
            return way.back()
        case "skip" if item is not None and not way.explained:
            return way.skip(item)
        case "next":
            return way.next()
        case "answer" if item is not None and not way.explained:
            response = veil.sent(item, request.form)
            if not item.accepts(response):
                raise NothingChosen
            return way.answer(item, response)
        case _:
            return way
