"""The pupils' sheet: the planned activities of a lesson, to do with a pen."""

from workshop.content.lesson import CODE_LENGTH, Lesson
from workshop.handouts.help_box import help_box
from workshop.handouts.page import Page
from workshop.handouts.parts import panel, prose
from workshop.handouts.signs import sign
from workshop.handouts.tasks import on_sheet
from workshop.handouts.theme import (
    CAPTION,
    CELL,
    CODE,
    NARROW,
    SMALL,
    SUBHEADING,
    TITLE,
)
from workshop.i18n import gettext, isolated
from workshop.paper.columns import Columns
from workshop.paper.flow import Flow, Stack
from workshop.paper.qr import qr_code

_PICTURE_HEIGHT, _PICTURE_WIDTH, _QR_SIZE = 64, 110, 60
_CODE_WIDTH, _GAP = 96, 12


def story(lesson: Lesson, page: Page) -> list[Flow]:
    """Title, the activities on paper, and the practice quiz at home."""
    flows = _opening(lesson, page)
    for activity in lesson.plan:
        flows += on_sheet(activity, page)
    return [*flows, help_box(page, lesson.help), _practice(lesson, page)]


def _opening(lesson: Lesson, page: Page) -> list[Flow]:
    # Safety: nobody has to answer.
    free = gettext("You do not have to write your name. You may skip anything.")
    words = Stack(
        [
            page.line(lesson.title, TITLE),
            *prose(page, lesson.content_note, SMALL),
            page.say(free, SMALL.but(strong=True)),
        ]
    )
    picture = sign("notebook", _PICTURE_HEIGHT, page.direction, shift=_far_side(page))
    widths = [0.9, _PICTURE_WIDTH]
    return [Columns([words, picture], widths, gap=12, direction=page.direction)]


def _far_side(page: Page) -> float:
    return 0.0 if page.direction == "rtl" else 1.0


def _practice(lesson: Lesson, page: Page) -> Flow:
    """The code is always printed; the square code only with an address."""
    promise = gettext("No account and no name. Nothing that you answer is kept.")
    words = Stack(
        [
            page.say(
                gettext("Practise on your own"), SUBHEADING.but(tag="H2", before=0)
            ),
            page.say(_where(page), CELL.but(after=2)),
            page.say(promise, CAPTION.but(after=0)),
        ]
    )
    codes, room = _codes(lesson.practice_code, page)
    return panel(
        [
            Columns(
                [words, codes],
                [0.9, room],
                gap=_GAP,
                direction=page.direction,
                align="middle",
                fold=NARROW,
            )
        ],
        after=0,
    )


def _codes(code: str, page: Page) -> tuple[Flow, float]:
    """The code in letters and, with an address, as a square; and their width."""
    codes: list[Flow] = [page.say(isolated(spaced(code)), CODE)]
    widths = [_CODE_WIDTH]
    if page.address:
        alt = gettext("Square code that opens the practice quiz on your phone")
        codes.append(qr_code(f"{page.address}/#{code}", _QR_SIZE, alt))
        widths.append(_QR_SIZE)
    way, room = page.direction, sum(widths) + _GAP * (len(widths) - 1)
    return Columns(codes, widths, gap=_GAP, direction=way, align="middle"), room


def _where(page: Page) -> str:
    if page.address:
        shown = page.address.split("://")[-1]
        return gettext(
            "Open %(address)s or scan the square code. Then type this code:",
            address=isolated(shown),
        )
    return gettext("Ask for the address of the pupils' page. Then type this code:")


def spaced(code: str) -> str:
    """`KLM QRX`: easier to read and to type."""
    half = CODE_LENGTH // 2
    return f"{code[:half]} {code[half:]}"
