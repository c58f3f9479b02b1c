"""The item types there are: one class each."""

from collections.abc import Mapping

from workshop.quizzes.choose import (
    SCALES,
    MultipleChoice,
    Scale,
    SingleChoice,
    TrueFalse,
)
from workshop.quizzes.item import (
    ANSWER,
    NO,
    SKIP,
    YES,
    Choice,
    Item,
    Measure,
    Part,
    Response,
)
from workshop.quizzes.sort import Card, Category, Sort
from workshop.quizzes.spot import Speaker, Spot, SpotLine

__all__ = [
    "ANSWER",
    "ITEM_TYPES",
    "NO",
    "SCALES",
    "SKIP",
    "YES",
    "Card",
    "Category",
    "Choice",
    "Item",
    "Measure",
    "MultipleChoice",
    "Part",
    "Response",
    "Scale",
    "SingleChoice",
    "Sort",
    "Speaker",
    "Spot",
    "SpotLine",
    "TrueFalse",
]

ITEM_TYPES: Mapping[str, type[Item]] = {
    "single-choice": SingleChoice,
    "multiple-choice": MultipleChoice,
    "true-false": TrueFalse,
    "scale": Scale,
    "sort": Sort,
    "spot": Spot,
}
