"""Faces of items on the teacher's key: what is right, and why."""

from functools import singledispatch

from workshop.handouts.page import Page, as_runs
from workshop.handouts.parts import SHAPES, choice_words, longest_word, prose
from workshop.handouts.signs import sign
from workshop.handouts.theme import CELL, CELL_STRONG, READ, SAND, SMALL, STRONG
from workshop.i18n import gettext
from workshop.paper.columns import Columns
from workshop.paper.flow import Flow, Gap, Room
from workshop.paper.style import Run
from workshop.paper.table import Row, Table
from workshop.quizzes.items import Choice, Item, Part, Sort, Spot

_MARK, _NUMBER, _SIGN = 86, 24, 22
_TABLE_START = 120


@singledispatch
def key(item: Item, page: Page) -> list[Flow]:
    """Any question: for each part every choice, whether it is right, and the reason."""
    flows = _asked(item, page)
    for part in item.parts():
        if part.text is not None:
            flows.append(page.line(part.text, STRONG))
        flows.append(_choices(part, page))
    return [*flows, *prose(page, item.explanation, SMALL), Gap(6)]


def _asked(item: Item, page: Page) -> list[Flow]:
    return [Room(_TABLE_START), *prose(page, item.stem, STRONG)]


def _choices(part: Part, page: Page) -> Table:
    """Choices that share one reason (an opinion) give it once, under the table."""
    head = (
        [page.say(gettext("Answer"), CELL_STRONG)],
        [page.say(gettext("What to say"), CELL_STRONG)],
    )
    rows = [Row(head, fill=SAND)]
    for shape, choice in zip(SHAPES, part.choices, strict=False):
        reason = prose(page, part.feedback.get(choice.id), CELL)
        rows.append(Row(([_choice(page, shape, choice, part.key)], reason)))
    return Table(
        _merged(rows, part),
        [0.36, 0.64],
        direction=page.direction,
        style=READ,
        row_head=True,
    )


def _merged(rows: list[Row], part: Part) -> list[Row]:
    """One reason for all choices stands once, at the first of them."""
    if len(set(map(str, part.feedback.values()))) > 1:
        return rows
    head, first, *others = rows
    return [
        head,
        Row(
            (
                [*first.cells[0], *(f for r in others for f in r.cells[0])],
                first.cells[1],
            )
        ),
    ]


def _choice(page: Page, shape: str, choice: Choice, right: str | None) -> Flow:
    is_right = choice.id == right
    words = choice_words(page, choice, CELL_STRONG if is_right else CELL)
    mark = "normal" if is_right else shape
    flows: list[Flow] = [sign(mark, 13, page.direction), words]
    return Columns(flows, [18, 0.9], direction=page.direction, align="middle", after=2)


@key.register
def _(item: Spot, page: Page) -> list[Flow]:
    """Every line with signal or no signal, and why."""
    head = (
        [page.say(gettext("Nr"), CELL_STRONG)],
        [page.say(gettext("Line"), CELL_STRONG)],
        [page.say(gettext("Why"), CELL_STRONG)],
    )
    rows = [Row(head, fill=SAND)]
    for number, (line, part) in enumerate(
        zip(item.lines, item.parts(), strict=True), 1
    ):
        chosen = next(c for c in part.choices if c.id == part.key)
        name = item.speaker(line.who)
        said = (Run(f"{name.name}: ", strong=True),) if name else ()
        verdict = _verdict(page, chosen, "flag" if line.signal else "normal")
        words = page.words((*said, *as_runs(line.text)), line.text.lang, CELL)
        cells = [page.say(str(number), CELL_STRONG)], [words, verdict]
        rows.append(Row((*cells, prose(page, line.feedback, CELL))))
    table = Table(
        rows, [_NUMBER, 0.42, 0.5], direction=page.direction, style=READ, row_head=True
    )
    return [*_asked(item, page), table, Gap(6), *prose(page, item.explanation, SMALL)]


def _verdict(page: Page, choice: Choice, mark: str) -> Flow:
    words = choice_words(page, choice, CELL_STRONG)
    return Columns(
        [sign(mark, 14, page.direction), words],
        [18, 0.9],
        direction=page.direction,
        align="middle",
        before=3,
    )


@key.register
def _(item: Sort, page: Page) -> list[Flow]:
    """Every card with the heap it fits best, and why."""
    head = (
        [page.say(gettext("Card"), CELL_STRONG)],
        [page.say(gettext("Heap"), CELL_STRONG)],
        [page.say(gettext("Why"), CELL_STRONG)],
    )
    heaps = {category.id: category for category in item.categories}
    longest = longest_word(page, [heap.text for heap in item.categories], CELL_STRONG)
    mark = max(_MARK, longest + _SIGN + 2 * READ.padding)
    rows = [Row(head, fill=SAND)]
    for card in item.cards:
        heap = heaps[card.key]
        name = page.line(heap.text, CELL_STRONG)
        verdict = Columns(
            [sign(heap.mark, 16, page.direction), name],
            [_SIGN, 0.9],
            direction=page.direction,
            align="middle",
        )
        why = prose(page, card.feedback, CELL)
        rows.append(Row(([page.line(card.text, CELL)], [verdict], why)))
    table = Table(
        rows, [0.33, mark, 0.5], direction=page.direction, style=READ, row_head=True
    )
    return [*_asked(item, page), table, Gap(6), *prose(page, item.explanation, SMALL)]
