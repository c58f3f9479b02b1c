"""The course in a language: every text, or the Dutch one marked as Dutch."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from i18n.house import write

from workshop import i18n
from workshop.i18n.locales import Locale, find
from workshop.quizzes.model import Model
from workshop.text import Line, SafetyText, Text

PO = """
msgid ""
msgstr "Language: en\\nX-Signaal-Review: reviewed 2026-11-20 AB\\n"

msgid "Ja"
msgstr "Yes"

#, fuzzy
msgid "Nee"
msgstr "No way"

msgid "Misschien"
msgstr ""
"""


class Card(Model):
    title: Line
    notes: tuple[Text, ...]
    more: Mapping[str, SafetyText]
    id: str = "ja"


CARD = Card.model_validate(
    {"title": "Ja", "notes": ("Nee", "Ja"), "more": {"a": "Misschien"}, "id": "Ja"}
)


@pytest.fixture
def english(tmp_path: Path) -> Locale:
    write(tmp_path / "en" / "LC_MESSAGES" / "lessons.po", PO)
    locale = find("en", tmp_path)
    assert locale is not None
    return locale


def test_what_the_catalog_has_is_translated_and_the_rest_stays_dutch(
    english: Locale,
) -> None:
    card = i18n.translate(CARD, english)
    assert (card.title, card.title.lang, type(card.title)) == ("Yes", "en", Line)
    assert [(text, text.lang) for text in card.notes] == [("Nee", "nl"), ("Yes", "en")]
    assert (card.more["a"], card.more["a"].lang) == ("Misschien", "nl")
    assert type(card.more["a"]) is SafetyText
    assert card.id == "Ja"


def test_dutch_is_the_source_itself() -> None:
    assert i18n.translate(CARD, i18n.source()) is CARD
    assert i18n.coverage(CARD, i18n.source()) == i18n.Coverage(4, 4)


def test_a_lesson_is_translated_once(english: Locale) -> None:
    assert i18n.translate(CARD, english) is i18n.translate(CARD, english)


def test_an_equal_lesson_is_another_lesson(english: Locale) -> None:
    twin = replace(CARD)
    assert i18n.translate(twin, english) is not i18n.translate(CARD, english)


def test_coverage_counts_neither_fuzzy_nor_empty(english: Locale) -> None:
    found = i18n.coverage(CARD, english)
    assert (found.done, found.total, found.is_complete) == (2, 4, False)


def test_review_is_what_the_header_says(english: Locale) -> None:
    assert i18n.review(english) == "reviewed"
    assert i18n.review(english, "messages") == "draft"
    assert i18n.review(i18n.source()) == "reviewed"
