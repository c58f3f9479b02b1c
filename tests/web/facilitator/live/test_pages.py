"""Every page of a live lesson in three languages, and what its buttons do."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_door import ORIGIN, OpenDoor, Page, an_app
from flask import Flask
from live_desk import FakeClock
from live_pages import Laptop, a_live_app
from web.security_app import SECURITY

from workshop.live.service import SessionService
from workshop.sessions.steps import steps
from workshop.storage.recovery import FILE

PHONES = re.compile(r"phone|KLM|code", re.IGNORECASE)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def app(tmp_path: Path, clock: FakeClock) -> Iterator[Flask]:
    made = a_live_app(tmp_path)
    lessons = made.extensions["library"].lessons
    made.extensions["session_service"] = SessionService(tmp_path, lessons, clock=clock)
    yield made
    made.extensions["session_service"].close()


@pytest.fixture
def laptop(app: Flask) -> Laptop:
    made = Laptop(app)
    made.locale = "en"
    return made


def wait_out(clock: FakeClock) -> None:
    clock.pass_(5)


@pytest.mark.parametrize(
    "locale", ["nl", "ar", pytest.param("en", marks=pytest.mark.long)]
)
def test_every_state_of_every_step_is_a_good_page(
    app: Flask, clock: FakeClock, locale: str
) -> None:
    laptop = Laptop(app)
    laptop.locale = locale
    laptop.page(f"/{locale}/sessions/new")
    laptop.page(f"/{locale}/sessions/new?lesson=proef")
    laptop.page(f"/{locale}/sessions/")
    laptop.start()
    laptop.do("start")
    (lesson,) = app.extensions["library"].lessons.values()
    for step in steps(lesson):
        page = laptop.do("jump", step=step.id)
        if laptop.next_move in ("close", "line"):
            laptop.do("close")
            wait_out(clock)
            page = laptop.do("reveal")
        assert page.of_class("now")
    laptop.page(f"{laptop.address}/end")
    laptop.post(f"{laptop.address}/end")
    laptop.page(f"/{locale}/sessions/")
    laptop.page(f"{laptop.address}/summary")


def test_nothing_starts_before_everything_is_ready(laptop: Laptop) -> None:
    done = laptop.post("/en/sessions/new?lesson=proef", language="nl", length="50")
    page = Page(done)
    assert page.status == 422
    assert len(page.of_class("wrong")) >= 5
    assert "Write the name of the adult who is there." in page.text
    assert "Choose at least one way to answer." in page.text
    assert laptop.page("/en/sessions/").of_class("session-name") == []


def test_an_unknown_lesson_cannot_be_started(laptop: Laptop) -> None:
    laptop.page("/en/sessions/new?lesson=weg", status=404)
    laptop.page("/en/sessions/new?lesson=stuk", status=404)


def test_the_lobby_has_all_a_class_needs(laptop: Laptop, app: Flask) -> None:
    page = laptop.start()
    (stored,) = app.extensions["session_service"].resumable()
    code = stored.session.code
    (shown,) = page.of_class("lobby-code")
    assert shown.endswith(f"{code[:3]} {code[3:]}")
    assert "192.168.1.23:8080" in page.of_class("lobby-address")[0]
    assert page.of_class("joined") == ["0 of 28 phones are in"]
    assert len(page.of_class("square")) == 1
    assert "The adult of today: Juf Bakker" in page.of_class("class")[0]
    assert stored.adult == "Juf Bakker"


@pytest.mark.parametrize(
    ("door", "words"),
    [
        (OpenDoor(address="http://127.0.0.1:8080/"), "no network now"),
        (OpenDoor(is_running=False), "not open now"),
    ],
)
def test_the_lobby_says_when_phones_cannot_get_in(
    tmp_path: Path, door: OpenDoor, words: str
) -> None:
    laptop = Laptop(an_app(data=tmp_path, door=door))
    laptop.locale = "en"
    page = laptop.start()
    assert words in page.of_class("lobby")[0]
    assert page.of_class("square") == []


def test_a_lesson_with_hands_only_says_nothing_of_phones(laptop: Laptop) -> None:
    page = laptop.start(phones="-")
    assert page.of_class("square") == []
    laptop.do("start")
    for step in ("quiz/wegkijken", "statements/schaal", "signal-spotting/chat"):
        page = laptop.do("jump", step=step)
        assert not PHONES.search(" ".join(page.of_class("work")))
        assert page.of_class("counts")


def test_the_run_sheet_says_what_to_say_and_what_comes(laptop: Laptop) -> None:
    laptop.start()
    page = laptop.press("Start the lesson")
    assert "Zeg maar wat je ziet." in page.of_class("say")[0]
    assert "Lees voor." in page.of_class("steps")[0]
    assert page.of_class("following") == ["What comes next Deel talk"]
    assert "50 min left this part 0 of 5" in page.of_class("clocks")[0]
    page = laptop.press("Five minutes more")
    assert "this part 0 of 10" in page.of_class("clocks")[0]


def test_the_protocol_is_on_every_live_page(laptop: Laptop) -> None:
    for page in (laptop.start(), laptop.press("Start the lesson")):
        (card,) = page.of_class("protocol")
        assert "do not look at photos" in card
        assert "The adult of today: Juf Bakker" in card
        assert "112" in card


def test_a_question_from_open_to_its_result(laptop: Laptop, clock: FakeClock) -> None:
    laptop.start()
    laptop.do("start")
    page = laptop.do("jump", step="quiz/wegkijken")
    assert not re.search(r"\d", page.of_class("answered")[0])
    page = laptop.press("Pause", **{"n-0-0": "3", "n-0-1": "22"})
    assert "paused" in page.of_class("state")[0]
    page = laptop.press("Go on with the lesson")
    assert page.of_class("kept-mark") == ["Kept"]
    page = laptop.press("close the question")
    assert page.of_class("answered") == []
    assert "Open again Z" in page.words("button")
    laptop.press("Open again")
    laptop.press("close the question")
    page = laptop.press("Show the result")
    assert page.of_class("value") == ["3", "22"]
    assert "Open again Z" not in page.words("button")
    page = laptop.press("Ask again")
    assert page.of_class("value") == []


def test_counting_goes_line_by_line(laptop: Laptop) -> None:
    laptop.start()
    laptop.do("start")
    laptop.do("jump", step="signal-spotting/chat")
    page = laptop.press("Keep, and to line", **{"n-0-0": "4", "n-0-1": ""})
    assert page.of_class("kept-mark") == ["Kept", ""]
    assert laptop.counts == {"n-0-0": "4", "n-0-1": "", "n-1-0": "", "n-1-1": ""}
    assert laptop.next_move == "close"


@pytest.mark.parametrize("typed", ["-3", "x", "1e3", "99999999999", "²"])
def test_what_is_no_number_is_not_kept(laptop: Laptop, typed: str) -> None:
    laptop.start()
    laptop.do("start")
    laptop.do("jump", step="quiz/wegkijken")
    page = laptop.press("close the question", **{"n-0-0": typed, "n-0-1": "2"})
    assert page.of_class("kept-mark") == [""]


@pytest.mark.parametrize("number", ["", "-1", "ja", "\u00b2", "9" * 5000])
def test_a_number_that_no_page_has_changes_nothing(laptop: Laptop, number: str) -> None:
    laptop.start()
    fields = {"csrf_token": laptop.run().token, "do": "start", "line": number}
    done = laptop.send(f"{laptop.address}/moves", {**fields, "revision": number})
    assert done.status_code == 303
    assert laptop.next_move == "start"


def test_a_story_goes_on_by_a_button_for_each_turn(
    laptop: Laptop, clock: FakeClock
) -> None:
    laptop.start()
    laptop.do("start")
    laptop.do("jump", step="branching-story")
    laptop.do("close")
    wait_out(clock)
    page = laptop.do("reveal")
    assert page.of_class("too-few")
    assert "raise hands" in page.of_class("proposal")[0]
    page = laptop.press("Go on with this choice", turn="wacht")
    assert "De mentor helpt." in page.of_class("class-sees")[0]
    page = laptop.press("Back")
    assert "raise hands" in page.of_class("proposal")[0]


def test_pausing_and_darkening_have_a_way_back(laptop: Laptop, app: Flask) -> None:
    laptop.start()
    laptop.do("start")
    laptop.press("Pause")
    assert "paused" in laptop.run().of_class("state")[0]
    laptop.press("Go on with the lesson")
    laptop.press("Make dark")
    laptop.press("Show again")
    session = app.extensions["session_service"].resumable()[0].session
    assert (session.is_paused, session.is_blank) == (False, False)


def test_the_part_says_nothing_when_nothing_changed(laptop: Laptop) -> None:
    laptop.start()
    path = f"{laptop.address}/part?screen=run"
    first = laptop.client.get(path)
    tag = first.headers["ETag"]
    same = laptop.client.get(path, headers={"If-None-Match": tag})
    assert (same.status_code, same.data) == (304, b"")
    assert {*SECURITY} <= {name for name, _ in same.headers}
    laptop.do("start")
    other = laptop.client.get(path, headers={"If-None-Match": tag})
    assert other.status_code == 200
    assert other.headers["ETag"] != tag


def test_a_changed_address_reaches_the_lobby(laptop: Laptop, app: Flask) -> None:
    laptop.start()
    path = f"{laptop.address}/part?screen=run"
    tag = laptop.client.get(path).headers["ETag"]
    app.extensions["pupil_door"] = OpenDoor(address="http://10.0.0.7:8080/")
    answer = laptop.client.get(path, headers={"If-None-Match": tag})
    assert answer.status_code == 200
    assert "10.0.0.7:8080" in answer.get_data(as_text=True)


def test_a_script_gets_the_part_after_its_move(laptop: Laptop) -> None:
    page = laptop.start()
    fields = {"csrf_token": page.token, "revision": "0", "do": "start"}
    answer = laptop.client.post(
        f"{laptop.address}/moves", data=fields, headers={**ORIGIN, "X-Part": "run"}
    )
    words = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert words.startswith('<div id="live"')
    assert 'data-revision="1"' in words
    again = laptop.client.post(
        f"{laptop.address}/moves", data=fields, headers={**ORIGIN, "X-Part": "run"}
    )
    assert 'data-revision="1"' in again.get_data(as_text=True)


def test_next_never_ends_a_lesson_by_itself(laptop: Laptop) -> None:
    page = laptop.start()
    fields = {"csrf_token": page.token, "revision": "0", "do": "end"}
    answer = laptop.send(f"{laptop.address}/moves", fields)
    assert (answer.status_code, answer.location) == (303, f"{laptop.address}/end")
    assert laptop.run().of_class("lobby")


def test_an_ended_lesson_leads_to_its_results(laptop: Laptop, clock: FakeClock) -> None:
    laptop.start()
    laptop.do("start")
    laptop.do("jump", step="quiz/wegkijken")
    laptop.press("close the question", **{"n-0-0": "3", "n-0-1": "22"})
    wait_out(clock)
    laptop.do("reveal")
    done = laptop.post(f"{laptop.address}/end")
    assert "deleted" in laptop.page(done.location).of_class("done")[0]
    gone = laptop.client.get(laptop.address)
    assert (gone.status_code, gone.location) == (303, f"{laptop.address}/summary")
    page = laptop.page(f"{laptop.address}/summary")
    assert page.of_class("value") == ["3", "22"]
    assert "Een proefles" in page.words("h1")[0]
    laptop.send(f"{laptop.address}/delete", {"csrf_token": page.token})
    laptop.page(f"{laptop.address}/summary", status=404)
    laptop.run(status=410)


def test_a_lesson_that_left_the_library_can_be_ended(
    laptop: Laptop, app: Flask, tmp_path: Path
) -> None:
    laptop.start()
    app.extensions["session_service"].close()
    app.extensions["session_service"] = SessionService(tmp_path, {})
    page = laptop.run(status=409)
    assert f"{laptop.address}/end" in page.links()
    laptop.post(f"{laptop.address}/end")
    assert app.extensions["session_service"].resumable() == ()


def test_a_running_lesson_is_found_again(laptop: Laptop) -> None:
    laptop.page("/en/")
    laptop.start()
    for path in ("/en/", "/en/sessions/"):
        assert laptop.address in laptop.page(path).links()
    assert "/en/sessions/new?lesson=proef" in laptop.page("/en/").links()
    assert "/en/sessions/new?lesson=proef" in laptop.page("/en/lessons/proef").links()


def test_a_file_that_was_set_aside_is_named(laptop: Laptop, app: Flask) -> None:
    assert laptop.page("/en/").of_class("warning") == []
    app.extensions["set_aside"] = Path("signaal-damaged-2026-11-28-1.db")
    (warning,) = laptop.page("/en/").of_class("warning")
    assert "signaal-damaged-2026-11-28-1.db" in warning


def test_a_damaged_file_is_one_sentence_on_every_page(
    laptop: Laptop, app: Flask, tmp_path: Path
) -> None:
    laptop.start()
    app.extensions["session_service"].close()
    for path in tmp_path.iterdir():
        path.write_bytes(b"geen database" * 400)
    page = laptop.run()
    assert "damaged" in page.of_class("warning")[0]
    assert laptop.page("/en/sessions/").of_class("warning")
    app.extensions["session_service"] = SessionService(tmp_path, {})
    assert "damaged" in laptop.run(status=503).of_class("warning")[0]
    assert (tmp_path / FILE).exists()


@pytest.mark.parametrize("path", ["new?lesson=proef", "", "abc", "abc/part", "abc/end"])
def test_without_a_folder_there_are_no_live_lessons(path: str) -> None:
    page = Laptop(an_app()).page(f"/en/sessions/{path}", status=503)
    assert page.words("h1") == ["No data folder is set"]


def test_an_unknown_session_is_gone(laptop: Laptop) -> None:
    laptop.page("/en/sessions/0123", status=410)
    laptop.page("/en/sessions/0123/summary", status=404)
