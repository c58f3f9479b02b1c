"""What comes before a lesson and after it: the start form, the last time, the results."""

from pathlib import Path

import pytest
from live_pages import READY, Laptop, a_live_app

from workshop.web.facilitator.live.last_time import COOKIE

START = "/en/sessions/new?lesson=proef"


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    made = Laptop(a_live_app(tmp_path))
    made.locale = "en"
    return made


def of_name(laptop: Laptop, name: str) -> list[dict[str, str]]:
    """The fields with this name on the start form."""
    page = laptop.page(START)
    return [e.attrib for e in page.root.iter("input") if e.get("name") == name]


def test_what_is_missing_is_told_above_and_at_its_field(laptop: Laptop) -> None:
    fields = {**READY, "adult": "", "pupils": "none"}
    del fields["rules"]
    answer = laptop.client.post(
        START,
        data={**fields, "csrf_token": laptop.page(START).token},
        headers={"Origin": "http://localhost"},
    )
    text = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "3 things are missing" in text.replace('<bdi dir="ltr">3</bdi>', "3")
    for field in ("adult", "rules", "pupils"):
        assert f'<a href="#{field}">' in text
        assert f'id="{field}-wrong"' in text
    assert text.count("Promise to say the ground rules, and tick it.") == 2
    assert 'value="none"' in text


def test_the_last_time_is_remembered_without_any_name(laptop: Laptop) -> None:
    (usual,) = of_name(laptop, "pupils")
    assert usual["value"] == "28"
    laptop.start(phones="-", length="46", region="eindhoven")
    cookie = laptop.client.get_cookie(COOKIE)
    assert cookie is not None and cookie.http_only
    assert cookie.value == "proef.46.h.2.eindhoven"
    is_ticked = {
        (name, one.get("value")): "checked" in one
        for name in ("phones", "hands", "length")
        for one in of_name(laptop, name)
    }
    assert is_ticked["phones", "y"] is False
    assert is_ticked["hands", "y"] is is_ticked["length", "46"] is True
    page = laptop.page(START)
    assert "Juf Bakker" not in page.text
    assert "Do you mean that one?" in page.of_class("warning")[0]
    assert laptop.address in page.links()


@pytest.mark.parametrize("value", ["", "weg.7.x.9.nergens", "a.b", "…", "proef.50.p.2"])
def test_a_last_time_that_cannot_be_is_forgotten(laptop: Laptop, value: str) -> None:
    laptop.client.set_cookie(COOKIE, value)
    (phones,) = of_name(laptop, "phones")
    assert "checked" in phones


def test_one_screen_opens_the_projector_page(laptop: Laptop) -> None:
    page = laptop.page(START)
    fields = {**READY, "screens": "1", "csrf_token": page.token}
    answer = laptop.send(START, fields)
    assert answer.location.endswith("/projector")
    laptop.session_id = answer.location.split("/")[-2]
    laptop.do("start")
    laptop.do("jump", step="quiz/wegkijken")
    page = laptop.run()
    assert page.of_class("mirrored")
    assert page.of_class("class") == page.of_class("answered") == []
    assert page.of_class("protocol") == page.of_class("answers") == []
    laptop.do("close")
    laptop.do("reveal")
    assert laptop.run().of_class("too-few")


def test_a_mirrored_window_shows_no_result_the_class_does_not_see(
    laptop: Laptop,
) -> None:
    for screens, is_there in (("2", True), ("1", False)):
        fields = {**READY, "screens": screens, "csrf_token": laptop.page(START).token}
        parts = laptop.send(START, fields).location.split("/")
        laptop.session_id = parts[parts.index("sessions") + 1]
        laptop.do("start")
        laptop.do("jump", step="measure/vooraf")
        laptop.do("close")
        assert "does not see" in laptop.run().of_class("note")[0]
        laptop.do("reveal")
        assert bool(laptop.run().of_class("too-few")) is is_there


def test_a_lesson_ends_at_its_results_and_what_to_do_then(laptop: Laptop) -> None:
    laptop.start(phones="-")
    laptop.do("start")
    laptop.do("jump", step="quiz/wegkijken")
    laptop.count("3", "22")
    assert (
        "no result yet" in laptop.page(f"{laptop.address}/end").of_class("warning")[0]
    )
    laptop.do("close")
    laptop.do("reveal")
    laptop.do("jump", step="measure/vooraf")
    laptop.count("20", "1", "1", "1")
    laptop.do("close")
    laptop.do("reveal")
    assert laptop.page(f"{laptop.address}/end").of_class("warning") == []
    done = laptop.post(f"{laptop.address}/end")
    assert done.location == f"{laptop.address}/summary"
    page = laptop.page(done.location)
    assert page.words("h2")[:2] == [
        "What the class saw",
        "Only for you and the adult of the school",
    ]
    seen, kept = page.of_class("outcome")
    assert "22" in seen and "almost all" in kept and "20" not in kept
    assert "Stay in the room" in page.of_class("care")[0]


def test_leaving_a_question_says_that_it_has_no_result(laptop: Laptop) -> None:
    laptop.start(phones="-")
    laptop.do("start")
    page = laptop.do("jump", step="quiz/wegkijken")
    assert "Skip this step" in page.words("button")
    page = laptop.count("3", "22")
    assert "Skip this step: its answers get no result" in page.words("button")
    assert "without a result" in page.of_class("jump")[0]


def test_a_rehearsal_ends_with_a_word(laptop: Laptop) -> None:
    page = laptop.page("/en/?practised=proef")
    assert "That was the rehearsal of Een proefles" in page.of_class("done")[0]
    assert laptop.page("/en/").of_class("done") == []


def test_the_library_begins_with_the_lesson_of_last_time(tmp_path: Path) -> None:
    from workshop.config import Config
    from workshop.web.app import create_app

    client = create_app(("facilitator",), Config(data=tmp_path)).test_client()
    for name in ("druk", "vriend"):
        client.set_cookie(COOKIE, f"{name}.0.p.2.nl")
        text = client.get("/nl/").get_data(as_text=True)
        assert text.index('id="give-') == text.index(f'id="give-{name}"')
        assert text.index('id="give-') < text.index('id="practise"')


def test_a_class_does_what_was_chosen_in_that_order(laptop: Laptop) -> None:
    rows = {
        "own-0-activity": "talk", "own-0-is_in": "y", "own-0-minutes": "7", "own-0-place": "2",
        "own-1-activity": "quiz", "own-1-is_in": "y", "own-1-minutes": "3", "own-1-place": "1",
        "own-2-activity": "role-play", "own-2-minutes": "3", "own-2-place": "3",
    }  # fmt: skip
    laptop.start(length="own", countdown="y", **rows)
    (stored,) = laptop.client.application.extensions["session_service"].resumable()
    setup = stored.session.setup
    assert [(one.activity, one.minutes) for one in setup.plan][1:3] == [
        ("quiz", 3),
        ("talk", 7),
    ]
    assert setup.has_countdown
    cookie = laptop.client.get_cookie(COOKIE)
    assert cookie and cookie.value.startswith("proef..")  # it was for this class


def test_minutes_that_cannot_be_are_told_once(laptop: Laptop) -> None:
    row = {"own-0-activity": "talk", "own-0-is_in": "y", "own-0-minutes": "x", "own-0-place": "2"}  # fmt: skip
    fields = {**READY, **row, "csrf_token": laptop.page(START).token}
    answer = laptop.client.post(
        START, data={**fields, "length": "own"}, headers={"Origin": "http://localhost"}
    )
    assert answer.status_code == 422
    assert '<a href="#own">' in answer.text
    assert "1 thing is missing" in answer.text.replace('<bdi dir="ltr">1</bdi>', "1")
    assert laptop.send(START, {**fields, "length": "50"}).status_code == 303
