"""The question type of cards and heaps."""

from typing import Annotated, Literal

from workshop.quizzes.item import Choice, Item, Part
from workshop.quizzes.model import Id, Model, Rules, known, unique
from workshop.text import Line, Text


class Category(Model):
    """A heap to put cards on; `mark` gives it its sign and colour."""

    id: Id
    text: Line
    mark: Literal["normal", "watch", "tell"]


class Card(Model):
    """A card with the heap it fits best, and why."""

    id: Id
    text: Line
    key: str
    feedback: Text
    sources: tuple[str, ...] = ()


class Sort(Item):
    """Cards to put on heaps."""

    measures = "knowledge"
    one_by_one = True
    type: Literal["sort"]
    categories: Annotated[tuple[Category, ...], Rules(min_length=2, max_length=4)]
    cards: Annotated[tuple[Card, ...], Rules(min_length=2, max_length=16)]

    def __post_init__(self) -> None:
        super().__post_init__()
        unique(category.id for category in self.categories)
        unique(card.id for card in self.cards)
        for card in self.cards:
            known(card.key, [category.id for category in self.categories])

    def parts(self) -> tuple[Part, ...]:
        choices = tuple(Choice(id=c.id, text=c.text) for c in self.categories)
        return tuple(
            Part(
                id=card.id,
                text=card.text,
                choices=choices,
                key=card.key,
                feedback={choice.id: card.feedback for choice in choices},
            )
            for card in self.cards
        )
