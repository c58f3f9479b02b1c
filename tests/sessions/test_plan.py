"""The plan of a class: an order of its own, and what no plan may lack."""

from dataclasses import replace

from desk_door import a_full_lesson

from workshop.sessions.plan import ALWAYS, Planned, offered, usable, whole
from workshop.sessions.running_lesson import RunningLesson
from workshop.sessions.session import Session, Setup

LESSON = a_full_lesson()
QUIZ, TALK = Planned("quiz", 4), Planned("talk", 9)


def running(*plan: Planned) -> RunningLesson:
    setup = Setup(plan=whole(plan, LESSON))
    session = Session("s", "BCDFGH", LESSON.id, "key", setup, step="ground-rules")
    return RunningLesson.of(session, LESSON)


def walked(lesson: RunningLesson) -> list[str]:
    """The activities in the order in which "next" comes to them."""
    found = []
    while True:
        found.append(lesson.session.activity_id)
        if (step := lesson.neighbour(1)) is None:
            return [*dict.fromkeys(found)]
        lesson = lesson.with_session(replace(lesson.session, step=step.id))


def test_a_lesson_offers_a_plan_for_each_of_its_lengths() -> None:
    plans = offered(LESSON)
    assert [*plans] == ["50", "46"]
    for name, plan in plans.items():
        assert sum(one.minutes for one in plan) == int(name)
        assert [one.activity for one in plan] == [one.id for one in LESSON.plan]


def test_a_class_walks_its_own_plan_with_rules_first_and_help_at_the_end() -> None:
    assert walked(running(QUIZ, TALK)) == [
        "ground-rules",
        "quiz",
        "talk",
        "help-routes",
        "slack",
    ]


def test_what_stands_outside_can_be_reached_and_is_never_next() -> None:
    lesson = running(QUIZ)
    (left_out,) = (one for one in lesson.steps if one.id == "role-play")
    assert not lesson.is_planned(left_out)
    assert lesson.find("meer") and "meer" not in walked(lesson)


def test_an_extra_may_be_part_of_a_plan() -> None:
    assert "meer" in walked(running(Planned("meer", 12)))


def test_no_plan_lacks_the_rules_and_who_helps() -> None:
    kinds = {a.id: a.kind for a in LESSON.activities}
    assert {kinds[one.activity] for one in whole((), LESSON)} == {*ALWAYS}
    again = whole(whole((QUIZ,), LESSON), LESSON)
    assert again == whole((QUIZ,), LESSON)


def test_what_a_lesson_has_no_more_is_no_part_of_a_plan() -> None:
    assert usable((Planned("weg", 5), QUIZ), LESSON) == (QUIZ,)
    assert usable((Planned("weg", 5),), LESSON) == offered(LESSON)["50"]


def test_a_plan_is_kept_with_its_session() -> None:
    kept = running(QUIZ, TALK).session
    assert Session.from_json(kept.to_json()) == kept
