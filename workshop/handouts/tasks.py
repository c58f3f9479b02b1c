"""Faces of activities on the pupils' paper; a type without its own has the generic one."""

from functools import singledispatch

from workshop.content.activities import (
    BranchingStory,
    HelpRoutes,
    QuestionBox,
    RolePlay,
)
from workshop.content.activity import Activity
from workshop.content.story import Node, Turn
from workshop.handouts.flow import on_paper
from workshop.handouts.page import Page
from workshop.handouts.parts import (
    SHAPES,
    arrow,
    bullets,
    heading,
    prose,
    writing_lines,
)
from workshop.handouts.signs import sign
from workshop.handouts.theme import (
    CELL,
    CELL_STRONG,
    HAIR,
    SMALL,
    STRONG,
    SUBHEADING,
    TEAL,
)
from workshop.i18n import gettext
from workshop.paper.columns import Columns
from workshop.paper.figure import Box
from workshop.paper.flow import Flow, Gap, Stack
from workshop.paper.style import Run

_QUESTION_LINES = 4
_SCENE, _MARGIN, _NUMBER = 22, 40, 28
_PIECE = SUBHEADING.but(size=16, leading=18, before=0, after=0, colour=TEAL)
_CHOICES = "<< /O /List /ListNumbering /UpperAlpha >>"


@singledispatch
def on_sheet(activity: Activity, page: Page) -> list[Flow]:
    """What pupils need of an activity; nothing where nothing is filled in alone.

    What has a drawing is looked at and answered together, at the start of a lesson.
    """
    if not activity.items or activity.drawings:
        return []
    flows = _opening(activity, page)
    for item in activity.items:
        flows += on_paper(item, page)
    return flows


def _opening(activity: Activity, page: Page) -> list[Flow]:
    return [*heading(page, activity.title), *prose(page, activity.body, SMALL)]


@on_sheet.register
def _(activity: HelpRoutes, page: Page) -> list[Flow]:
    """Help routes stand at the foot of the sheet, whatever the lesson does."""
    return []


@on_sheet.register
def _(activity: QuestionBox, page: Page) -> list[Flow]:
    """Who reads the question, then lines to write it on."""
    promise = prose(page, activity.promise, STRONG)
    return [*_opening(activity, page), *promise, writing_lines(_QUESTION_LINES), Gap(6)]


@on_sheet.register
def _(activity: RolePlay, page: Page) -> list[Flow]:
    """Who is who, and the sentences to practise."""
    roles = [
        page.line(role.task, SMALL, before=(Run(f"{role.name}  ", strong=True),))
        for role in activity.roles
    ]
    said = page.say(gettext("Sentences to practise"), SUBHEADING)
    flows = [*_opening(activity, page), *prose(page, activity.situation), *roles]
    flows += [said, *bullets(page, activity.sentences)]
    if activity.observe:
        flows.append(page.say(gettext("What do you see and hear?"), SUBHEADING))
    return [*flows, *bullets(page, activity.observe)]


@on_sheet.register
def _(activity: BranchingStory, page: Page) -> list[Flow]:
    """Numbered pieces, each with where its choices lead; the start is number 1."""
    first = [node for node in activity.nodes if node.id == activity.start]
    others = [node for node in activity.nodes if node.id != activity.start]
    numbers = {node.id: n for n, node in enumerate((*first, *others), 1)}
    pieces = [_piece(page, node, numbers) for node in (*first, *others)]
    return [*_opening(activity, page), *pieces]


def _piece(page: Page, node: Node, numbers: dict[str, int]) -> Flow:
    """An ending has a thick frame, with the way to help."""
    number = page.say(str(numbers[node.id]), _PIECE)
    turns = [
        _turn(page, shape, turn, numbers[turn.to])
        for shape, turn in zip(SHAPES, node.choices, strict=False)
    ]
    flows: list[Flow] = prose(page, node.text, CELL.but(after=3))
    if node.is_ending:
        flows.append(_ending(page, node))
    else:
        flows.append(Stack(turns, "L", attributes=_CHOICES))
    way = page.direction
    scenes = [sign(name, _SCENE, way, spoken=True) for name in node.drawings]
    margin = _MARGIN if scenes else _NUMBER
    row: list[Flow] = [Stack([number, *scenes]), Stack(flows)]
    both = Columns(row, [margin, 0.9], direction=way)
    colour, width = (TEAL, 2.5) if node.is_ending else (HAIR, 1.0)
    return Box([both], line=colour, line_width=width, padding=8, after=6)


def _ending(page: Page, node: Node) -> Flow:
    end = page.say(gettext("End"), CELL_STRONG.but(colour=TEAL))
    words = Stack([end, *prose(page, node.help, CELL_STRONG)])
    marked = [sign("tell", 20, page.direction), words]
    return Columns(marked, [28, 0.9], direction=page.direction)


def _turn(page: Page, shape: str, turn: Turn, to: int) -> Flow:
    """What to do, and the arrow to the piece where that leads."""
    letter = page.say(shape.upper(), CELL_STRONG.but(tag="Lbl"))
    lead = page.say(gettext("Go to %(number)s.", number=to), CELL_STRONG)
    way = page.direction
    words: list[Flow] = [page.line(turn.text, CELL), arrow(page), lead]
    most = page.say(gettext("Go to %(number)s.", number=88), CELL_STRONG)
    widths = [0.9, 18, most.natural() + 1]
    body = Columns(words, widths, gap=4, direction=way, tag="LBody")
    mark = sign(shape, 11, way)
    return Columns([mark, letter, body], [15, 15, 0.9], direction=way, tag="LI")
