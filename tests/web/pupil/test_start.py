"""The first screen, the codes, and the one cookie."""

import re

import pytest
from pupil_door import CODE, ORIGIN, Pupil, Sheet, an_app
from werkzeug.http import parse_cookie

from workshop import i18n
from workshop.sessions.joincode import shown_code, typed_code
from workshop.web.pupil.wrong_codes import PER_SECOND, WrongCodes

SUBJECT = (
    "onder druk",
    "signa",
    "uitbuit",
    "handel",
    "slachtoffer",
    "misbruik",
    "hulplijn",
)


@pytest.mark.parametrize("wish", ["nl", "en", "ar", "xx"])
def test_the_first_screen_offers_every_language_in_its_own_script(wish: str) -> None:
    page = Pupil(an_app(), wish=wish).page
    expected = i18n.negotiate([wish])
    assert page.root.get("lang") == expected.lang
    assert page.root.get("dir") == expected.direction
    offered = {
        (e.get("value"), "".join(e.itertext()), e.get("lang"), e.get("dir"))
        for e in page.root.iter("button")
        if e.get("name") == "locale"
    }
    assert offered == {(x.tag, x.name, x.lang, x.direction) for x in i18n.locales()}


def test_the_first_screen_says_what_the_phone_keeps() -> None:
    words = " ".join(Pupil(an_app(), wish="en").page.words("section"))
    for said in (
        "You may skip everything",
        "Leaving does not erase that",
        "able to watch your phone",
        "private window",
        "does not keep who you are",
    ):
        assert said in words


@pytest.mark.parametrize("wish", ["nl", "en"])
@pytest.mark.parametrize("path", ["/", "/klok", "/nowhere"])
def test_no_word_of_the_subject_before_a_code(path: str, wish: str) -> None:
    client = an_app().test_client()
    page = Sheet(client.get(path, headers={"Accept-Language": wish}))
    assert [word for word in SUBJECT if word in page.text.lower()] == []


@pytest.mark.parametrize("wish", ["nl", "ar", "nl-simple"])
def test_a_translation_nobody_checked_says_so_also_in_dutch(wish: str) -> None:
    page = Pupil(an_app(), wish=wish).page
    notes = page.of_class("small")[1:]
    is_draft = i18n.review(i18n.negotiate([wish])) == "draft"
    assert len(notes) == (0 if not is_draft else 2 if wish == "ar" else 1)
    if wish == "ar" and is_draft:
        assert notes[1][0].get("lang") == "nl" and notes[1][0].get("dir") == "ltr"


def test_choosing_a_language_gives_a_seat_and_leads_back() -> None:
    pupil = Pupil(an_app())
    response = pupil.post(do="language", locale="ar")
    assert (response.status_code, response.location) == (303, "/")
    page = pupil.look()
    assert (page.root.get("lang"), page.root.get("dir")) == ("ar", "rtl")
    assert pupil.post(do="language", locale="xx").status_code == 400


def test_once_chosen_the_languages_are_folded() -> None:
    pupil = Pupil(an_app())
    assert pupil.page.of_class("languages")[0].find("details[@open]") is not None
    page = pupil.press("language", locale="nl")
    assert page.of_class("languages")[0].find("details[@open]") is None
    assert "Nederlands" in page.words("summary")[2]


def test_the_cookie_holds_a_language_a_code_and_128_random_bits() -> None:
    pupil = Pupil(an_app())
    header = pupil.post(do="language", locale="nl-simple").headers["Set-Cookie"]
    value = parse_cookie(header)["seat"]
    assert re.fullmatch(r"nl-simple\.\.[\w-]{22}", value)
    flags = {part.strip() for part in header.split(";")[1:]}
    assert flags == {"HttpOnly", "Path=/", "SameSite=Strict"}
    pupil.begin()
    assert re.fullmatch(rf"nl-simple\.{CODE}\.[\w-]{{22}}", pupil.seat)
    assert len({pupil.seat, value, Pupil(an_app()).seat}) == 3


def test_over_https_the_cookie_is_secure() -> None:
    app = an_app(hosts=("les.test",), public_url="https://les.test", is_hosted=True)
    client = app.test_client()
    response = client.post(
        "/",
        data={"do": "enter", "code": CODE},
        base_url="https://les.test",
        headers={"Origin": "https://les.test"},
    )
    header = response.headers["Set-Cookie"]
    assert header.startswith("__Host-seat=") and "Secure" in header


@pytest.mark.parametrize("typed", [CODE, "klm qrx", " klm-QRX ", "k l m q r x"])
def test_a_code_may_be_typed_in_any_way(typed: str) -> None:
    pupil = Pupil(an_app())
    page = pupil.press("enter", code=typed)
    assert page.words("h1") == ["Een proefles"]
    assert shown_code(typed_code(typed)) == "KLM QRX"


@pytest.mark.parametrize("cookie", ["", "nl", "nl.KLMQRX.short", "../..", "x" * 4000])
def test_a_cookie_we_never_wrote_is_no_seat(cookie: str) -> None:
    client = an_app().test_client()
    client.set_cookie("seat", cookie)
    assert 'name="code"' in Sheet(client.get("/")).text


def test_a_wrong_code_is_told_and_can_be_mended() -> None:
    pupil = Pupil(an_app(), wish="en")
    page = pupil.press("enter", code="BBB BBB")
    assert "This code does not exist" in page.text
    assert 'value="BBB BBB"' in page.text and "aria-invalid" in page.text
    assert pupil.seat == ""


def test_wrong_codes_are_limited_and_right_ones_never() -> None:
    app = an_app()
    moment = [0.0]
    app.extensions["wrong_codes"] = WrongCodes(clock=lambda: moment[0])
    statuses = [
        Pupil(app).post(do="enter", code="BBBBBB").status_code
        for _ in range(PER_SECOND + 1)
    ]
    assert statuses == [200] * PER_SECOND + [429]
    assert Pupil(app).post(do="enter", code=CODE).status_code == 303
    moment[0] = 1.0
    assert Pupil(app).post(do="enter", code="BBBBBB").status_code == 200


def test_a_scanned_code_is_asked_about_in_every_language() -> None:
    pupil = Pupil(an_app(), wish="en", script=True)
    page = pupil.press("ask", code="klmqrx")
    assert page.words("h1") == ["Do you want to join?"]
    assert pupil.seat == ""
    page = pupil.press("language", locale="nl", code="KLM QRX")
    assert page.fields()["code"] == "KLM QRX"
    page = pupil.press("enter", code="KLM QRX")
    assert page.words("h1") == ["Een proefles"]


def test_stopping_leads_back_to_the_first_screen_in_the_same_language() -> None:
    pupil = Pupil(an_app())
    pupil.press("language", locale="ar")
    pupil.begin()
    before = pupil.seat
    page = pupil.press("stop")
    assert page.root.get("lang") == "ar" and 'name="code"' in page.text
    assert pupil.seat.startswith("ar..") and pupil.seat[-22:] != before[-22:]


def test_the_clock_takes_the_seat_back_and_has_no_way_back() -> None:
    pupil = Pupil(an_app())
    pupil.begin()
    page = pupil.look("/klok")
    assert page.words("title") == ["Klok"]
    assert list(page.root.iter("a")) == [] and list(page.root.iter("form")) == []
    assert pupil.seat == ""
    assert 'name="code"' in pupil.look().text


def test_a_change_without_our_origin_is_refused() -> None:
    client = an_app().test_client()
    assert client.post("/", data={"do": "stop"}).status_code == 403
    assert client.post("/", data={"do": "stop"}, headers=ORIGIN).status_code == 303


def test_every_page_says_not_to_keep_it() -> None:
    client = an_app().test_client()
    for path in ("/", "/klok", "/nowhere"):
        assert client.get(path).headers["Cache-Control"] == "no-store"
