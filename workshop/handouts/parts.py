"""Parts that all handouts share: prose, headings, lists, options, lines to write on."""

from collections.abc import Sequence

from workshop.handouts.page import Page
from workshop.handouts.signs import sign
from workshop.handouts.theme import BODY, CELL, HAIR, HEADING, INK, SAND
from workshop.i18n import direction, gettext
from workshop.paper.canvas import TaggedCanvas
from workshop.paper.columns import Columns, Grid
from workshop.paper.figure import Box, Drawing
from workshop.paper.flow import Flow, Room, Stack, group
from workshop.paper.paragraph import Paragraph
from workshop.paper.style import Run, Style
from workshop.quizzes.items import Choice
from workshop.text import Block, Listing, Text, blocks

_BULLET_WIDTH, _SIGN_WIDTH = 14, 15
_LETTERED = 2 * _SIGN_WIDTH + 6
_HEADED = 180
_WRITING_HEIGHT = 24
SHAPES = "abcd"


def prose(page: Page, words: Text | None, style: Style = BODY) -> list[Flow]:
    """Paragraphs and lists of a text, in the language it really is in."""
    if words is None:
        return []
    return [flow for b in blocks(words) for flow in _block(page, b, words.lang, style)]


def _block(page: Page, block: Block, lang: str, style: Style) -> list[Flow]:
    if isinstance(block, Listing):
        marks = [
            f"{n}." if block.ordered else "•" for n in range(1, len(block.items) + 1)
        ]
        bodies = [
            Stack([f for b in item for f in _block(page, b, lang, style)], "LBody")
            for item in block.items
        ]
        return _listed(page, marks, bodies, lang, style, ordered=block.ordered)
    shown = tuple(Run(run.text, run.strong, run.emphasis) for run in block.runs)
    return [page.words(shown, lang, style)]


def _listed(
    page: Page,
    marks: Sequence[str],
    bodies: Sequence[Flow],
    lang: str,
    style: Style,
    *,
    ordered: bool = False,
) -> list[Flow]:
    label = style.but(tag="Lbl")
    rows = [
        Columns(
            [page.words((Run(mark),), lang, label), body],
            [_BULLET_WIDTH, 0.9],
            direction=direction(lang),
            tag="LI",
            after=2,
        )
        for mark, body in zip(marks, bodies, strict=True)
    ]
    kind = "Decimal" if ordered else "Disc"
    return group("L", rows, attributes=f"<< /O /List /ListNumbering /{kind} >>")


def bullets(page: Page, lines: Sequence[Text], style: Style = BODY) -> list[Flow]:
    """A list of lines of the course."""
    if not lines:
        return []
    bodies = [page.line(line, style.but(tag="LBody", after=0)) for line in lines]
    return _listed(page, ["•"] * len(lines), bodies, lines[0].lang, style)


def heading(page: Page, words: Text, style: Style = HEADING) -> list[Flow]:
    """A heading with enough room under it for what it heads."""
    return [Room(_HEADED), page.line(words, style)]


def choice_words(page: Page, choice: Choice, style: Style = CELL) -> Paragraph:
    """What a choice says: words of the lesson, or a label of the screens."""
    if choice.text is not None:
        return page.line(choice.text, style)
    return page.say(gettext(choice.label), style)


def longest_word(page: Page, lines: Sequence[Text], style: Style) -> float:
    """The width in points of the longest word in any of the lines."""
    return max(page.line(line, style).narrowest() for line in lines)


def options(page: Page, choices: Sequence[Choice], style: Style = CELL) -> Flow:
    """Options to mark, each with its letter and its shape, in as few rows as fit."""
    pairs = list(zip(SHAPES, choices, strict=False))
    widest = max(choice_words(page, c, style).natural() for _, c in pairs)
    cells = [_option(page, shape, choice, style) for shape, choice in pairs]
    tag = "<< /O /List /ListNumbering /UpperAlpha >>"
    return Stack([Grid(cells, widest + _LETTERED, page.direction)], "L", attributes=tag)


def _option(page: Page, shape: str, choice: Choice, style: Style) -> Flow:
    words = choice_words(page, choice, style.but(tag="LBody", after=0))
    letter = page.say(shape.upper(), style.but(tag="Lbl", strong=True, after=0))
    return Columns(
        [sign(shape, 11, page.direction), letter, words],
        [_SIGN_WIDTH, _SIGN_WIDTH, 0.9],
        direction=page.direction,
        align="middle",
        tag="LI",
    )


def panel(flows: Sequence[Flow], *, after: float = 8) -> Box:
    """A calm block that stands apart."""
    return Box(flows, fill=SAND, radius=8, padding=7, before=6, after=after)


def writing_lines(count: int) -> Drawing:
    """Empty lines to write on; decoration for a reader's ear."""

    def paint(canvas: TaggedCanvas, width: float, height: float) -> None:
        canvas.setStrokeColorRGB(*canvas.palette.ink(HAIR))
        canvas.setLineWidth(0.75)
        for number in range(count):
            y = height - (number + 1) * _WRITING_HEIGHT + 2
            canvas.line(0, y, width, y)

    return WideDrawing(paint, count * _WRITING_HEIGHT)


def arrow(page: Page) -> Drawing:
    """Points on, the way the language is read; decoration."""

    def paint(canvas: TaggedCanvas, width: float, height: float) -> None:
        middle, tip = height / 2, width - 1.5
        if page.direction == "rtl":
            canvas.translate(width, 0)
            canvas.scale(-1, 1)
        canvas.setStrokeColorRGB(*canvas.palette.ink(INK))
        canvas.setLineWidth(1.3)
        for x, rise in ((1.5, 0), (tip - 4, 3.5), (tip - 4, -3.5)):
            canvas.line(x, middle + rise, tip, middle)

    return Drawing(paint, 18, CELL.leading)


class WideDrawing(Drawing):
    """A decoration as wide as the room it gets."""

    def __init__(self, paint: object, height: float) -> None:
        super().__init__(paint, 0, height)  # type: ignore[arg-type]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.size = width, self.size[1]
        return super().wrap(width, height)
