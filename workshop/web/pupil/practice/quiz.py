"""One step through a practice quiz: the attempt comes in, the next page goes out."""

from flask import request

from workshop.content.lesson import Lesson, Practice
from workshop.live.form_tokens import FormTokens
from workshop.live.seat import Seat
from workshop.web.pupil.practice import attempt, screens
from workshop.web.pupil.practice.attempt import Attempt


class NothingChosen(Exception):
    """An answer without a choice, or with one that does not exist."""


def go_on(seat: Seat, lesson: Lesson) -> str:
    """Make the move the form asks for. Raises `UnknownState`."""
    if request.form.get("do") == "begin":
        return screens.attempting(seat, lesson, Attempt())
    tokens = screens.tokens_of(seat)
    here = attempt.read(request.form.get("state", ""), tokens, lesson.practice)
    try:
        after = _moved(here, tokens, lesson.practice)
    except NothingChosen:
        return screens.attempting(seat, lesson, here, is_empty=True)
    return screens.attempting(seat, lesson, after)


def _moved(here: Attempt, tokens: FormTokens, practice: Practice) -> Attempt:
    item = attempt.item_at(here, practice)
    match request.form.get("do", "answer"):
        case "back":
            return here.back()
        case "skip" if item is not None and not here.explained:
            return here.skip(item)
        case "next":
            return here.next()
        case "answer" if item is not None and not here.explained:
            response = tokens.answer_in(item, item.parts(), request.form)
            if not item.accepts(response):
                raise NothingChosen
            return here.answer(item, response)
    return here
