"""One step through a practice quiz: the state comes in, the next page goes out."""

from flask import request
from flask.typing import ResponseReturnValue

from workshop.content.lesson import Practice
from workshop.web.pupil import screens, seat, walk
from workshop.web.pupil.veil import Veil
from workshop.web.pupil.walk import UnknownWalk, Walk


class NothingChosen(Exception):
    """An answer without a choice, or with one that does not exist."""


def go_on() -> ResponseReturnValue:
    """Make the move the form asks for; the quiz starts afresh from a foreign state."""
    taken = seat.current()
    lesson = screens.lesson_of(taken)
    if taken is None or lesson is None:
        return screens.start()
    try:
        veil = screens.veil_of(taken)
        way = walk.read(request.form.get("state", ""), veil, lesson.practice)
        return screens.standing(taken, lesson, _moved(way, veil, lesson.practice))
    except UnknownWalk:
        return screens.intro(taken, lesson, is_lost=True)
    except NothingChosen:
        return screens.standing(taken, lesson, way, is_empty=True)


def _moved(way: Walk, veil: Veil, practice: Practice) -> Walk:
    item = walk.item_at(way, practice)
    match request.form.get("do", "answer"):
        case "back":
            return way.back()
        case "begin":
            return Walk()
        case "skip" if item is not None and not way.explained:
            return way.skip(item)
        case "next":
            return way.next()
        case "answer" if item is not None and not way.explained:
            response = veil.sent(item, request.form)
            if not item.accepts(response):
                raise NothingChosen
            return way.answer(item, response)
    return way
