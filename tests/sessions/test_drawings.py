"""What a class looks at: how it was, how it is, and both beside the result."""

from workshop.content.activities import Quiz
from workshop.content.story import Node
from workshop.sessions.steps import Step

ITEM = {
    "id": "hoeveel",
    "type": "true-false",
    "stem": "Er is iets verlegd.",
    "key": True,
    "feedback": {"true": "De beker.", "false": "De beker."},
}


def quiz(*drawings: str) -> Quiz:
    return Quiz.model_validate(
        {
            "id": "tafel",
            "type": "quiz",
            "title": "De tafel",
            "minutes": (5,),
            "drawings": drawings,
            "items": (ITEM,),
        }
    )


def test_of_two_states_the_second_stands_with_the_question_and_both_with_the_result() -> (
    None
):
    activity = quiz("tafel-eerst", "tafel-daarna")
    words, asked = Step(activity), Step(activity, activity.items[0])
    assert words.drawings(None, is_revealed=False) == ("tafel-eerst",)
    assert asked.drawings(None, is_revealed=False) == ("tafel-daarna",)
    assert asked.drawings(None, is_revealed=True) == ("tafel-eerst", "tafel-daarna")


def test_one_drawing_makes_room_for_the_result() -> None:
    activity = quiz("fietsenrek")
    asked = Step(activity, activity.items[0])
    assert asked.drawings(None, is_revealed=False) == ("fietsenrek",)
    assert asked.drawings(None, is_revealed=True) == ()


def test_a_story_shows_the_scene_where_the_class_is() -> None:
    node = Node.model_validate(
        {"id": "a", "text": "Er is muziek.", "drawing": "snoeren", "help": "Ga mee."}
    )
    assert Step(quiz()).drawings(node, is_revealed=False) == ("snoeren",)
