"""The pupil door for tests: an app with a lesson of our own, and its pages read."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from builders import Raw, a_choice, a_lesson, a_sort, a_spot, lesson_tables
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from workshop.config import Config
from workshop.content.lesson import Lesson
from workshop.live.form_tokens import FormTokens
from workshop.live.seat import Seat
from workshop.quizzes.items import Item
from workshop.web.app import create_app

CODE = "KLMQRX"
ORIGIN = {"Origin": "http://localhost"}
PART = {"X-Part": "1"}
CONTROLS = ("input", "select", "textarea")


def all_types() -> tuple[Raw, ...]:
    """One item of every type."""
    ticks = a_choice(id="vinken", type="multiple-choice", keys=("nee",))
    del ticks["key"]
    words = {"true": "Dat klopt dus.", "false": "Dat klopt niet."}
    true = {"id": "waar", "type": "true-false", "stem": "Een stelling.", "key": True}
    scale = {"id": "schaal", "type": "scale", "stem": "Een mening.", "feedback": "Fijn"}
    story = a_spot(id="verhaal", setting="story", speakers=())
    lines = [{k: v for k, v in x.items() if k != "who"} for x in story["lines"]]
    return (
        a_choice(explanation="Omdat het **zo** is."),
        ticks,
        true | {"feedback": words},
        scale,
        a_sort(),
        a_spot(),
        story | {"lines": tuple(lines)},
    )


def a_story(**changes: Any) -> Raw:
    """The tables of a story with detours; two ways of ending."""

    def node(name: str, **turns: str) -> Raw:
        """A node with a turn to each of these nodes."""
        choices = [{"id": x, "text": f"Kies {x}.", "to": to} for x, to in turns.items()]
        return {"id": name, "text": f"Hier is {name}.", "choices": tuple(choices)}

    nodes = (
        node("begin", vraag="gesprek", wacht="later", kijk="omweg"),
        node("omweg", sorry="gesprek", rust="later"),
        node("later", vraag="gesprek", vertel="samen"),
        node("gesprek", samen="samen", lijn="lijn", thuis="samen"),
        node("samen") | {"help": "Samen naar de **mentor**."},
        node("lijn") | {"help": "De hulplijn denkt mee."},
    )
    head = {"id": "tocht", "type": "branching-story", "title": "Twee fietsers"}
    plan = {"minutes": (10,), "extra": True, "body": "Alle namen zijn verzonnen."}
    return head | plan | {"start": "begin", "nodes": nodes} | changes


def a_story_lesson(**changes: Any) -> Lesson:
    """A lesson with a quiz of every type and a story."""
    activities = (a_story(), *lesson_tables()["activities"])
    return a_practice_lesson(**{"activities": activities} | changes)


def a_practice_lesson(*items: Any, **changes: Any) -> Lesson:
    """A lesson whose practice quiz has these items, or one of every type."""
    # The lesson itself asks items with the builders' ids.
    own = [item | {"id": f"oefen-{item['id']}"} for item in items or all_types()]
    practice = lesson_tables()["practice"] | {"items": tuple(own)}
    return a_lesson(**{"practice_code": CODE, "practice": practice} | changes)


def an_app(lesson: Lesson | None = None, **settings: Any) -> Flask:
    """The pupil door with one lesson."""
    app = create_app(doors=("pupil",), config=Config(**settings))
    lesson = lesson or a_practice_lesson()
    library = app.extensions["library"]
    app.extensions["library"] = dataclasses.replace(
        library, lessons={lesson.id: lesson}
    )
    return app


class Sheet:
    """A page that was read, with the checks every page must pass."""

    def __init__(self, response: TestResponse) -> None:
        self.text = response.get_data(as_text=True)
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        is_part = self.text.startswith("<div")
        whole = "<!doctype html><title></title>" + self.text if is_part else self.text
        self.root: Element = parser.parse(whole)
        self.is_part = is_part
        self.check()

    def check(self) -> None:
        """Heading, title, language, ids, labels, and no token for a form."""
        assert len(list(self.root.iter("h1"))) == 1
        if not self.is_part:
            assert self.words("title") in (["Les"], ["Klok"])
            assert self.root.get("lang") and self.root.get("dir") in ("ltr", "rtl")
        ids = [e.get("id") for e in self.root.iter() if e.get("id")]
        assert len(ids) == len(set(ids))
        assert [self.name(e) for e in self._unlabelled()] == []
        for form in self.root.iter("form"):
            assert (form.get("method"), form.get("action")) == ("post", "/")
            assert form.get("autocomplete") == "off"
        sight = [e for e in self.root.iter("input") if e.get("name") == "sight"]
        assert [e.get("id") for e in sight] in ([], ["stale", None])
        for control in (e for e in self.root.iter() if e.tag in CONTROLS):
            if control in sight[1:]:
                continue  # says nothing, and must not get its first state back
            assert control.get("autocomplete") == "off"
            assert "csrf" not in str(control.get("name")).lower()

    def _unlabelled(self) -> Iterator[Element]:
        inside = {id(e) for label in self.root.iter("label") for e in label.iter()}
        named = {label.get("for") for label in self.root.iter("label")}
        for control in (e for e in self.root.iter() if e.tag in CONTROLS):
            is_hidden = control.get("type") == "hidden" or "hidden" in control.attrib
            if is_hidden or id(control) in inside:
                continue
            if control.get("id") not in named:
                yield control

    @staticmethod
    def name(element: Element) -> str:
        """Which field or button it is."""
        return f"{element.get('name')}={element.get('value')}"

    def words(self, tag: str) -> list[str]:
        """What stands in each element with this tag."""
        return [" ".join("".join(e.itertext()).split()) for e in self.root.iter(tag)]

    def of_class(self, name: str) -> list[Element]:
        """The elements with a class."""
        return [e for e in self.root.iter() if name in e.get("class", "").split()]

    def fields(self) -> dict[str, str]:
        """The hidden fields."""
        hidden = (e for e in self.root.iter("input") if e.get("type") == "hidden")
        return {str(e.get("name")): str(e.get("value")) for e in hidden}

    def sent(self, *tags: str) -> list[Element]:
        """What a form of the page sends: its elements with these tags."""
        forms = self.root.iter("form")
        return [e for form in forms for tag in tags for e in form.iter(tag)]

    def buttons(self) -> list[str]:
        """`name=value` of every button in a form."""
        return [self.name(e) for e in self.root.iter("button") if e.get("name")]

    @property
    def question(self) -> str:
        """The stem of the item."""
        return " ".join("".join(self.of_class("stem")[0].itertext()).split())

    @property
    def position(self) -> tuple[int, int]:
        """Which question of how many; (0, 0) elsewhere."""
        numbers = re.findall(r"\d+", self.words("h1")[0])
        is_question = any(e.get("id") == "step" for e in self.root.iter("h1"))
        return (int(numbers[0]), int(numbers[1])) if is_question else (0, 0)


class Pupil:
    """Somebody with a phone: sends what the buttons of the last page would send."""

    def __init__(self, app: Flask, *, wish: str = "nl", script: bool = False) -> None:
        self.app = app
        self.client: FlaskClient = app.test_client()
        self.headers = {"Accept-Language": wish} | (PART if script else {})
        self.page = Sheet(self.client.get("/", headers={"Accept-Language": wish}))

    def look(self, path: str = "/") -> Sheet:
        """Open or reload a page."""
        self.page = Sheet(self.client.get(path, headers=self.headers))
        return self.page

    def post(self, **fields: str) -> TestResponse:
        """Send fields as they are; once more where a cookie had to come first."""
        headers = self.headers | ORIGIN
        sent = self.client.post("/", data=fields, headers=headers)
        if sent.status_code != 307:
            return sent
        return self.client.post(sent.location, data=fields, headers=headers)

    def press(self, do: str, **fields: str) -> Sheet:
        """Send a button with the state of the page, and follow."""
        state = {k: v for k, v in self.page.fields().items() if k == "state"}
        return self.follow(self.post(do=do, **state, **fields))

    def follow(self, response: TestResponse) -> Sheet:
        """The page that a sent form leads to: here, or where the browser is sent."""
        if response.status_code == 303:
            return self.look(response.location)
        self.page = Sheet(response)
        return self.page

    def answer(self, **parts: str) -> Sheet:
        """Answer the item on the page: part ids to choices."""
        tokens, item = self.tokens, self.item
        names = {name: tokens.name(item, name) for name in parts}
        values = {k: tokens.value(item, k, choice) for k, choice in parts.items()}
        return self.press("answer", **{names[k]: values[k] for k in parts})

    @property
    def tokens(self) -> FormTokens:
        """What the server hides this pupil's answers with."""
        taken = Seat.read(self.seat)
        assert taken is not None
        return FormTokens(str(taken), str(self.app.secret_key))

    @property
    def item(self) -> Item:
        """The item on the page."""
        (lesson,) = self.app.extensions["library"].lessons.values()
        found: Item = lesson.practice.items[self.page.position[0] - 1]
        return found

    def begin(self, code: str = CODE) -> Sheet:
        """Join and open the first question."""
        self.press("enter", code=code)
        return self.press("begin")

    @property
    def seat(self) -> str:
        """The cookie."""
        cookie = self.client.get_cookie("seat")
        return cookie.value if cookie else ""
