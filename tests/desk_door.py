"""The facilitator door for tests: an app with a full lesson, and its pages read."""

import dataclasses
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from builders import a_lesson
from flask import Flask
from flask.testing import FlaskClient
from pupil_door import CODE, a_practice_lesson, all_types
from werkzeug.test import TestResponse

from workshop.config import Config
from workshop.content.lesson import Lesson
from workshop.content.problems import Problem
from workshop.server.addresses import Address
from workshop.web.app import create_app

LOCALES = ("nl", "en", "ar")
ORIGIN = {"Origin": "http://localhost"}
BROKEN = Problem("stuk.toml > quiz", "missing '%(key)s'", {"key": "type"})
UNLISTED = Problem(
    "programme.toml", "lists '%(id)s', but there is no such lesson file", {"id": "weg"}
)
NOTES = {
    "goal": "De klas oefent.",
    "steps": ("Lees voor.", "Wacht even."),
    "say": ("Zeg maar wat je ziet.",),
    "laughter": "Wacht tot het stil is.",
    "silence": "Stilte is goed.",
    "disclosure": "Luister en ga samen naar de volwassene.",
    "questions": ({"question": "Mag dat?", "answer": "Ja, dat mag."},),
}
ROLES = (
    {"id": "vriend", "name": "Een vriend", "task": "Luister."},
    {"id": "kijker", "name": "Wie kijkt", "task": "Kijk goed."},
)
SAYS = ("Zal ik meegaan?",)
NODES = (
    {
        "id": "begin",
        "text": "Het is pauze.",
        "choices": (
            {"id": "vraag", "text": "Ik vraag het.", "to": "goed"},
            {"id": "wacht", "text": "Ik wacht.", "to": "ook"},
        ),
    },
    {"id": "goed", "text": "Hij vertelt het.", "help": "Ga naar de mentor."},
    {"id": "ook", "text": "Morgen weer.", "help": "De mentor helpt."},
)


@dataclasses.dataclass
class OpenDoor:
    """Stands for the pupils' listener."""

    is_running: bool = True
    address: str = "http://192.168.1.23:8080/"
    choices: tuple[Address, ...] = (
        Address("192.168.1.23", "wlan0", "wlan0"),
        Address("172.17.0.1", "docker0", "docker0"),
    )
    host: str = "192.168.1.23"

    def choose(self, ip: str) -> None:
        self.host = ip


def full_activities() -> tuple[dict[str, Any], ...]:
    """One activity of every type, with notes, and an extra one."""
    single, ticks, true, scale, sort, chat, _ = all_types()

    def one(name: str, count: int, **more: Any) -> dict[str, Any]:
        return {
            "id": name,
            "type": name,
            "title": f"Deel {name}",
            "minutes": (count, count),
            "body": "Kijk naar het **bord**.",
            "notes": NOTES,
        } | more

    return (
        one("ground-rules", 5, rules=("Luister.", "Lach niet.")),
        one("talk", 5, points=("Het kan iedereen overkomen.",)),
        one("discussion", 5, prompts=("Wat is veranderd?",)),
        one("statements", 5, items=(scale,)),
        one("quiz", 3, items=(single, ticks)),
        one("signal-spotting", 1, items=(chat,)),
        one("card-sort", 1, items=(sort,)),
        one("question-box", 2, promise="Wij lezen de vragen."),
        one("role-play", 3, situation="Twee vrienden.", roles=ROLES, sentences=SAYS),
        one("branching-story", 3, start="begin", nodes=NODES),
        one("measure", 2, moment="before", items=(scale | {"id": "vooraf"},)),
        one("help-routes", 5, routes=("school", "kindertelefoon")),
        one("exit-ticket", 5, items=(true,), minutes=(5, 1)),
        one("slack", 5),
        one("meer", 5, type="talk", minutes=(12,), extra=True),
    )


def a_full_lesson() -> Lesson:
    """A lesson in which everything that can be shown is there once."""
    practice = a_practice_lesson().practice
    lesson = a_lesson(
        practice_code=CODE,
        minutes=(50, 46),
        activities=full_activities(),
        sources=("BRON",),
    )
    return dataclasses.replace(lesson, practice=practice)


def an_app(
    lesson: Lesson | None = None, *, door: object = None, **settings: Any
) -> Flask:
    """The facilitator door as on a laptop, with one lesson and one broken file."""
    app = create_app(doors=("facilitator",), config=Config(**settings))
    app.extensions["pupil_door"] = door or OpenDoor()
    library = app.extensions["library"]
    lesson = lesson or a_full_lesson()
    app.extensions["library"] = dataclasses.replace(
        library,
        lessons={lesson.id: lesson},
        broken={"stuk": (BROKEN,)},
        problems=(BROKEN, UNLISTED),
    )
    return app


class Page:
    """A page that was read, with the checks every page of this door must pass."""

    def __init__(self, response: TestResponse) -> None:
        self.status = response.status_code
        self.text = response.get_data(as_text=True)
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        self.root: Element = parser.parse(self.text)
        self.check()

    def check(self) -> None:
        """One heading that the title repeats, language, ids, labels, tokens, style."""
        (heading,), (title,) = self.words("h1"), self.words("title")
        assert heading in title
        assert self.root.get("lang") and self.root.get("dir") in ("ltr", "rtl")
        ids = [e.get("id") for e in self.root.iter() if e.get("id")]
        assert len(ids) == len(set(ids))
        assert [e.get("name") for e in self._unlabelled()] == []
        for form in self.root.iter("form"):
            has_token = any(e.get("name") == "csrf_token" for e in form.iter("input"))
            assert has_token == (form.get("method") == "post")
        for element in self.root.iter():
            assert not [n for n in element.attrib if n == "style" or n[:2] == "on"]

    def _unlabelled(self) -> Iterator[Element]:
        inside = {id(e) for label in self.root.iter("label") for e in label.iter()}
        named = {label.get("for") for label in self.root.iter("label")}
        for tag in ("input", "select", "textarea"):
            for control in self.root.iter(tag):
                is_hidden = control.get("type") == "hidden"
                is_named = id(control) in inside or control.get("id") in named
                if not is_hidden and not is_named:
                    yield control

    def words(self, tag: str) -> list[str]:
        """What stands in each element with this tag."""
        return [" ".join("".join(e.itertext()).split()) for e in self.root.iter(tag)]

    def of_class(self, name: str) -> list[str]:
        """What stands in each element with this class."""
        found = (e for e in self.root.iter() if name in e.get("class", "").split())
        return [" ".join("".join(e.itertext()).split()) for e in found]

    def links(self) -> list[str]:
        """Where the links lead."""
        return [e.get("href", "") for e in self.root.iter("a")]

    @property
    def token(self) -> str:
        """The token of its form."""
        fields = (e for e in self.root.iter("input") if e.get("name") == "csrf_token")
        return next(fields).get("value", "")


class Desk:
    """Somebody at the laptop."""

    def __init__(self, app: Flask) -> None:
        self.client: FlaskClient = app.test_client()

    def page(self, path: str, *, status: int = 200) -> Page:
        """Open a page."""
        page = Page(self.client.get(path))
        assert page.status == status
        return page

    def post(self, path: str, **fields: str) -> TestResponse:
        """Send the form of a page."""
        token = self.page(path).token
        return self.client.post(
            path, data={"csrf_token": token, **fields}, headers=ORIGIN
        )
