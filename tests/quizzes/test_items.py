"""Item types: parts, keys, scores and every way to be wrong."""

from typing import Any

import pytest
from builders import a_choice, a_sort, a_spot, an_item
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from workshop.quizzes.items import ITEM_TYPES, SCALES
from workshop.quizzes.score import Score
from workshop.text import texts, translated

TRUE_FALSE = {
    "id": "meisjes",
    "type": "true-false",
    "stem": "Het overkomt alleen meisjes.",
    "key": False,
    "feedback": {"true": "Ook jongens.", "false": "Klopt: ook jongens."},
}
MULTIPLE = a_choice(type="multiple-choice", keys=("nee",)) | {"id": "meer"}
MULTIPLE.pop("key")
SCALE = {"id": "durf", "type": "scale", "stem": "Ik durf het.", "feedback": "Goed."}
ALL = [a_choice(), MULTIPLE, TRUE_FALSE, SCALE, a_sort(), a_spot()]


def test_every_type_is_tried_here() -> None:
    assert {raw["type"] for raw in ALL} == {*ITEM_TYPES}


@pytest.mark.parametrize("raw", ALL, ids=lambda raw: raw["type"])
def test_the_key_scores_in_full(raw: dict[str, Any]) -> None:
    item = an_item(raw)
    score = item.score(item.key_response())
    if item.measures == "opinion":
        assert score is None
    else:
        assert score is not None
        assert score.is_full


@pytest.mark.parametrize("raw", ALL, ids=lambda raw: raw["type"])
def test_every_choice_of_every_part_has_feedback(raw: dict[str, Any]) -> None:
    for part in an_item(raw).parts():
        assert {choice.id for choice in part.choices} == {*part.feedback}


@pytest.mark.parametrize(
    ("raw", "response", "score"),
    [
        (a_choice(), {"answer": "nee"}, Score(1, 1)),
        (a_choice(), {"answer": "ja"}, Score(0, 1)),
        (a_choice(), {}, Score(0, 1)),
        (MULTIPLE, {"ja": "no", "nee": "yes"}, Score(2, 2)),
        (MULTIPLE, {"ja": "yes", "nee": "yes"}, Score(1, 2)),
        (TRUE_FALSE, {"answer": "false"}, Score(1, 1)),
        (a_sort(), {"laat": "gewoon", "bang": "let-op"}, Score(1, 2)),
        (a_spot(), {"moe": "yes", "schoenen": "no"}, Score(2, 2, 1, 1, 0, 1)),
        (a_spot(), {"moe": "yes", "schoenen": "yes"}, Score(1, 2, 1, 1, 1, 1)),
        (a_spot(), {}, Score(1, 2, 0, 1, 0, 1)),
    ],
)
def test_scores(raw: dict[str, Any], response: dict[str, str], score: Score) -> None:
    assert an_item(raw).score(response) == score


def test_a_choice_without_a_key_asks_an_opinion() -> None:
    raw = a_choice()
    raw.pop("key")
    item = an_item(raw)
    assert item.measures == "opinion"
    assert item.score({"answer": "ja"}) is None
    assert an_item(a_choice()).measures == "knowledge"


def test_a_scale_has_four_steps() -> None:
    assert all(len(labels) == 4 for labels in SCALES.values())
    assert [c.id for c in an_item(SCALE).parts()[0].choices] == ["a", "b", "c", "d"]


def test_only_known_parts_and_choices_are_accepted() -> None:
    item = an_item(a_spot())
    assert item.accepts({"moe": "yes"})
    assert not item.accepts({"moe": "misschien"})
    assert not item.accepts({"onbekend": "yes"})
    assert not item.accepts({})


marks = st.dictionaries(st.sampled_from(["moe", "schoenen"]), st.sampled_from(["yes"]))


@given(marks)
def test_a_score_never_leaves_its_bounds(response: dict[str, str]) -> None:
    score = an_item(a_spot()).score(response)
    assert score is not None
    assert 0 <= score.right <= score.of
    assert score.hits <= score.signals
    assert score.false_alarms <= score.harmless
    assert score.is_full == (response == {"moe": "yes"})


FIVE = tuple({"id": f"o{n}", "text": "Iets", "feedback": "Zo."} for n in range(5))
TWICE = ({"id": "a", "text": "Iets", "feedback": "Zo."},) * 2
ALL_SIGNALS = tuple(line | {"signal": True} for line in a_spot()["lines"])
NOBODY = tuple(line | {"who": None} for line in a_spot()["lines"])


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (a_choice(key="misschien"), "refers to 'misschien'"),
        (a_choice(options=FIVE), "at most 4"),
        (a_choice(options=TWICE), "'a' is used twice"),
        (MULTIPLE | {"keys": ()}, "at least 1"),
        (MULTIPLE | {"keys": ("weg",)}, "refers to 'weg'"),
        (a_sort(categories=a_sort()["categories"][:2]), "refers to 'vertel'"),
        (a_spot(lines=ALL_SIGNALS), "no harmless line"),
        (a_spot(lines=NOBODY), "misses 'who'"),
        (a_spot(speakers=()), "refers to 'noa'"),
        (TRUE_FALSE | {"key": "false"}, "bool"),
        (SCALE | {"labels": "geluk"}, "agreement"),
        (a_choice(kleur="rood"), "Unexpected keyword"),
        (a_choice(id="Met Hoofdletter"), "pattern"),
        (a_choice(stem="<b>x</b>"), "html_inline"),
    ],
)
def test_wrong_items_say_why(raw: dict[str, Any], says: str) -> None:
    with pytest.raises(ValidationError) as refused:
        an_item(raw)
    assert says in str(refused.value)


@pytest.mark.parametrize("raw", ALL, ids=lambda raw: raw["type"])
def test_parts_keep_the_language_of_a_translated_item(raw: dict[str, Any]) -> None:
    item = translated(an_item(raw), lambda text: type(text)("نعم", "ar"))
    assert {text.lang for _, text in texts(item.parts())} <= {"ar"}
