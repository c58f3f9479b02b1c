"""Handouts: by form, by address, and nothing personal is kept."""

import pytest
from builders import a_lesson
from desk_door import ORIGIN, Desk, an_app

from workshop import i18n
from workshop.handouts import HANDOUTS, print_job

FORM = {
    "handout": "worksheet",
    "lesson": "proef",
    "language": "nl",
    "region": "nl",
    "variant": "normal",
    "address": "",
    "school": "",
    "adviser": "",
    "date": "",
}
HELP_CARD = FORM | {"handout": "help-card", "school": "De Brug"}


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(an_app(a_lesson()))


def test_a_plain_handout_has_an_address_of_its_own(desk: Desk) -> None:
    answer = desk.post("/nl/handouts/", **FORM)
    assert answer.status_code == 303
    name = "proef_worksheet_nl_nl_normal.pdf"
    assert answer.headers["Location"] == f"/nl/handouts/{name}"
    file = desk.client.get(answer.headers["Location"])
    assert file.data.startswith(b"%PDF-")
    assert file.mimetype == "application/pdf"
    assert file.headers["Content-Disposition"] == f"attachment; filename={name}"


def test_large_print_can_be_chosen(desk: Desk) -> None:
    answer = desk.post("/nl/handouts/", **FORM | {"variant": "large"})
    assert answer.headers["Location"].endswith("_nl_large.pdf")
    assert desk.client.get(answer.headers["Location"]).data.startswith(b"%PDF-")


def test_what_is_typed_for_a_school_is_printed_and_not_kept(desk: Desk) -> None:
    before = len(print_job._built._files)
    answer = desk.post("/ar/handouts/", **HELP_CARD)
    assert answer.status_code == 200
    assert answer.data.startswith(b"%PDF-")
    assert answer.headers["Cache-Control"] == "no-store"
    name = "algemeen_help-card_nl_nl_normal.pdf"
    assert answer.headers["Content-Disposition"] == f"attachment; filename={name}"
    assert len(print_job._built._files) == before


def test_names_are_only_for_the_help_card(desk: Desk) -> None:
    answer = desk.post("/nl/handouts/", **FORM | {"school": "De Brug"})
    assert answer.status_code == 303
    assert "Brug" not in answer.headers["Location"]


def test_an_address_goes_into_the_worksheet(desk: Desk) -> None:
    typed = {"address": "http://192.168.1.23:8080/"}
    answer = desk.post("/nl/handouts/", **FORM | typed)
    assert "address=http://192.168.1.23:8080" in answer.headers["Location"]
    assert desk.client.get(answer.headers["Location"]).status_code == 200


@pytest.mark.parametrize(
    "field, value",
    [
        ("handout", "none"),
        ("lesson", "none"),
        ("language", "xx"),
        ("region", "mars"),
        ("address", "javascript:alert()"),
        ("school", "x" * 81),
    ],
)
def test_a_wrong_field_says_what_to_do(desk: Desk, field: str, value: str) -> None:
    answer = desk.post("/nl/handouts/", **FORM | {field: value})
    assert answer.status_code == 422
    text = answer.get_data(as_text=True)
    assert f'id="{field}-wrong"' in text
    assert "x" * 81 not in text or field == "school"


def test_messages_of_a_form_are_in_the_language_of_the_page(desk: Desk) -> None:
    dutch = desk.post("/nl/handouts/", **FORM | {"region": "mars"})
    english = desk.post("/en/handouts/", **FORM | {"region": "mars"})
    assert "Not a valid choice." in english.get_data(as_text=True)
    assert "Not a valid choice." not in dutch.get_data(as_text=True)


def test_a_form_without_token_is_refused(desk: Desk) -> None:
    answer = desk.client.post("/nl/handouts/", data=FORM, headers=ORIGIN)
    assert answer.status_code == 400


def test_the_form_knows_lesson_language_and_region() -> None:
    desk = Desk(an_app(region="eindhoven"))
    page = desk.page("/ar/handouts/?lesson=proef")
    chosen = [e for e in page.root.iter("option") if e.get("selected") is not None]
    assert [e.get("value") for e in chosen] == ["proef", "ar", "eindhoven"]
    ticked = [e for e in page.root.iter("input") if e.get("checked") is not None]
    assert [e.get("value") for e in ticked] == ["worksheet", "normal"]


def test_every_handout_of_a_lesson_is_one_click_away(desk: Desk) -> None:
    links = desk.page("/en/lessons/proef").links()
    files = [link for link in links if link.endswith(".pdf")]
    assert len(files) == sum(one.of != "session" for one in HANDOUTS.values())
    for link in files:
        assert desk.client.get(link).status_code == 200


@pytest.mark.parametrize(
    "name",
    [
        "proef_worksheet_nl_nl.pdf",
        "proef_worksheet_nl_nl_normal",
        "proef_worksheet_xx_nl_normal.pdf",
        "proef_worksheet_NL_nl_normal.pdf",
        "none_worksheet_nl_nl_normal.pdf",
        "proef_help-card_nl_nl_normal.pdf",
        "algemeen_worksheet_nl_nl_normal.pdf",
        "proef_worksheet_nl_mars_normal.pdf",
        "proef_worksheet_nl_nl_huge.pdf",
    ],
)
def test_a_name_that_is_no_handout_is_not_found(desk: Desk, name: str) -> None:
    assert desk.client.get(f"/nl/handouts/{name}").status_code == 404


def test_every_language_can_be_printed(desk: Desk) -> None:
    for locale in i18n.locales():
        name = f"proef_answer-key_{locale.tag}_nl_normal.pdf"
        assert desk.client.get(f"/nl/handouts/{name}").status_code == 200


def test_what_paper_cannot_show_is_told_before_it_is_printed(desk: Desk) -> None:
    answer = desk.post("/nl/handouts/", **HELP_CARD | {"school": "De Brug 🌉"})
    assert answer.status_code == 422
    assert "Papier kan dit teken niet tonen" in answer.text and "🌉" in answer.text
