"""The short path of a pupil in Firefox ESR and WebKitGTK: join, answer, leave, Back."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from browser.live.phones import KEPT, Lesson
from browser.pupil.test_narrow import BAR, WHOLE, WIDTHS
from flask import Flask
from live_class import CODE
from other_engines import firefox, webkit, zoom
from pupil_phone import TOPIC, traces
from system import serving
from webdriver import Driver

from workshop.text import plain, texts

pytestmark = pytest.mark.long

STEM = "Een stelling."
OWN = """[...document.querySelectorAll(".given, .own")].some((one) =>
  one.getClientRects().length && getComputedStyle(one).visibility === "visible")"""
SEEN = f"document.body.innerText.includes('{STEM}')"
NOTHING = f"document.readyState === 'complete' && !{SEEN} && !{OWN}"


def join_and_answer(phone: Driver, door: str, lesson: Lesson) -> None:
    phone.go(door)
    phone.write("#code", CODE)
    phone.click("button[value=enter]")
    phone.find("#sheet[data-tag]")
    lesson.room.go("vragen/live-waar")
    phone.wait(SEEN)
    phone.click(".options button")
    phone.find(KEPT)
    phone.wait(OWN)
    assert lesson.room.answers() == {"answer": 1}


def leave_and_go_back(phone: Driver) -> None:
    phone.click("#leave")
    phone.wait("location.pathname === '/klok'")
    for _ in range(5):
        phone.back()
        phone.wait(NOTHING)


@pytest.mark.parametrize("has_script", [True, False])
def test_firefox(lesson: Lesson, tmp_path: Path, has_script: bool) -> None:
    with firefox(tmp_path, lesson.door, has_script=has_script) as phone:
        join_and_answer(phone.driver, lesson.door, lesson)
        for width in WIDTHS:
            zoom(phone.driver, width)
            assert phone.driver.run(f"return ({BAR})()") == WHOLE, width
        leave_and_go_back(phone.driver)


def test_a_killed_firefox_left_nothing(lesson: Lesson, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    profile.mkdir()
    with firefox(profile, lesson.door) as phone:
        join_and_answer(phone.driver, lesson.door, lesson)
        session = phone.session("les.test")
        phone.kill()
    found = texts(lesson.room.lesson)
    words = {*TOPIC, *(plain(text) for _, text in found if len(plain(text)) > 7)}
    assert traces(profile, ["les.test"]), "the profile was never written"
    assert traces(profile, words) == []
    assert [one for one in words if one in session] == []


def test_webkit(lesson: Lesson, tmp_path: Path) -> None:
    with webkit(tmp_path, lesson.door) as phone:
        join_and_answer(phone.driver, lesson.door, lesson)
        leave_and_go_back(phone.driver)


def unreadable(
    app: Flask,
) -> Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]:
    """The door for a browser that cannot read `les.js`: what it gets is no script."""

    def wrapped(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if not re.match(r"/static/les\..*\.js", environ["PATH_INFO"]):
            return app(environ, start)
        start("200 OK", [("Content-Type", "text/javascript")])
        return [b"let a = ?.b;"]

    return wrapped


def test_webkit_that_cannot_read_the_script(lesson: Lesson, tmp_path: Path) -> None:
    with serving(unreadable(lesson.app)) as door, webkit(tmp_path, door) as phone:
        join_and_answer(phone.driver, f"{door}/", lesson)
        leave_and_go_back(phone.driver)
