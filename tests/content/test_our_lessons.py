"""What every lesson of ours must say to pupils, and to who leads it."""

import pytest

from workshop.config import Config
from workshop.content.activities import BranchingStory, ExitTicket
from workshop.content.lesson import Lesson
from workshop.content.lint import for_pupils
from workshop.content.load import load
from workshop.drawings import lesson_scenes
from workshop.text import plain

FIRST_VOTE = 6
"""Minutes after the start: everybody has learnt to answer before it matters."""
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


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_everybody_answers_something_within_six_minutes(lesson: Lesson) -> None:
    number = next(n for n, activity in enumerate(lesson.plan) if activity.items)
    assert lesson.plan[number].items[0].measures == "knowledge"
    for column in range(len(lesson.minutes)):
        start = sum(activity.minutes[column] for activity in lesson.plan[:number])
        assert start <= FIRST_VOTE


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_every_scene_of_a_story_has_a_drawing(lesson: Lesson) -> None:
    for activity in lesson.activities:
        if isinstance(activity, BranchingStory):
            assert [node.id for node in activity.nodes if node.drawing is None] == []


def test_no_drawing_is_kept_that_no_lesson_shows() -> None:
    named = {
        name
        for lesson in LESSONS
        for activity in lesson.activities
        for shown in (activity, *getattr(activity, "nodes", ()))
        for name in shown.drawings
    }
    assert {*lesson_scenes()} == named
