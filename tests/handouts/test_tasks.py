"""Faces of activities on the worksheet."""

from pathlib import Path
from typing import Any

import pytest
from builders import a_choice
from printed import copied, failures, structure
from pydantic import TypeAdapter

from workshop import i18n
from workshop.config import ROOT
from workshop.content.activities import ACTIVITY_TYPES
from workshop.content.activity import Activity
from workshop.content.load import load
from workshop.handouts.page import Page
from workshop.handouts.tasks import on_sheet
from workshop.handouts.theme import TITLE

LIBRARY = load(ROOT / "lessons")
ENDING = {"text": "Het komt goed.", "help": "Vertel het iemand."}
STORY: dict[str, Any] = {
    "start": "begin",
    "nodes": (
        {"id": "stil", **ENDING},
        {
            "id": "begin",
            "text": "Sam is moe.",
            "choices": (
                {"id": "a", "text": "Je vraagt het.", "to": "open"},
                {"id": "b", "text": "Je wacht.", "to": "stil"},
            ),
        },
        {"id": "open", **ENDING},
    ),
}
ROLES = (
    {"id": "vriend", "name": "De vriend", "task": "Luister rustig."},
    {"id": "kijker", "name": "De kijker", "task": "Kijk alleen."},
)
PLAY = {"situation": "Op het plein.", "roles": ROLES, "sentences": ("Gaat het?",)}


def an_activity(kind: str, **values: Any) -> Activity:
    tables = {"id": "doen", "type": kind, "title": "Samen doen", "minutes": (5,)}
    found: Activity = TypeAdapter(ACTIVITY_TYPES[kind]).validate_python(tables | values)
    return found


def printed(activity: Activity) -> bytes:
    locale = i18n.source()
    page = Page("Proef", locale, LIBRARY.help, LIBRARY.regions["nl"])
    with i18n.use(locale):
        pdf = page.print([page.say("Proef", TITLE), *on_sheet(activity, page)], "")
    assert failures(pdf) == []
    return pdf


def said(activity: Activity) -> str:
    return " ".join(copied(printed(activity)).split())


@pytest.mark.parametrize(
    ("activity", "words"),
    [
        (an_activity("role-play", **PLAY), ("De vriend", "Kijk alleen.", "Gaat het?")),
        (an_activity("question-box", promise="Wij lezen het."), ("Wij lezen het.",)),
        (
            an_activity("measure", moment="before", items=(a_choice(),)),
            ("Je vriend kijkt weg.",),
        ),
        (an_activity("branching-story", **STORY), ("Vertel het iemand.", "Je wacht.")),
    ],
)
def test_pupils_get_what_they_need(activity: Activity, words: tuple[str, ...]) -> None:
    found = said(activity)
    for part in ("Samen doen", *words):
        assert part in found


def test_a_story_begins_with_its_start() -> None:
    found = said(an_activity("branching-story", **STORY))
    assert found.index("Sam is moe.") < found.index("Het komt goed.")
    asked, waited = found.index("Je vraagt het."), found.index("Je wacht.")
    assert "3" in found[asked:waited]
    assert "2" in found[waited : waited + 25]


def test_choices_and_endings_of_a_story_are_marked() -> None:
    found = said(an_activity("branching-story", **STORY))
    assert found.count("Einde Vertel het iemand.") == 2
    for choice in ("A Je vraagt het. Ga naar 3.", "B Je wacht. Ga naar 2."):
        assert choice in found


def test_what_is_only_told_needs_no_paper() -> None:
    assert "Samen doen" not in said(an_activity("talk", points=("Let op.",)))


def test_a_scene_of_a_story_stands_beside_its_piece(tmp_path: Path) -> None:
    drawn = tuple(node | {"drawing": "snoeren"} for node in STORY["nodes"])
    plain, with_scenes = (
        structure(printed(an_activity("branching-story", **story)), tmp_path)
        for story in (STORY, STORY | {"nodes": drawn})
    )
    figures = [sum("Figure" in tag for tag in tags) for tags in (plain, with_scenes)]
    assert figures == [0, len(drawn)]


def test_what_is_looked_at_together_is_not_on_the_sheet() -> None:
    opener = an_activity("quiz", drawings=("fietsenrek",), items=(a_choice(),))
    assert "Samen doen" not in said(opener)
