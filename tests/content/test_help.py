"""Help routes: only what is verified is shown, and old data is named."""

import datetime
from typing import Any

import pytest
from pydantic import ValidationError

from workshop.config import ROOT
from workshop.content.help import Help, HelpRoute, Phone, outdated
from workshop.content.load import load
from workshop.content.single import load_one

ROUTE = {
    "name": "De Kindertelefoon",
    "text": "Praten over alles.",
    "audience": ("youth",),
    "sources": ("https://voorbeeld.test",),
    "checked": datetime.date(2026, 5, 31),
    "confidence": "high",
}


def a_route(**changes: Any) -> HelpRoute:
    return HelpRoute.model_validate(ROUTE | changes)


def test_a_channel_that_is_not_verified_is_not_shown() -> None:
    phone = {"number": "020-2615275", "print": False}
    chat = {"address": "www.voorbeeld.test", "print": True}
    route = a_route(phone=phone, chat=chat)
    assert route.unverified() == ("phone",)
    assert route.shown() == a_route(chat=chat)


def test_what_was_loaded_knows_only_what_is_verified() -> None:
    """And whole files still tell the numbers that no text may type."""
    library = load(ROOT / "lessons")
    partners = [p for region in library.regions.values() for p in region.partners]
    contacts = [*library.help.routes.values(), *partners]
    assert [one.unverified() for one in contacts] == [()] * len(contacts)
    whole = load_one(ROOT / "lessons" / "help.toml")
    assert isinstance(whole, Help)
    assert {*library.help.numbers()} < {*whole.numbers()}
    assert library.unverified["lumens-emp"] == ("phone",)


@pytest.mark.parametrize("number", ["112", "113", "0800-0432", "020-2615275"])
def test_numbers_have_one_form(number: str) -> None:
    phone = Phone(number=number, print=True)
    assert phone.uri == "tel:" + number.replace("-", "")


@pytest.mark.parametrize("number", ["0800 0432", "+31201234567", "0800-", "bel"])
def test_other_forms_are_refused(number: str) -> None:
    with pytest.raises(ValidationError):
        Phone.model_validate({"number": number, "print": True})


@pytest.mark.parametrize(
    ("today", "is_old"),
    [
        (datetime.date(2026, 11, 30), False),
        (datetime.date(2026, 12, 1), True),
        (datetime.date(2027, 1, 1), True),
        (datetime.date(2026, 6, 1), False),
    ],
)
def test_data_older_than_six_months_is_named(
    today: datetime.date, is_old: bool
) -> None:
    tables = {"danger": "a", "cards": {"pupil": ("a",)}, "routes": {"a": ROUTE}}
    old = outdated(Help.model_validate(tables), (), today)
    assert bool(old) is is_old


def test_a_card_keeps_its_order() -> None:
    routes = {name: ROUTE | {"name": name.upper()} for name in "abc"}
    tables = {"danger": "a", "cards": {"pupil": ("a",)}, "routes": routes}
    card = Help.model_validate(tables).card(("c", "a"))
    assert [route.name for route in card] == ["C", "A"]
