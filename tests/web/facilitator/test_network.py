"""Letting phones in: the address, the light, the choice of a network, the Wi-Fi code."""

from pathlib import Path

import pytest
from desk_door import Desk, OpenDoor, Page, an_app

from workshop.config import Config
from workshop.server.addresses import Address
from workshop.storage import flags
from workshop.storage.database import open_file
from workshop.web.app import create_app
from workshop.web.facilitator.pictures import qr
from workshop.web.facilitator.wifi import wifi_text

PATH = "/en/network"
WIFI, SECRET = "Aula <b>; 2", 'geheim:"12\\'
NOT_YET, REACHED = "No phone has reached", "The first phone has reached"


def let_a_phone_in(folder: Path) -> None:
    """What the pupils' process does when the first phone comes."""
    engine = open_file(folder)
    flags.raise_flag(engine, flags.REACHED)
    engine.dispose()


def squares(page: Page) -> list[str]:
    """The words of each square code on the page."""
    return [
        element.get("aria-label", "")
        for element in page.root.iter("div")
        if element.get("class") == "square"
    ]


def test_the_page_shows_the_address_and_its_square_code() -> None:
    page = Desk(an_app()).page(PATH)
    assert page.of_class("address") == ["192.168.1.23:8080"]
    assert str(qr("http://192.168.1.23:8080/")) in page.text
    assert squares(page) == ["Square code with the address for pupils"]


@pytest.mark.parametrize("reached", [False, True])
def test_the_light_says_whether_a_phone_came(tmp_path: Path, reached: bool) -> None:
    app = an_app(data=tmp_path)
    if reached:
        let_a_phone_in(tmp_path)
    page = Desk(app).page(PATH)
    (said,) = page.of_class("light")
    assert said.startswith(REACHED if reached else NOT_YET)
    assert ("normal" in page.text) == reached  # the shape beside the words
    assert ("mobile data off" in page.text) != reached


def test_without_a_data_folder_no_phone_came() -> None:
    (said,) = Desk(an_app()).page(PATH).of_class("light")
    assert said.startswith(NOT_YET)


def test_another_address_is_chosen() -> None:
    door = OpenDoor()
    desk = Desk(an_app(door=door))
    assert any("docker0" in one for one in desk.page(PATH).of_class("choice"))
    answer = desk.client.post(
        f"{PATH}/address",
        data={"csrf_token": desk.page(PATH).token, "ip": "172.17.0.1"},
        headers={"Origin": "http://localhost"},
    )
    assert (answer.status_code, answer.headers["Location"]) == (303, PATH)
    assert door.host == "172.17.0.1"
    (checked,) = [
        e.get("value")
        for e in desk.page(PATH).root.iter("input")
        if e.get("checked") is not None
    ]
    assert checked == "172.17.0.1"


@pytest.mark.parametrize("choices", [(), (Address("10.0.0.7", "eth0", "eth0"),)])
def test_where_there_is_no_choice_nothing_is_asked(
    choices: tuple[Address, ...],
) -> None:
    page = Desk(an_app(door=OpenDoor(choices=choices))).page(PATH)
    assert page.of_class("choice") == []


@pytest.mark.parametrize(
    ("door", "words"),
    [
        (OpenDoor(is_running=False), "not open now"),
        (OpenDoor(address="http://127.0.0.1:8080/"), "no network now"),
    ],
)
def test_without_a_way_in_there_is_no_code(door: OpenDoor, words: str) -> None:
    page = Desk(an_app(door=door)).page(PATH)
    assert words in page.text
    assert squares(page) == []


# From ZXing's "Barcode Contents"; a backslash stands before \ ; , : and ".
@pytest.mark.parametrize(
    ("network", "password", "text"),
    [
        ("mynetwork", "mypassword", "WIFI:T:WPA;S:mynetwork;P:mypassword;;"),
        ("open", "", "WIFI:T:nopass;S:open;;"),
        ('"foo;bar\\baz"', "12345678", r"WIFI:T:WPA;S:\"foo\;bar\\baz\";P:12345678;;"),
        ("a,b", ":;,\\\"'12", r"WIFI:T:WPA;S:a\,b;P:\:\;\,\\\"'12;;"),
        (" Café ", "wachtwoord ", "WIFI:T:WPA;S: Café ;P:wachtwoord ;;"),
    ],
)
def test_the_wifi_is_written_as_phones_read_it(
    network: str, password: str, text: str
) -> None:
    assert wifi_text(network, password) == text


def test_the_code_comes_in_the_answer_and_the_password_does_not() -> None:
    desk = Desk(an_app())
    answer = desk.post(PATH, network=WIFI, password=SECRET)
    page = Page(answer)
    assert (answer.status_code, "Location" in answer.headers) == (200, False)
    assert squares(page)[-1] == "Square code for the Wi-Fi"
    assert str(qr(wifi_text(WIFI, SECRET))) in page.text
    assert "geheim" not in page.text
    assert f"joins {WIFI}." in page.of_class("wifi")[0]
    assert "geheim" not in str(answer.headers)
    assert squares(desk.page(PATH)) == squares(page)[:1]


@pytest.mark.parametrize(
    ("network", "password", "sentence"),
    [
        ("", "12345678", "Write the name"),
        ("é" * 17, "12345678", "32 letters at most"),
        ("Aula", "1234567", "8 to 63 letters"),
        ("Aula", "1" * 64, "8 to 63 letters"),
    ],
)
def test_what_no_phone_could_use_is_told(
    network: str, password: str, sentence: str
) -> None:
    answer = Desk(an_app()).post(PATH, network=network, password=password)
    page = Page(answer)
    assert page.status == 422
    (said,) = page.of_class("wrong")
    assert sentence in said
    assert len(squares(page)) == 1


def test_no_browser_is_asked_to_keep_what_is_typed() -> None:
    page = Desk(an_app()).page(PATH)
    typed = [e for e in page.root.iter("input") if e.get("type") == "text"]
    assert [e.get("name") for e in typed] == ["network", "password"]
    for element in typed:
        assert element.get("autocomplete") == "off"
        assert element.get("spellcheck") == "false"


def test_the_library_leads_there() -> None:
    assert PATH in Desk(an_app()).page("/en/").links()


def test_a_hosted_door_has_no_network_to_choose() -> None:
    hosted = Config(public_url="https://les.test/")
    app = create_app(doors=("facilitator",), config=hosted)
    desk = Desk(app)
    desk.page(PATH, status=404)
    assert PATH not in desk.page("/en/").links()
