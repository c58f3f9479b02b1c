"""Every page of both doors: of help routes and partners only what is verified is there."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from contacts import REGION, found, planted
from desk_door import full_activities
from flask import Flask
from live_pages import Laptop, a_live_app
from pupil_door import Pupil, a_practice_lesson
from pupil_door import an_app as a_pupil_app

from workshop.content.lesson import Lesson
from workshop.content.load import load
from workshop.sessions.steps import steps

_CODE = re.compile(r"\b([BCDFGHJKLMNPQRSTVWXZ]{3}) ([BCDFGHJKLMNPQRSTVWXZ]{3})\b")


def a_lesson_for(course: Path) -> Lesson:
    """A lesson whose card and whose step have as many routes as they may."""
    routes = tuple(load(course).help.routes)[:5]
    activities = tuple(
        {**one, "routes": routes} if one["type"] == "help-routes" else one
        for one in full_activities()
    )
    lesson = a_practice_lesson(activities=activities, minutes=(50, 46), help=routes)
    return replace(lesson, sources=())


def of_the_desk(laptop: Laptop) -> Iterator[str]:
    """The pages of the facilitator door outside a lesson: one of every rule."""
    names = {"locale": "en", "lesson_id": "proef", "step": "1", "file_name": "x.pdf"}
    for rule in laptop.client.application.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and "session_id" not in rule.arguments:
            path = re.sub(r"<(?:\w+:)?(\w+)>", lambda place: names[place[1]], rule.rule)
            yield laptop.client.get(path).get_data(as_text=True)
    for step in range(2, 9):
        yield laptop.page(f"/en/lessons/proef/preview/{step}").text
    yield laptop.page(f"/en/help?region={REGION}").text
    yield laptop.page("/en/sessions/new?lesson=proef").text
    yield laptop.page("/en/sessions/rehearsal?lesson=proef").text


def of_a_class(laptop: Laptop, pupils: Flask, lesson: Lesson) -> Iterator[str]:
    """Every step of a lesson, at the desk, on the projector and on a phone."""
    laptop.start(region=REGION, second="", screens="2")
    (first, last), *_ = _CODE.findall(laptop.run().text)
    pupil = Pupil(pupils, wish="en")
    yield pupil.press("enter", code=first + last).text
    laptop.do("start")
    for step in steps(lesson):
        laptop.do("jump", step=step.id)
        for client, path in (
            (laptop.client, laptop.address),
            (laptop.client, f"{laptop.address}/projector"),
            (pupil.client, "/"),
        ):
            yield client.get(path, headers=pupil.headers).get_data(as_text=True)
    yield laptop.page(f"{laptop.address}/end").text


def of_practice(pupil: Pupil, code: str) -> Iterator[str]:
    """A pupil alone, from the start page to an answer, and the clock."""
    yield pupil.page.text
    yield pupil.press("enter", code="BBBBBB").text
    yield pupil.press("enter", code=code).text
    yield pupil.press("begin").text
    yield pupil.answer(answer="ja").text
    yield pupil.press("next").text
    yield pupil.look("/klok").text
    yield pupil.look("/nowhere").text


@pytest.mark.parametrize("verified", [(), ("phone", "hours"), ("chat", "website")])
def test_no_page_shows_what_nobody_verified(
    verified: tuple[str, ...], tmp_path: Path
) -> None:
    course = planted(tmp_path, verified)
    lesson = a_lesson_for(course)
    where: dict[str, Any] = {"lessons": course, "region": REGION}
    laptop = Laptop(a_live_app(tmp_path / "data", lesson=lesson, **where))
    pupils = a_pupil_app(lesson, data=tmp_path / "data", **where)
    rooms = {
        "desk": of_the_desk(laptop),
        "class": of_a_class(laptop, pupils, lesson),
        "practice": of_practice(Pupil(pupils, wish="en"), lesson.practice_code),
    }
    shown = {name: [found(page) for page in pages] for name, pages in rooms.items()}
    seen = {name: set[str]().union(*kinds) for name, kinds in shown.items()}
    assert seen == {name: {*verified} for name in rooms}
    assert len(shown["class"]) > 3 * len(lesson.plan)
