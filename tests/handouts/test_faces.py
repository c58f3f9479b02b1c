"""Faces on paper: own ones where they exist, the generic one for any new type."""

from pathlib import Path

import pytest
from builders import a_choice, a_sort, a_spot, an_item
from printed import copied, failures, seen, structure

from workshop import i18n
from workshop.config import ROOT
from workshop.content.load import load
from workshop.handouts.answers import key
from workshop.handouts.flow import on_paper
from workshop.handouts.page import Page
from workshop.quizzes.items import ITEM_TYPES, Choice, Item, Part
from workshop.text import Line, Text

LIBRARY = load(ROOT / "lessons")


class Estimate(Item):
    """A type that the paper has never heard of."""

    measures = "knowledge"

    def parts(self) -> tuple[Part, ...]:
        choices = (
            Choice(id="few", text=Line("Een enkele")),
            Choice(id="many", text=Line("Heel veel")),
        )
        why = {"few": Text("Het zijn er meer."), "many": Text("Dat klopt.")}
        return (Part(id="a", text=None, choices=choices, key="many", feedback=why),)


ESTIMATE = Estimate(id="schat", stem=Text("Hoeveel sterren zijn er?"))


def a_page(tag: str = "nl") -> Page:
    locale = i18n.find(tag)
    assert locale is not None
    return Page("Proef", locale, LIBRARY.help, LIBRARY.regions["nl"])


def test_a_new_type_shows_on_the_worksheet() -> None:
    page = a_page()
    pdf = page.print(on_paper(ESTIMATE, page), "")
    for words in ("Hoeveel sterren zijn er?", "Een enkele", "Heel veel"):
        assert words in copied(pdf)
    assert "Het zijn er meer." not in copied(pdf)
    assert failures(pdf) == []


def test_a_new_type_shows_on_the_key_with_its_reasons() -> None:
    page = a_page()
    pdf = page.print(key(ESTIMATE, page), "")
    for words in ("Hoeveel sterren zijn er?", "Het zijn er meer.", "Dat klopt."):
        assert words in copied(pdf)


@pytest.mark.parametrize("raw", [a_choice(), a_sort(), a_spot()])
def test_every_word_of_an_item_reaches_the_pupil(raw: dict[str, object]) -> None:
    item, page = an_item(raw), a_page()
    said = " ".join(copied(page.print(on_paper(item, page), "")).split())
    assert item.stem in said
    for part in item.parts():
        assert part.text is None or part.text in said
        assert not any(reason in said for reason in part.feedback.values())


@pytest.mark.parametrize("raw", [a_choice(), a_sort(), a_spot()])
def test_every_reason_reaches_the_teacher(raw: dict[str, object]) -> None:
    item, page = an_item(raw), a_page()
    said = " ".join(copied(page.print(key(item, page), "")).split())
    for part in item.parts():
        assert all(reason in said for reason in part.feedback.values())


def test_a_chat_is_mirrored_in_arabic(tmp_path: Path) -> None:
    """The number of a line stands where the language begins."""
    item = an_item(a_spot())
    dutch, arabic = (
        page.print(on_paper(item, page), "") for page in (a_page("nl"), a_page("ar"))
    )
    line = next(x for x in seen(dutch, tmp_path) if "sliep" in x)
    assert line.startswith(("1 ", "Noa"))
    mirrored = next(x for x in seen(arabic, tmp_path) if "sliep" in x)
    assert not mirrored.startswith("1 ")


def test_a_chat_is_a_table_of_lines_with_boxes(tmp_path: Path) -> None:
    page = a_page()
    pdf = page.print(on_paper(an_item(a_spot()), page), "")
    tags = [tag.strip() for tag in structure(pdf, tmp_path)]
    assert tags.count("TR") == 3
    assert tags.count("TH") == 4 + 2
    assert tags.count("Figure") == 4


def test_every_registered_type_has_a_face_on_paper() -> None:
    assert set(ITEM_TYPES) >= {"single-choice", "spot", "sort"}
    for kind in ITEM_TYPES.values():
        assert on_paper.dispatch(kind) is not None
        assert key.dispatch(kind) is not None
