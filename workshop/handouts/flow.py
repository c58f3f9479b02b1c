"""Faces of items on the pupils' paper.

Own faces are registered below; any other type has the generic face, so that a new type
shows at once.
"""

from collections.abc import Sequence
from functools import singledispatch

from workshop.handouts.chat import bubble
from workshop.handouts.page import Page
from workshop.handouts.parts import longest_word, options, prose
from workshop.handouts.signs import sign
from workshop.handouts.theme import (
    BARE,
    CAPTION,
    CELL,
    CELL_STRONG,
    GRID,
    NARROW,
    SAND,
    STRONG,
)
from workshop.i18n import gettext
from workshop.paper.columns import Columns
from workshop.paper.flow import Flow, Gap, Room, Stack
from workshop.paper.table import Row, Table
from workshop.quizzes.items import Category, Item, Part, Sort, Spot, SpotLine

_TICK, _NUMBER = 54, 24
_TABLE_START = 120
_HEAD = CELL_STRONG.but(align="center", size=9.5, leading=12)
_CHOICES_SHARE = 0.6


@singledispatch
def on_paper(item: Item, page: Page) -> list[Flow]:
    """Any question: its words, then each part with its choices to mark."""
    parts = item.parts()
    if len(parts) == 1 and parts[0].text is None:
        return [_beside(page, prose(page, item.stem, CELL_STRONG), parts[0])]
    flows = prose(page, item.stem, STRONG)
    asked = [_beside(page, prose(page, part.text, CELL), part) for part in parts]
    return [Stack([*flows, *asked])]


def _beside(page: Page, words: list[Flow], part: Part) -> Flow:
    """The words and, beside or below them, what to choose from."""
    return Columns(
        [Stack(words), options(page, part.choices)],
        [1 - _CHOICES_SHARE, _CHOICES_SHARE],
        gap=10,
        direction=page.direction,
        align="middle",
        fold=NARROW,
        after=6,
    )


@on_paper.register
def _(item: Spot, page: Page) -> list[Flow]:
    """Each line of the chat or story with two boxes: signal, or no signal."""
    first = item.title or item.stem
    labels = [gettext(choice.label) for choice in item.parts()[0].choices]
    head = [_number(page, gettext("Nr")), [page.line(first, CELL_STRONG)]]
    ticks = [_tick_head(page, label) for label in labels]
    rows = [Row((*head, *ticks), fill=SAND)]
    for number, line in enumerate(item.lines, 1):
        boxes = [_tick_box(page) for _ in labels]
        rows.append(
            Row((_number(page, str(number)), [_line(page, item, line)], *boxes))
        )
    table = Table(
        rows,
        [_NUMBER, 0.9, _TICK, _TICK],
        direction=page.direction,
        style=BARE,
        row_head=True,
        summary=str(item.stem),
    )
    return [Room(_TABLE_START), *prose(page, item.stem, STRONG), table]


def _line(page: Page, item: Spot, line: SpotLine) -> Flow:
    speaker = item.speaker(line.who)
    if item.setting == "chat" and speaker is not None:
        return bubble(page, line, speaker)
    return page.line(line.text, CELL)


@on_paper.register
def _(item: Sort, page: Page) -> list[Flow]:
    """Each card with a box for every heap."""
    head: list[list[Flow]] = [prose(page, item.stem, CELL_STRONG)]
    head += [_heap_head(page, category) for category in item.categories]
    rows = [Row(tuple(head), fill=SAND)]
    for card in item.cards:
        boxes = [_tick_box(page) for _ in item.categories]
        rows.append(Row(([page.line(card.text, CELL)], *boxes)))
    table = Table(
        rows,
        [0.9, *[_heap_width(page, item.categories)] * len(item.categories)],
        direction=page.direction,
        style=GRID,
        row_head=True,
        summary=str(item.stem),
    )
    return [Room(_TABLE_START), table]


def _heap_width(page: Page, heaps: Sequence[Category]) -> float:
    """Room for the longest word of a heap's name."""
    longest = longest_word(page, [heap.text for heap in heaps], _HEAD)
    return max(_TICK, longest + 2 * GRID.padding)


def _heap_head(page: Page, category: Category) -> list[Flow]:
    name = page.line(category.text, _HEAD)
    return [sign(category.mark, 19, page.direction, shift=0.5), Gap(2), name]


def _tick_head(page: Page, words: str) -> list[Flow]:
    return [page.say(words, _HEAD)]


def _tick_box(page: Page) -> list[Flow]:
    return [sign("box", 17, page.direction, spoken=True, shift=0.5)]


def _number(page: Page, number: str) -> list[Flow]:
    return [page.say(number, CAPTION.but(strong=True, align="center", after=0))]
