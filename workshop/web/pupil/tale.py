"""One step through a branching story: the path comes in, the next page goes out."""

from flask import request

from workshop.content.lesson import Lesson
from workshop.web.pupil import path, screens
from workshop.web.pupil.path import Path
from workshop.web.pupil.seat import Seat
from workshop.web.pupil.veil import Veil


def go_on(taken: Seat, lesson: Lesson) -> str:
    """Make the move the form asks for. Raises `UnknownState`."""
    veil = screens.veil_of(taken)
    way = path.read(request.form.get("path", ""), veil, lesson)
    return screens.telling(taken, lesson, _moved(way, veil))


def _moved(way: Path, veil: Veil) -> Path:
    match request.form.get("do", ""):
        case "back":
            return way.back()
        case "play":
            return Path(way.story)
        case _:
            return way.take(request.form.get("turn", ""), veil)
