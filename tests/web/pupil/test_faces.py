"""How every type of item is asked and explained, also one that nobody made a face for."""

from dataclasses import replace
from functools import partial
from typing import Literal

import pytest
from builders import a_choice, a_sort, a_spot
from pupil_door import Pupil, a_practice_lesson, all_types, an_app

from workshop.content.lesson import Lesson
from workshop.quizzes.items import Choice, Item, Part
from workshop.text import Text

FIELDS = {"do", "locale", "code", "state"}
APP = an_app()


@pytest.mark.parametrize("wish", ["nl", "en", "ar"])
def test_every_type_is_asked_and_explained(wish: str) -> None:
    pupil = Pupil(APP, wish=wish)
    page = pupil.begin()
    lesson = a_practice_lesson()
    for number, item in enumerate(lesson.practice.items, start=1):
        assert page.position == (number, 7)
        assert page.question == item.stem
        page = pupil.answer(**item.key_response() or {"answer": "b"})
        assert page.position == (number, 7)
        assert {*page.buttons()} == {"do=next", "do=back", "do=stop"}
        page = pupil.press("next")
    assert page.position == (0, 0)


@pytest.mark.parametrize("item", all_types(), ids=lambda raw: str(raw["id"]))
def test_the_form_of_an_item_sends_what_the_item_accepts(
    item: dict[str, object],
) -> None:
    lesson = a_practice_lesson(item)
    question = lesson.practice.items[0]
    pupil = Pupil(an_app(lesson))
    page = pupil.begin()
    parts = {pupil.tokens.name(question, part.id) for part in question.parts()}
    choices = {
        pupil.tokens.value(question, part.id, choice.id)
        for part in question.parts()
        for choice in part.choices
    }
    tags = page.sent("input", "button")
    named = [(str(e.get("name")), str(e.get("value"))) for e in tags if e.get("name")]
    assert {name for name, _ in named if name in parts} == parts
    assert all(value in choices for name, value in named if name in parts)
    # Safety rule 1: these fields and no others leave a phone.
    assert {name for name, _ in named} <= FIELDS | parts
    assert len(parts) + 2 <= 20
    assert "do=skip" in page.buttons()


def test_skipping_looks_like_an_option() -> None:
    page = Pupil(an_app(a_practice_lesson(a_choice()))).begin()
    group = page.of_class("options")[0]
    shapes = [[child.tag for child in button] for button in group]
    assert shapes == [["span", "span"]] * 3
    assert {button.get("class") for button in group} == {None}


def test_a_right_and_a_wrong_answer_are_told_in_words() -> None:
    lesson = a_practice_lesson(a_choice(explanation="Daarom."))
    pupil = Pupil(an_app(lesson), wish="en")
    pupil.begin()
    wrong = pupil.answer(answer="ja").text
    assert "That does not fit." in wrong and "What fits best:" in wrong
    assert "Dat past niet bij vrij kiezen." in wrong and "Twijfel is geen ja." in wrong
    assert "Daarom." in wrong
    pupil.press("back")
    right = pupil.answer(answer="nee").text
    assert "That fits." in right and "What fits best:" not in right


def test_an_opinion_is_never_right_or_wrong() -> None:
    scale = next(raw for raw in all_types() if raw["type"] == "scale")
    pupil = Pupil(an_app(a_practice_lesson(scale)), wish="en")
    pupil.begin()
    page = pupil.answer(answer="d")
    assert "Nothing is right or wrong here." in page.text
    assert page.of_class("right") == page.of_class("wrong") == []


def test_lines_of_a_chat_are_marked_and_told_apart_in_four_ways() -> None:
    pupil = Pupil(an_app(a_practice_lesson(a_spot())), wish="en")
    page = pupil.begin()
    boxes = [e for e in page.root.iter("input") if e.get("type") == "checkbox"]
    name = partial(pupil.tokens.name, pupil.item)
    assert [box.get("name") for box in boxes] == [name("moe"), name("schoenen")]
    seen = pupil.answer(moe="yes")
    assert "This line counts. You saw it." in seen.text
    assert "Does not count. You left it alone." in seen.text
    assert (
        "You saw 1 of 1 line that counts. You marked 0 lines that do not count."
        in seen.words("p")
    )
    page = pupil.press("back")
    marked = [e for e in page.sent("input") if e.get("checked") is not None]
    assert [box.get("name") for box in marked] == [name("moe")]
    missed = pupil.answer(schoenen="yes")
    assert "This line counts too." in missed.text
    assert "You marked it, but this line does not count." in missed.text


def test_a_chat_without_a_mark_is_an_answer_too() -> None:
    pupil = Pupil(an_app(a_practice_lesson(a_spot())), wish="en")
    pupil.begin()
    assert "This line counts too." in pupil.answer().text


def test_cards_on_heaps_may_be_left() -> None:
    pupil = Pupil(an_app(a_practice_lesson(a_sort())), wish="en")
    pupil.begin()
    page = pupil.answer()
    assert "Choose an answer, or skip this question." in page.text
    page = pupil.answer(laat="gewoon")
    assert [e.get("class") for e in page.of_class("answered")] == [
        "answered right",
        "answered wrong",
    ]


class Other(Item):
    """A type that nobody made a face for."""

    measures = "opinion"
    type: Literal["other"] = "other"
    many: bool = False

    def parts(self) -> tuple[Part, ...]:
        choices = tuple(Choice(id=x, text=Text(x.upper())) for x in "pqr")
        parts = Part(id="one", text=None, choices=choices, key=None, feedback={})
        second = replace(parts, id="two", text=Text("Twee"))
        return (replace(parts, text=Text("Een")), second)[: 1 + self.many]


@pytest.mark.parametrize("many", [False, True])
def test_a_new_type_shows_at_once(many: bool) -> None:
    lesson = a_practice_lesson()
    item = Other(id="nieuw", stem=Text("Iets nieuws"), many=many)
    practice = replace(lesson.practice, items=(item,))
    changed: Lesson = replace(lesson, practice=practice)
    pupil = Pupil(an_app(changed), wish="en")
    page = pupil.begin()
    assert page.question == "Iets nieuws"
    page = pupil.answer(one="q")
    assert "Nothing is right or wrong here." in page.text
