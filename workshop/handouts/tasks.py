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
from workshop.handouts.look import CELL, HAIR, SMALL, STRONG, SUBHEADING
from workshop.handouts.page import Page
from workshop.handouts.parts import bullets, heading, prose, writing_lines
from workshop.i18n import gettext
from workshop.paper.figure import Box
from workshop.paper.flow import Flow, Gap
from workshop.paper.style import Run

_QUESTION_LINES = 4


@singledispatch
def on_sheet(activity: Activity, page: Page) -> list[Flow]:
    """What pupils need of an activity; nothing where nothing is filled in."""
    if not activity.items:
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
    number = page.say(str(numbers[node.id]), SUBHEADING.but(before=0))
    turns = [_turn(page, turn, numbers) for turn in node.choices]
    ending = prose(page, node.help, STRONG)
    flows = [number, *prose(page, node.text, CELL.but(after=3)), *turns, *ending]
    return Box(flows, line=HAIR, padding=8, after=6)


def _turn(page: Page, turn: Turn, numbers: dict[str, int]) -> Flow:
    to = gettext("Go to %(number)s.", number=numbers[turn.to])
    return page.words(
        (Run(f"{turn.text}  "), Run(to, strong=True)), turn.text.lang, CELL
    )
