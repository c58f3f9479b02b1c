"""What every checked value shares, and what a subclass may change."""

from dataclasses import replace
from typing import Annotated, ClassVar, Literal

import pytest
from pydantic import ValidationError

from workshop.quizzes.model import Id, Model, OneOf, Rules
from workshop.text import Line


class Base(Model):
    colours: ClassVar[tuple[str, ...]] = ("blue",)
    id: Id
    parts: tuple[str, ...] = ()


class Full(Base):
    type: Literal["full"]
    parts: Annotated[tuple[str, ...], Rules(min_length=1)]


class Empty(Base):
    type: Literal["empty"]
    name: Line = Line("niets")


class Holder(Model):
    bases: tuple[Annotated[Base, OneOf({"full": Full, "empty": Empty})], ...]


def test_a_table_becomes_the_class_of_its_type() -> None:
    tables = (
        {"type": "full", "id": "a", "parts": ("x",)},
        {"type": "empty", "id": "b"},
    )
    found = Holder.model_validate({"bases": tables}).bases
    assert found == (
        Full(type="full", id="a", parts=("x",)),
        Empty(type="empty", id="b"),
    )


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        ({"type": "full", "id": "a"}, "missing"),
        ({"type": "full", "id": "a", "parts": ()}, "too_short"),
        ({"type": "full", "id": "a", "parts": ["x"]}, "tuple_type"),
        ({"type": "empty", "id": "A"}, "string_pattern_mismatch"),
        ({"type": "empty", "id": "a", "colours": ("red",)}, "unexpected_keyword"),
        ({"type": "other", "id": "a"}, "union_tag_invalid"),
        ({"id": "a"}, "union_tag_not_found"),
    ],
)
def test_what_does_not_fit_is_told(table: dict[str, object], kind: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Holder.model_validate({"bases": (table,)})
    (error,) = refused.value.errors()
    assert error["type"].startswith(kind)


def test_a_subclass_can_ask_for_what_was_free() -> None:
    with pytest.raises(TypeError, match="'parts'"):
        Full(type="full", id="a")  # type: ignore[call-arg]


def test_a_value_does_not_change() -> None:
    one = Empty(type="empty", id="a")
    with pytest.raises(AttributeError):
        one.id = "b"  # type: ignore[misc]
    other = replace(one, id="b")
    assert (one.id, other.id, other.name) == ("a", "b", "niets")
    assert one != other
    assert len({one, other, replace(one)}) == 2
