"""Faces of items and activities on the pupils' paper.

Own faces are registered below; any other type has the generic face, so that a new type
shows at once.
"""

from functools import singledispatch

from workshop.content.activities import Activity, HelpRoutes
from workshop.handouts.chat import bubble
from workshop.handouts.help_box import help_box
from workshop.handouts.look import (
    BARE,
    CAPTION,
    CELL,
    CELL_STRONG,
    GRID,
    SAND,
    STRONG,
)
from workshop.handouts.page import Page
from workshop.handouts.parts import heading, options, prose
from workshop.handouts.signs import sign
from workshop.i18n import gettext
from workshop.paper.flow import Flow, Gap, Stack
from workshop.paper.paragraph import Paragraph
from workshop.paper.table import Row, Table
from workshop.quizzes.items import Category, Question, Sort, Spot, SpotLine
from workshop.text import Text

_TICK, _NUMBER = 58, 24


@singledispatch
def on_paper(item: Question, page: Page) -> list[Flow]:
    """Any question: its words, then each part with its choices to mark."""
    return [Stack([*stem(page, item.stem), *_parts(item, page)]), Gap(6)]


def _parts(item: Question, page: Page) -> list[Flow]:
    flows: list[Flow] = []
    for part in item.parts():
        if part.text is not None:
            flows.append(page.line(part.text, CELL))
        flows += options(page, part.choices)
    return flows


def stem(page: Page, words: Text) -> list[Flow]:
    """The question itself."""
    flows = prose(page, words, STRONG)
    for flow in flows:
        flow.keepWithNext = True
    return flows


@on_paper.register
def _(item: Spot, page: Page) -> list[Flow]:
    """Each line of the chat or story with two boxes: signal, or no signal."""
    first = item.title or item.stem
    labels = [gettext(choice.label) for choice in item.parts()[0].choices]
    head = [_cell(page.say("")), [page.line(first, CELL_STRONG)]]
    ticks = [_tick_head(page, label) for label in labels]
    rows = [Row((*head, *ticks), fill=SAND)]
    for number, line in enumerate(item.lines, 1):
        boxes = [_tick_box(page) for _ in labels]
        rows.append(Row((_number(page, number), [_line(page, item, line)], *boxes)))
    table = Table(
        rows,
        [_NUMBER, 0.9, _TICK, _TICK],
        direction=page.direction,
        look=BARE,
        row_head=True,
        summary=str(item.stem),
    )
    return [*stem(page, item.stem), table]


def _line(page: Page, item: Spot, line: SpotLine) -> Flow:
    speaker = item.speaker(line.who)
    if item.setting == "chat" and speaker is not None:
        return bubble(page, line, speaker)
    return page.line(line.text, CELL)


@on_paper.register
def _(item: Sort, page: Page) -> list[Flow]:
    """Each card with a box for every heap."""
    head: list[list[Flow]] = [[page.say(gettext("Card"), CELL_STRONG)]]
    head += [_heap_head(page, category) for category in item.categories]
    rows = [Row(tuple(head), fill=SAND)]
    for card in item.cards:
        boxes = [_tick_box(page) for _ in item.categories]
        rows.append(Row(([page.line(card.text, CELL)], *boxes)))
    table = Table(
        rows,
        [0.9, *[_TICK + 6] * len(item.categories)],
        direction=page.direction,
        look=GRID,
        row_head=True,
        summary=str(item.stem),
    )
    return [*stem(page, item.stem), table]


def _heap_head(page: Page, category: Category) -> list[Flow]:
    name = page.line(
        category.text, CELL_STRONG.but(align="center", size=9.5, leading=12)
    )
    return [sign(category.mark, 22, page.direction, shift=0.5), Gap(2), name]


def _tick_head(page: Page, words: str) -> list[Flow]:
    return [page.say(words, CELL_STRONG.but(align="center", size=9.5, leading=12))]


def _tick_box(page: Page) -> list[Flow]:
    return [sign("box", 17, page.direction, spoken=True, shift=0.5)]


def _number(page: Page, number: int) -> list[Flow]:
    return [page.say(str(number), CAPTION.but(strong=True, align="center", after=0))]


def _cell(words: Paragraph) -> list[Flow]:
    return [words]


@singledispatch
def activity_on_paper(activity: Activity, page: Page) -> list[Flow]:
    """What pupils need of an activity; nothing where nothing is filled in."""
    if not activity.items:
        return []
    flows: list[Flow] = [heading(page, activity.title), *prose(page, activity.body)]
    for item in activity.items:
        flows += on_paper(item, page)
    return flows


@activity_on_paper.register
def _(activity: HelpRoutes, page: Page) -> list[Flow]:
    """The help routes in short; the help card has the rest."""
    return [help_box(page, activity)]
