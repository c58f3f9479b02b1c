"""A class that is not there: plausible, different each time, and kept nowhere."""

import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import seated
from desk_door import a_full_lesson
from live_desk import FakeClock
from live_pages import Laptop, a_live_app

from workshop.live.rehearsal import Rehearsal
from workshop.live.service import SessionService
from workshop.live.simulated_class import SIZE, SimulatedClass
from workshop.quizzes.items import SKIP
from workshop.sessions.session import Setup
from workshop.sessions.steps import steps
from workshop.storage.sessions import Stored

ITEM = "quiz/wegkijken"
LONG = 3600.0


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SessionService]:
    lesson = a_full_lesson()
    made = SessionService(tmp_path / "data", {lesson.id: lesson}, clock=FakeClock())
    yield made
    made.close()


def begin(desk: SessionService, setup: Setup | None = None) -> str:
    made = desk.create("proef", setup or Setup(), adult="", is_rehearsal=True)
    assert made
    return made.id


def move(desk: SessionService, name: str, session_id: str, **given: str) -> None:
    stored = desk.find(session_id)
    assert stored
    assert desk.move(session_id, stored.session.revision, name, **given)


def answers_in(desk: SessionService, stored: Stored) -> int:
    """How many pupils answered or skipped what is open now."""
    running = desk.running_lesson(stored)
    assert running and running.asked
    engine, part = desk._stores.memory(), running.asked.parts[0].id
    return seated.answered(engine, stored.session.id, running.asking, part)


def joined(desk: SessionService, session_id: str) -> int:
    stored = desk.find(session_id)
    assert stored
    return stored.joined


def test_they_come_in_and_answer_and_go(desk: SessionService, tmp_path: Path) -> None:
    name = begin(desk)
    klas = Rehearsal(desk, name, Random(1))
    assert klas.beat(0.0)
    assert joined(desk, name) == 0
    assert klas.beat(6.0)
    assert 0 < joined(desk, name) < SIZE
    assert klas.beat(60.0)
    assert joined(desk, name) == SIZE
    move(desk, "start", name)
    move(desk, "jump", name, step=ITEM)
    klas.beat(61.0)
    klas.beat(200.0)
    stored = desk.find(name)
    assert stored
    answers = answers_in(desk, stored)
    assert answers and 14 <= answers <= SIZE
    assert desk.end(name)
    assert not klas.beat(201.0)
    assert not (tmp_path / "data").exists()


def test_nobody_answers_while_it_is_paused_or_closed(desk: SessionService) -> None:
    name = begin(desk)
    klas = Rehearsal(desk, name, Random(2))
    klas.beat(0.0)
    move(desk, "start", name)
    move(desk, "jump", name, step=ITEM)
    klas.beat(10.0)
    move(desk, "close", name)
    assert klas.beat(90.0)
    stored = desk.find(name)
    assert stored and desk.running_lesson(stored)
    answers = answers_in(desk, stored)
    assert klas.beat(900.0)
    assert answers_in(desk, stored) == answers


def test_without_phones_nobody_has_one(desk: SessionService) -> None:
    name = begin(desk, Setup(with_phones=False, with_hands=True))
    klas = Rehearsal(desk, name, Random(3))
    klas.beat(0.0)
    klas.beat(90.0)
    assert joined(desk, name) == 0


def test_a_forgotten_rehearsal_ends_by_itself(desk: SessionService) -> None:
    name = begin(desk)
    klas = Rehearsal(desk, name, Random(4))
    assert klas.beat(0.0)
    assert klas.beat(LONG)
    assert not klas.beat(3 * LONG)
    assert desk.find(name) is None


def test_most_know_what_fits_some_skip_some_never_answer() -> None:
    lesson = a_full_lesson()
    step = next(one for one in steps(lesson) if one.id == ITEM)
    asked = step.asked(())
    assert asked
    crowd = SimulatedClass(Random(5), size=1000)
    answers = crowd.answers(100.0, "wegkijken@1", asked)
    options = Counter(row[2] for answer in answers for row in answer.rows)
    assert options.most_common(1)[0][0] == "nee"
    assert {*options} == {"ja", "nee", SKIP}
    assert 900 < len(answers) < 1000
    assert len({row[1] for answer in answers for row in answer.rows}) == len(answers)
    times = [answer.at for answer in answers]
    assert times == sorted(times)
    assert len({round(at, 1) for at in times}) > 100
    assert 101.0 < times[0] and times[-1] <= 125.0


def test_it_leaves_the_data_folder_alone(tmp_path: Path) -> None:
    folder, before = tmp_path / "data", {*threading.enumerate()}
    app = a_live_app(folder)
    laptop = Laptop(app)
    laptop.locale = "en"
    choices = {"language": "nl", "second": "", "length": "50", "phones": "y"}
    done = laptop.post(
        "/nl/sessions/rehearsal?lesson=proef", **choices, screens="2", region="nl"
    )
    assert done.status_code == 303
    laptop.session_id = done.location.rpartition("/")[2]
    page = laptop.run()
    assert page.of_class("draft")
    desk = app.extensions["session_service"]
    stored = desk.find(laptop.session_id)
    assert stored.session.is_rehearsal
    wall = laptop.client.get(f"{laptop.address}/projector").get_data(as_text=True)
    assert 'class="practice"' in wall
    laptop.press("Start the lesson")
    assert not desk.find(laptop.session_id).session.is_in_lobby
    desk.end(laptop.session_id)
    for name in ("", "/projector", "/part"):
        laptop.client.get(f"{laptop.address}{name}")
    for thread in {*threading.enumerate()} - before:
        if thread.name == "rehearsal":
            thread.join(30)
            assert not thread.is_alive()
    assert not folder.exists()


def test_the_start_page_offers_it(tmp_path: Path) -> None:
    laptop = Laptop(a_live_app(tmp_path))
    page = laptop.page("/nl/")
    assert any("rehearsal" in (f.get("action") or "") for f in page.root.iter("form"))
    laptop.page("/nl/sessions/rehearsal?lesson=proef")
    laptop.page("/nl/sessions/rehearsal?lesson=none", status=404)
