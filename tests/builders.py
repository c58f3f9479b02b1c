"""Lessons and items with sensible defaults, for tests of every room."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from workshop.content.activity import AnyItem
from workshop.content.lesson import Lesson
from workshop.quizzes.items import Item

Raw = dict[str, Any]


def a_choice(**changes: Any) -> Raw:
    """The tables of a single-choice item."""
    options = (
        {"id": "ja", "text": "Ja", "feedback": "Dat past niet bij vrij kiezen."},
        {"id": "nee", "text": "Nee", "feedback": "Twijfel is geen ja."},
    )
    stem = "Je vriend kijkt weg. Is dat een ja?"
    item = {"id": "wegkijken", "type": "single-choice", "stem": stem, "key": "nee"}
    return item | {"options": options} | changes


def a_spot(**changes: Any) -> Raw:
    """The tables of a chat with one signal and one harmless line."""
    lines = (
        {
            "id": "moe",
            "who": "noa",
            "text": "Hij sliep weer in de les.",
            "signal": True,
            "feedback": "Dat is nieuw voor hem.",
        },
        {
            "id": "schoenen",
            "who": "noa",
            "text": "Hij heeft nieuwe schoenen van zijn oma.",
            "signal": False,
            "feedback": "Een cadeau voor je verjaardag is gewoon.",
        },
    )
    item = {"id": "chat", "type": "spot", "setting": "chat", "stem": "Wat valt op?"}
    speakers = ({"id": "noa", "name": "Noa"},)
    return item | {"speakers": speakers, "lines": lines} | changes


def a_sort(**changes: Any) -> Raw:
    """The tables of two cards on three heaps."""
    categories = (
        {"id": "gewoon", "text": "Gewoon", "mark": "normal"},
        {"id": "let-op", "text": "Let op", "mark": "watch"},
        {"id": "vertel", "text": "Vertel het", "mark": "tell"},
    )
    cards = (
        {
            "id": "laat",
            "text": "Eén keer te laat.",
            "key": "gewoon",
            "feedback": "Dat kan iedereen overkomen.",
        },
        {
            "id": "bang",
            "text": "Hij is bang voor iemand.",
            "key": "vertel",
            "feedback": "Dit is te groot voor jullie twee.",
        },
    )
    item = {"id": "kaarten", "type": "sort", "stem": "Welke stapel past?"}
    return item | {"categories": categories, "cards": cards} | changes


def an_item(raw: Mapping[str, Any]) -> Item:
    """The checked item of these tables."""
    item: Item = TypeAdapter(AnyItem).validate_python(raw)
    return item


def lesson_tables(**changes: Any) -> Raw:
    """The tables of a small lesson that loads without problems."""
    quiz = {
        "id": "quiz",
        "type": "quiz",
        "title": "Quiz",
        "minutes": (45, 40),
        "items": (a_choice(),),
    }
    slack = {"id": "speling", "type": "slack", "title": "Speling", "minutes": (5, 5)}
    lesson = {
        "id": "proef",
        "title": "Een proefles",
        "audience": "pupils",
        "aim": "Je ziet het verschil.",
        "minutes": (50, 45),
        "practice_code": "BCDFGH",
        "review": "draft",
        "content_note": "Deze les gaat over druk.",
        "opt_out": "Maak een poster over vriendschap.",
        "needs": ("Papier.",),
        "preparation": ("Zet de stoelen klaar.",),
        "help": ("school",),
        "activities": (quiz, slack),
        "practice": {
            "intro": "Je mag alles overslaan.",
            "now": ("Praat met iemand die je vertrouwt.",),
            "items": (a_choice(id="oefening"),),
        },
    }
    return lesson | changes


def a_lesson(**changes: Any) -> Lesson:
    """A checked small lesson."""
    return Lesson.model_validate(lesson_tables(**changes))
