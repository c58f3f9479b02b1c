"""A branching story: every path ends, and ends with help."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.content.story import Node, check_story, reachable
from workshop.text import Unfit

Choices = dict[str, list[str]]


def nodes(choices: Choices, **changes: Any) -> tuple[Node, ...]:
    return tuple(
        Node.model_validate(
            {
                "id": name,
                "text": "Er gebeurt iets.",
                "choices": tuple(
                    {"id": f"keuze-{n}", "text": "Doe dit.", "to": to}
                    for n, to in enumerate(leads_to)
                ),
                "help": None if leads_to else "Ga samen naar de mentor.",
            }
            | changes.get(name, {})
        )
        for name, leads_to in choices.items()
    )


GOOD: Choices = {"a": ["b", "c"], "b": ["c", "d"], "c": [], "d": []}


def test_a_good_story_passes() -> None:
    check_story("a", nodes(GOOD))


@pytest.mark.parametrize(
    ("choices", "changes", "says"),
    [
        (GOOD | {"b": ["a", "d"]}, {}, "'a' leads back to itself"),
        (GOOD | {"e": []}, {}, "'e' is on no path"),
        (GOOD | {"b": ["c", "x"]}, {}, "refers to 'x'"),
        (GOOD | {"b": ["c"]}, {}, "'b' has one choice only"),
        (GOOD, {"c": {"help": None}}, "'c' ends a path without 'help'"),
        (GOOD, {"b": {"help": "Bel iemand."}}, "'b' has 'help' but is no ending"),
        ({"b": []}, {}, "refers to 'a'"),
    ],
)
def test_a_story_that_does_not_end_with_help_says_why(
    choices: Choices, changes: dict[str, Any], says: str
) -> None:
    with pytest.raises(Unfit) as refused:
        check_story("a", nodes(choices, **changes))
    assert says in str(refused.value)


graphs = st.dictionaries(
    st.sampled_from("abcdef"),
    st.lists(st.sampled_from("abcdef"), max_size=3),
    min_size=1,
)


@given(graphs)
def test_a_story_that_passes_ends_with_help_on_every_path(choices: Choices) -> None:
    story = nodes(choices)
    try:
        check_story("a", story)
    except Unfit:
        return
    by_id = {node.id: node for node in story}
    paths: list[tuple[str, ...]] = [("a",)]
    while paths:
        path = paths.pop()
        here = by_id[path[-1]]
        assert len(path) <= len(story)
        assert here.choices or here.help
        paths += [(*path, turn.to) for turn in here.choices]
    assert reachable("a", by_id) == {*by_id}


def test_a_wide_story_is_checked_at_once() -> None:
    wide: Choices = {f"n{n}": [f"n{n + 1}"] * 4 for n in range(39)}
    check_story("n0", nodes(wide | {"n39": []}))
