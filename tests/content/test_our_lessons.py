"""What every lesson of ours must say to pupils, and to who leads it."""

import pytest

from workshop.config import Config
from workshop.content.activities import ExitTicket
from workshop.content.lesson import Lesson
from workshop.content.lint import for_pupils
from workshop.content.load import load
from workshop.text import plain

LESSONS = tuple(load(Config().lessons).lessons.values())


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_family_is_not_always_the_harmless_answer(lesson: Lesson) -> None:
    words = " ".join(plain(text) for _, text in for_pupils(lesson))
    assert "Ook familie kan iemand onder druk zetten." in words


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_who_lets_hands_be_raised_is_told_that_they_are_seen(lesson: Lesson) -> None:
    (ticket,) = (one for one in lesson.activities if isinstance(one, ExitTicket))
    assert ticket.notes
    steps = " ".join(plain(step) for step in ticket.notes.steps)
    assert "Met handen is het antwoord niet anoniem." in steps
