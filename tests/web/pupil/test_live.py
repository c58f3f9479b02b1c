"""A pupil in a live class: joining, following, answering, and what everybody shares."""

import gc
import re
import threading
from pathlib import Path

import pytest
from flask import Flask
from live_class import ADULT, CODE, LiveClass, a_live_lesson
from pupil_door import ORIGIN, PART, Pupil, an_app
from werkzeug.test import TestResponse

from workshop.live.pupil_view import pupil_view
from workshop.live.seat import Seat
from workshop.quizzes.items import Item
from workshop.storage import flags
from workshop.web.pupil.live.follow import HELD_PER_SEAT
from workshop.web.pupil.live.page import Page

PATIENCE = 10


def joined(door: Flask, wish: str = "nl", *, script: bool = False) -> Pupil:
    pupil = Pupil(door, wish=wish, script=script)
    pupil.press("enter", code=CODE)
    return pupil


def fresh(door: Flask, room: LiveClass) -> None:
    """Wait until the door knows the latest move."""
    known = door.extensions["pupil_service"]
    until = threading.Event()
    for _ in range(PATIENCE * 100):
        found = known.find(room.session.id)
        if found and found.session.revision == room.session.revision:
            return
        until.wait(0.01)
    raise AssertionError("the door did not follow")


def go(door: Flask, room: LiveClass, step: str) -> None:
    room.go(step)
    fresh(door, room)


def look(pupil: Pupil, tag: str = "", wait: str = "") -> TestResponse:
    """What the script asks: anything new since that page?"""
    headers = {**PART, "If-None-Match": tag, "Prefer": wait}
    return pupil.client.get("/", headers={k: v for k, v in headers.items() if v})


@pytest.mark.parametrize("known", ["{}", "W/{}", 'W/"0-xx", W/{}', '"0-xx",{}'])
def test_a_tag_that_a_proxy_weakened_is_the_same(door: Flask, known: str) -> None:
    pupil = joined(door)
    tag = look(pupil).headers["ETag"]
    assert look(pupil, known.format(tag)).status_code == 304
    assert look(pupil, known.format('"9-nl"')).status_code == 200


def item_at(room: LiveClass) -> Item:
    name = room.session.step.removeprefix("vragen/")
    return next(x for x in room.lesson.activities[0].items if x.id == name)


def fields(door: Flask, room: LiveClass, **parts: str) -> dict[str, str]:
    """A form of the present page with these answers in it."""
    stored = door.extensions["pupil_service"].find(room.session.id)
    found = pupil_view(stored, door.extensions["library"].lessons)
    assert found and found.item
    tokens = {
        found.tokens.name(found.item, part): found.tokens.value(
            found.item, part, choice
        )
        for part, choice in parts.items()
    }
    return {"of": found.tokens.mark, **tokens}


def send(pupil: Pupil, form: dict[str, str]) -> int:
    """Answer as the script does; the status says what became of it."""
    return pupil.client.post("/", data=form, headers=PART | ORIGIN).status_code


def test_a_code_gives_a_seat_and_nothing_about_anybody(
    door: Flask, room: LiveClass
) -> None:
    pupil = joined(door)
    assert re.fullmatch(rf"nl\.{room.session.id}\.[\w-]{{32}}", pupil.seat)
    assert pupil.page.words("h1") == ["Je doet mee"]
    assert room.joined == 1


def test_scanning_again_is_the_same_seat(door: Flask, room: LiveClass) -> None:
    pupil = joined(door)
    seat = pupil.seat
    pupil.post(do="ask", code=CODE)
    pupil.post(do="enter", code=CODE)
    assert pupil.seat == seat
    assert room.joined == 1


def test_a_seat_that_was_made_up_answers_nothing(door: Flask, room: LiveClass) -> None:
    go(door, room, "vragen/live-waar")
    form = fields(door, room, answer="true")
    given = joined(door).seat
    stranger = Seat.in_class("nl", room.session.id, "another key")
    plain = Seat("nl", session=room.session.id)
    changed = given[:-1] + ("A" if given[-1] != "A" else "B")
    for made_up in (str(stranger), str(plain), changed):
        pupil = Pupil(door)
        pupil.client.set_cookie("seat", made_up)
        assert send(pupil, form) == 410
        assert "data-tag" not in look(pupil).text
    assert room.answers() == {"answer": 0}


def test_another_language_is_the_same_seat(door: Flask, room: LiveClass) -> None:
    pupil = joined(door)
    secret = pupil.seat.rpartition(".")[2]
    pupil.post(do="language", locale="ar")
    assert pupil.seat == f"ar.{room.session.id}.{secret}"
    assert pupil.look().root.get("dir") == "rtl"
    assert room.joined == 1


@pytest.mark.parametrize("script", [False, True])
def test_whoever_comes_late_lands_at_the_step(
    door: Flask, room: LiveClass, script: bool
) -> None:
    go(door, room, "vragen/live-waar")
    pupil = joined(door, script=script)
    assert pupil.page.question == str(item_at(room).stem)


def test_everybody_in_a_language_gets_the_same_page(
    door: Flask, room: LiveClass
) -> None:
    go(door, room, "vragen/live-chat")
    one, other, third = joined(door), joined(door), joined(door, "ar")
    pages = [look(pupil).data for pupil in (one, other, third)]
    assert pages[0] == pages[1] != pages[2]
    assert send(one, fields(door, room, moe="yes")) == 204
    assert look(one).data == pages[0]


def test_nothing_new_is_a_304_without_a_page(door: Flask, room: LiveClass) -> None:
    pupil = joined(door)
    tag = str(look(pupil).headers["ETag"])
    answer = look(pupil, tag)
    assert (answer.status_code, answer.data) == (304, b"")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Content-Security-Policy" in answer.headers
    room.move("start")
    fresh(door, room)
    assert look(pupil, tag).status_code == 200


def test_a_held_request_hears_of_a_move_and_not_of_an_answer(
    door: Flask, room: LiveClass
) -> None:
    go(door, room, "vragen/live-waar")
    waiting, answering = joined(door), joined(door)
    tag = str(look(waiting).headers["ETag"])
    heard: list[int] = []

    def wait() -> None:
        heard.append(look(waiting, tag, "wait=20").status_code)

    held = threading.Thread(target=wait)
    held.start()
    assert send(answering, fields(door, room, answer="true")) == 204
    assert heard == []
    room.move("close")
    held.join(PATIENCE)
    assert heard == [200]


def test_one_seat_cannot_hold_more_than_two_requests(
    door: Flask, room: LiveClass
) -> None:
    pupil = joined(door)
    tag = str(look(pupil).headers["ETag"])
    cookie = f"seat={pupil.seat}"

    def hold() -> int:
        headers = {**PART, "If-None-Match": tag, "Prefer": "wait=20", "Cookie": cookie}
        return door.test_client(use_cookies=False).get("/", headers=headers).status_code

    done: list[int] = []
    phones = [
        threading.Thread(target=lambda: done.append(hold()))
        for _ in range(HELD_PER_SEAT + 3)
    ]
    for phone in phones:
        phone.start()
    ready = threading.Event()
    for _ in range(PATIENCE * 100):
        if len(done) == 3:
            break
        ready.wait(0.01)
    assert done == [304] * 3
    room.move("start")
    for phone in phones:
        phone.join(PATIENCE)
    assert sorted(done) == [200, 200, 304, 304, 304]


def test_an_answer_is_kept_changed_and_shown_after_a_reload(
    door: Flask, room: LiveClass
) -> None:
    go(door, room, "vragen/live-waar")
    pupil = joined(door)
    for choice in ("false", "true"):
        assert send(pupil, fields(door, room, answer=choice)) == 204
    given = pupil.look().of_class("given")
    stored = door.extensions["pupil_service"].find(room.session.id)
    found = pupil_view(stored, door.extensions["library"].lessons)
    assert found and found.item
    token = found.tokens.value(found.item, "answer", "true")
    assert [e.get("value") for e in given] == [token]
    assert room.answers() == {"answer": 1}
    assert [e for e in joined(door).page.of_class("given")] == []


def test_skipping_is_an_answer_and_looks_like_an_option(
    door: Flask, room: LiveClass
) -> None:
    go(door, room, "vragen/live-waar")
    pupil = joined(door)
    buttons = [e for e in pupil.page.of_class("options")[0].iter("button")]
    assert {e.get("class") for e in buttons} == {None}
    assert buttons[-1].get("value") == "skip"
    assert send(pupil, {"of": fields(door, room)["of"], "do": "skip"}) == 204
    assert [e.get("value") for e in pupil.look().of_class("given")] == ["skip"]
    assert room.answers() == {"answer": 1}


def test_whatever_is_left_out_of_many_parts_counts_as_skipped(
    door: Flask, room: LiveClass
) -> None:
    go(door, room, "vragen/live-kaarten")
    pupil = joined(door)
    first = item_at(room).parts()[0]
    assert send(pupil, fields(door, room, **{first.id: first.choices[0].id})) == 204
    assert {*room.answers().values()} == {1}


def test_each_way_an_answer_can_fail_has_its_status(
    door: Flask, room: LiveClass
) -> None:
    go(door, room, "vragen/live-waar")
    pupil = joined(door)
    form = fields(door, room, answer="true")
    assert send(pupil, {"of": form["of"]}) == 422
    assert send(pupil, {**form, "of": "another"}) == 409
    room.move("close")
    fresh(door, room)
    assert send(pupil, form) == 409
    room.end()
    for _ in range(PATIENCE * 100):
        if send(pupil, form) == 410:
            break
        threading.Event().wait(0.01)
    assert send(pupil, form) == 410


def test_the_form_of_an_earlier_asking_is_not_an_answer_to_the_next(
    door: Flask, room: LiveClass
) -> None:
    go(door, room, "vragen/live-waar")
    pupil = joined(door)
    old = fields(door, room, answer="true")
    room.reveal()
    room.move("ask_again")
    fresh(door, room)
    assert send(pupil, old) == 409
    assert room.answers() == {"answer": 0}


def test_without_a_script_a_form_leads_back_to_the_page(
    door: Flask, room: LiveClass
) -> None:
    go(door, room, "vragen/live-waar")
    pupil = joined(door)
    response = pupil.post(**fields(door, room, answer="true"))
    assert (response.status_code, response.location) == (303, "/")
    assert len(pupil.look().of_class("given")) == 1
    empty = pupil.follow(pupil.post(of=fields(door, room)["of"]))
    (note,) = [e for e in empty.of_class("note") if e.get("id") == "empty"]
    assert note.get("hidden") is None


def test_only_waiting_pages_reload_by_themselves(door: Flask, room: LiveClass) -> None:
    pupil = joined(door)
    assert 'http-equiv="refresh" content="5"' in pupil.page.text
    go(door, room, "vragen/live-waar")
    assert 'http-equiv="refresh"' not in pupil.look().text


def test_results_appear_only_when_they_may_be_shown(
    door: Flask, room: LiveClass
) -> None:
    go(door, room, "vragen/live-waar")
    pupils = [joined(door) for _ in range(5)]
    for pupil in pupils[1:]:
        send(pupil, fields(door, room, answer="true"))
    assert "results" not in look(pupils[0]).text
    room.reveal()
    fresh(door, room)
    table = pupils[0].look().of_class("results")[0]
    assert [*table.iter("td")] == []
    room.move("ask_again")
    fresh(door, room)
    for pupil in pupils:
        send(pupil, fields(door, room, answer="true"))
    room.reveal()
    fresh(door, room)
    cells = [*pupils[0].look().of_class("results")[0].iter("td")]
    assert ["".join(e.itertext()) for e in cells] == ["5", "0"]


def test_opinions_at_the_end_are_not_told_to_the_class(
    door: Flask, room: LiveClass
) -> None:
    go(door, room, "uitgang/slot")
    pupils = [joined(door) for _ in range(14)]
    for pupil in pupils:
        assert send(pupil, fields(door, room, answer="a")) == 204
    room.reveal()
    fresh(door, room)
    (table,) = pupils[0].look().of_class("results")
    assert [*table.iter("td")] == []


def test_a_story_is_voted_on_and_ends_with_help(door: Flask, room: LiveClass) -> None:
    go(door, room, "tocht")
    pupil = joined(door)
    assert send(pupil, fields(door, room, answer="kijk")) == 204
    for turn in ("kijk", "sorry", "samen"):
        room.reveal()
        room.move("take_turn", turn)
    fresh(door, room)
    assert "Samen naar de" in pupil.look().text


def test_the_adult_of_today_is_on_the_help_card(door: Flask, room: LiveClass) -> None:
    pupil = joined(door)
    assert ADULT in "".join(pupil.page.words("details"))
    assert ADULT not in Pupil(door).page.text


def test_a_code_ends_with_its_session(door: Flask, room: LiveClass) -> None:
    pupil = joined(door)
    room.end()
    for _ in range(PATIENCE * 100):
        if door.extensions["pupil_service"].find(room.session.id) is None:
            break
        threading.Event().wait(0.01)
    page = pupil.look()
    assert page.root.get("data-tag") is None
    assert "refusal" in {
        e.get("id") for e in Pupil(door).press("enter", code=CODE).root.iter()
    }


def test_leaving_gives_up_the_seat_and_nothing_else_changes(
    door: Flask, room: LiveClass
) -> None:
    pupil, other = joined(door), joined(door)
    before = look(other).data
    pupil.client.get("/klok")
    assert pupil.seat == ""
    assert look(other).data == before
    assert room.joined == 2


def test_the_first_other_device_turns_the_light_on(
    door: Flask, room: LiveClass
) -> None:
    client = door.test_client()
    client.get("/")
    assert not flags.is_raised(room.engine, flags.REACHED)
    client.get("/", environ_base={"REMOTE_ADDR": "192.0.2.7"})
    assert flags.is_raised(room.engine, flags.REACHED)


def test_a_foreign_host_follows_nothing(door: Flask) -> None:
    pupil = joined(door)
    headers = {**PART, "Host": "elsewhere.example", "Cookie": f"seat={pupil.seat}"}
    assert door.test_client().get("/", headers=headers).status_code == 400


def test_a_door_without_a_folder_knows_no_sessions() -> None:
    page = Pupil(an_app()).press("enter", code=CODE)
    assert any(e.get("id") == "refusal" for e in page.root.iter())


@pytest.mark.parametrize("code", ["", "KLMQRX"])
def test_an_answer_whose_seat_was_given_up_is_over(
    door: Flask, room: LiveClass, code: str
) -> None:
    go(door, room, "vragen/live-waar")
    pupil = joined(door, script=True)
    form = fields(door, room, answer="true")
    pupil.post(do="enter", code=code) if code else pupil.post(do="stop")
    assert send(pupil, form) == 410
    assert room.answers() == {"answer": 0}


def test_no_page_in_memory_outlives_its_class(door: Flask, room: LiveClass) -> None:
    pupil = joined(door)
    before = len(_pages())
    look(pupil)
    assert len(_pages()) == before + 1
    room.end()
    until_gone(door, room)
    look(pupil)
    assert len(_pages()) == before


def _pages() -> list[Page]:
    """All that this process holds, of this class or of another test's."""
    return [one for one in gc.get_objects() if isinstance(one, Page)]


def until_gone(door: Flask, room: LiveClass) -> None:
    known, until = door.extensions["pupil_service"], threading.Event()
    for _ in range(PATIENCE * 100):
        if known.find(room.session.id) is None:
            return
        until.wait(0.01)
    raise AssertionError("the door did not follow")


def test_the_first_lesson_of_a_laptop_lets_phones_in_at_once(tmp_path: Path) -> None:
    lesson = a_live_lesson()
    app = an_app(lesson, data=tmp_path)
    pupil = Pupil(app)
    pupil.press("enter", code=CODE)
    assert pupil.seat == ""
    room = LiveClass(tmp_path, lesson)
    pupil.press("enter", code=CODE)
    assert room.session.id in pupil.seat
    app.extensions["pupil_service"].close()
    room.close()


def test_practice_waits_for_no_database() -> None:
    app = an_app(database="postgresql+psycopg://nobody@127.0.0.1:1/none")
    pupil = Pupil(app)
    pupil.press("enter", code="KLMQRX")
    assert pupil.page.words("h1") == ["Een proefles"]
    app.extensions["pupil_service"].close()
