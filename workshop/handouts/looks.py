"""Drawings of a lesson on paper: how it was and how it is, or one small scene."""

from collections.abc import Sequence

from workshop.handouts.look import CAPTION, NARROW
from workshop.handouts.page import Page
from workshop.handouts.signs import sign
from workshop.i18n import gettext
from workshop.paper.columns import Columns
from workshop.paper.figure import Drawing
from workshop.paper.flow import Flow, Room, Stack

_HEIGHT, _WIDTH = 100, 160
_SMALL = 42
SMALL_WIDTH = 68


def looks(page: Page, names: Sequence[str]) -> list[Flow]:
    """What the class looks at, one or two beside each other."""
    if not names:
        return []
    words = [gettext("Before"), gettext("After")] if len(names) > 1 else [""]
    cells = [_look(page, *pair) for pair in zip(names, words, strict=True)]
    widths = [_WIDTH] * len(cells)
    row = Columns(cells, widths, gap=14, direction=page.direction, fold=NARROW, after=6)
    return [Room(_HEIGHT + 20), row]


def small(page: Page, name: str) -> Drawing:
    """A scene of a story, beside its words."""
    return sign(name, _SMALL, page.direction, spoken=True)


def _look(page: Page, name: str, words: str) -> Flow:
    picture = sign(name, _HEIGHT, page.direction, spoken=True)
    return Stack([picture, page.say(words, CAPTION)] if words else [picture])
