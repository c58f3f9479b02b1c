"""The page that lets phones in, in a real browser: it follows, and anyone can use it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from desk_door import OpenDoor, an_app
from engines import findings
from playwright.sync_api import Browser, Page
from system import serving
from web.facilitator.test_network import let_a_phone_in


@dataclass
class Room:
    """A facilitator door, and what happens around it."""

    address: str
    door: OpenDoor
    folder: Path


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    door = OpenDoor()
    app = an_app(door=door, data=tmp_path)
    with serving(app, name="127.0.0.1") as address:
        yield Room(address, door, tmp_path)


def ask_for_a_code(page: Page) -> None:
    page.click("#wifi summary")
    page.fill("#network", "Aula")
    page.fill("#password", "wachtwoord")
    page.click("#wifi button")
    page.wait_for_selector("#wifi .square")


@pytest.mark.parametrize("reached", [False, True])
@pytest.mark.parametrize("locale", ["nl", "ar"])
def test_two_engines_find_nothing(
    phone: Page, room: Room, locale: str, reached: bool
) -> None:
    if reached:
        let_a_phone_in(room.folder)
    phone.goto(f"{room.address}/{locale}/network")
    phone.click("#wifi summary")
    assert findings(phone) == []
    phone.click("#wifi summary")
    ask_for_a_code(phone)
    assert findings(phone) == []


def test_the_light_goes_on_and_what_was_made_stays(phone: Page, room: Room) -> None:
    phone.goto(f"{room.address}/en/network")
    ask_for_a_code(phone)
    before = phone.locator("#wifi .square svg").inner_html()
    assert phone.locator("#advice h2").count() == 1
    let_a_phone_in(room.folder)
    phone.wait_for_selector(".light.on")
    assert phone.locator("#advice h2").count() == 0
    assert phone.locator("#wifi .square svg").inner_html() == before


def test_a_changed_address_is_shown_without_asking(phone: Page, room: Room) -> None:
    phone.goto(f"{room.address}/en/network")
    before = phone.locator("#where svg").inner_html()
    room.door.address = "http://10.0.0.7:8081/"
    phone.wait_for_selector("text=10.0.0.7:8081")
    assert phone.locator("#where svg").inner_html() != before


def test_without_script_a_link_looks_again(browser: Browser, room: Room) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{room.address}/en/network")
    let_a_phone_in(room.folder)
    page.locator("noscript a").click()
    page.wait_for_selector(".light.on")
    context.close()


def test_the_address_has_the_letters_of_a_headline(phone: Page, room: Room) -> None:
    phone.set_viewport_size({"width": 1280, "height": 800})
    phone.goto(f"{room.address}/nl/network")
    size = phone.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('.address.huge')).fontSize)"
    )
    assert size >= 48
