"""A chat that looks like one: bubbles at both sides, mirrored in right-to-left."""

from workshop.handouts.page import Page, as_runs
from workshop.handouts.theme import CELL, SKY, SOFT_INK, WHITE
from workshop.paper.flow import Flow
from workshop.paper.paragraph import Paragraph
from workshop.paper.style import Colour, Direction, Run
from workshop.quizzes.items import Speaker, SpotLine

_PADDING, _RADIUS, _TAIL = 4.5, 8.0, 6.0
_WIDEST = 0.9


class Bubble(Flow):
    """Words in a speech bubble at the left or right of the room; points."""

    def __init__(self, words: Paragraph, *, at_left: bool, fill: Colour) -> None:
        super().__init__()
        self.words, self.at_left, self.fill = words, at_left, fill

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        edge = 2 * _PADDING + _TAIL
        room = width * _WIDEST - edge
        inner = min(room, self.words.natural() + 0.5)
        self.words.wrap(inner, height)
        self.width, self.bubble = width, inner + edge
        self.height = self.words.height + 2 * _PADDING
        return width, self.height

    def draw(self) -> None:
        left = 0.0 if self.at_left else self.width - self.bubble
        body = left + _TAIL if self.at_left else left
        canvas = self.canv
        canvas.saveState()
        with canvas.artifact():
            canvas.setLineJoin(1)
            surface = canvas.palette.surface(self.fill, SOFT_INK, 0.75)
            path = self._outline(body, self.bubble - _TAIL)
            canvas.drawPath(path, **surface.take_up(canvas))
        canvas.restoreState()
        self.words.place(canvas, body + _PADDING, _PADDING)

    def _outline(self, x: float, width: float) -> object:
        """A round box whose lower corner at the speaker's side is a tail."""
        path, r, k = self.canv.beginPath(), _RADIUS, _RADIUS * 0.4477
        top, right = self.height, x + width
        tail = x - _TAIL if self.at_left else right + _TAIL
        path.moveTo(x + r, top)
        path.lineTo(right - r, top)
        path.curveTo(right - k, top, right, top - k, right, top - r)
        if self.at_left:
            path.lineTo(right, r)
            path.curveTo(right, k, right - k, 0, right - r, 0)
            path.lineTo(tail, 0)
            path.lineTo(x, r)
        else:
            path.lineTo(right, r)
            path.lineTo(tail, 0)
            path.lineTo(x + r, 0)
            path.curveTo(x + k, 0, x, k, x, r)
        path.lineTo(x, top - r)
        path.curveTo(x, top - k, x + k, top, x + r, top)
        path.close()
        return path


def bubble(page: Page, line: SpotLine, speaker: Speaker) -> Bubble:
    """A line of a chat, with the name of who says it."""
    starts = speaker.side == "start"
    words = page.words(
        (Run(f"{speaker.name}  ", strong=True), *as_runs(line.text)),
        line.text.lang,
        CELL,
    )
    return Bubble(
        words, at_left=starts == _is_ltr(page.direction), fill=WHITE if starts else SKY
    )


def _is_ltr(direction: Direction) -> bool:
    return direction == "ltr"
