"""The pupils' sheet: the planned activities of a lesson, to do with a pen."""

from workshop.content.lesson import CODE_LENGTH, Lesson
from workshop.handouts.flow import activity_on_paper
from workshop.handouts.look import CAPTION, CODE, SMALL, SUBHEADING, TITLE
from workshop.handouts.page import Page
from workshop.handouts.parts import panel, prose
from workshop.handouts.signs import sign
from workshop.i18n import gettext, isolated
from workshop.paper.flow import Columns, Flow, Stack
from workshop.paper.qr import qr_code

_PICTURE_HEIGHT, _PICTURE_WIDTH, _QR_SIZE = 64, 110, 84


def story(lesson: Lesson, page: Page) -> list[Flow]:
    """Title, the activities on paper, and the practice quiz at home."""
    flows = _opening(lesson, page)
    for activity in lesson.plan:
        flows += activity_on_paper(activity, page)
    return [*flows, _practice(lesson, page)]


def _opening(lesson: Lesson, page: Page) -> list[Flow]:
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
    code = spaced(lesson.practice_code)
    words: list[Flow] = [
        page.say(gettext("Practise on your own"), SUBHEADING.but(tag="H2", before=0)),
        page.say(_where(page), SMALL),
        page.say(isolated(code), CODE),
        page.say(
            gettext("No account and no name. Nothing that you answer is kept."),
            CAPTION.but(after=0),
        ),
    ]
    if not page.address:
        return panel(words)
    alt = gettext("Square code that opens the practice quiz on your phone")
    square = qr_code(f"{page.address}/#{lesson.practice_code}", _QR_SIZE, alt)
    square.shift = _far_side(page)
    beside = Columns(
        [Stack(words), square],
        [0.9, _QR_SIZE],
        gap=12,
        direction=page.direction,
        align="middle",
    )
    return panel([beside])


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
