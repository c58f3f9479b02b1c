"""One step through a branching story: the path comes in, the next page goes out."""

from flask import request

from workshop.content.lesson import Lesson
from workshop.live.form_tokens import FormTokens
from workshop.live.seat import Seat
from workshop.web.pupil.practice import path, screens
from workshop.web.pupil.practice.path import Path


def go_on(seat: Seat, lesson: Lesson) -> str:
    """Make the move the form asks for. Raises `UnknownState`."""
    tokens = screens.tokens_of(seat)
    here = path.read(request.form.get("path", ""), tokens, lesson)
    return screens.telling(seat, lesson, _moved(here, tokens))


def _moved(here: Path, tokens: FormTokens) -> Path:
    match request.form.get("do", ""):
        case "back":
            return here.back()
        case "play":
            return Path(here.story)
        case _:
            return here.take(request.form.get("turn", ""), tokens)
