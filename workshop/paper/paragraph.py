"""A paragraph in any script: shaped, ordered, broken into lines, tagged, linked."""

from collections.abc import Sequence
from itertools import groupby

from workshop.paper.canvas import Rect
from workshop.paper.emit import text_objects
from workshop.paper.flow import Flow
from workshop.paper.itemise import Word, words
from workshop.paper.lines import Line, Placed, broken, placed
from workshop.paper.structure import Node
from workshop.paper.style import Colour, Direction, Run, Style

_ASCENT, _DESCENT = 0.8, 0.25
_UNDERLINE_DROP, _UNDERLINE_WIDTH = 0.12, 0.05
_FEWEST_LINES = 2


class Paragraph(Flow):
    """Words of one language (BCP 47); a plain string is one run. Lengths in points.

    `keep_with_next`: stay on the page of what follows.
    """

    def __init__(
        self,
        runs: Sequence[Run] | str,
        style: Style,
        *,
        lang: str,
        direction: Direction,
        link_colour: Colour = (0, 0, 0),
        keep_with_next: bool = False,
    ) -> None:
        super().__init__()
        self.runs = (Run(runs),) if isinstance(runs, str) else tuple(runs)
        self.style, self.lang, self.direction = style, lang, direction
        self.link_colour = link_colour
        self.keepWithNext = keep_with_next  # the name that ReportLab reads
        self.spaceBefore, self.spaceAfter = style.before, style.after
        self.words: Sequence[Word] = words(self.runs, lang, direction, style.strong)
        self.lines: Sequence[Line] = ()
        self._shared: list[Node] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The width asked for, and the height of the lines that fit in it."""
        if self.width != width:
            self.lines = broken(self.words, self.style.size, width)
        self.width = width
        self.height = len(self.lines) * self.style.leading
        return width, self.height

    def narrowest(self) -> float:
        """The width of the widest word."""
        widest = max((word.width for word in self.words), default=0.0)
        return widest * self.style.size / 1000

    def natural(self) -> float:
        """The width of all words on one line."""
        blanks = sum(word.blank.width for word in self.words if word.blank)
        return (sum(w.width for w in self.words) + blanks) * self.style.size / 1000

    def split(self, width: float, height: float) -> list[Flow]:
        """Two paragraphs, the first no higher than `height`; no lonely lines."""
        self.wrap(width, height)
        fits = int(height / self.style.leading + 0.001)
        if fits >= len(self.lines):
            return [self]
        fits = min(fits, len(self.lines) - _FEWEST_LINES)
        if fits < _FEWEST_LINES:
            return []
        head, tail = self._part(self.lines[:fits]), self._part(self.lines[fits:])
        head.spaceAfter = tail.spaceBefore = 0
        return [head, tail]

    def _part(self, lines: Sequence[Line]) -> "Paragraph":
        part = Paragraph(
            self.runs,
            self.style,
            lang=self.lang,
            direction=self.direction,
            link_colour=self.link_colour,
        )
        part.words = [word for line in lines for word in line]
        part._shared = self._shared
        return part

    def draw(self) -> None:
        node = self._node()
        size, leading = self.style.size, self.style.leading
        y = self.height - size * _ASCENT - (leading - size) / 2
        for line in self.lines:
            items = placed(line, size, self.width, self.direction, self.style.align)
            for href, group in groupby(items, key=lambda item: item.piece.run.href):
                if href is None:
                    self._show(node, list(group), y, self.style.colour)
                else:
                    self._link(node, href, list(group), y)
            y -= leading

    def _node(self) -> Node:
        """The parts of a paragraph on two pages are one element."""
        if not self._shared:
            self._shared.append(self.canv.node(self.style.tag, lang=self.lang))
        return self._shared[0]

    def _show(
        self, node: Node, items: Sequence[Placed], y: float, colour: Colour
    ) -> None:
        objects = text_objects(
            items,
            size=self.style.size,
            y=y,
            colour=self.canv.palette.ink(colour),
            font_of=self.canv.font,
        )
        for is_reversed, operators in objects:
            self.canv.text(node, operators, is_reversed=is_reversed)

    def _link(
        self, paragraph: Node, href: str, items: Sequence[Placed], y: float
    ) -> None:
        size = self.style.size
        node = paragraph if self.canv.is_artifact else paragraph.open(Node("Link"))
        self._show(node, items, y, self.link_colour)
        left = min(item.x for item in items)
        right = max(item.x + item.piece.width * size / 1000 for item in items)
        with self.canv.artifact():
            self.canv.setStrokeColorRGB(*self.canv.palette.ink(self.link_colour))
            self.canv.setLineWidth(size * _UNDERLINE_WIDTH)
            under = y - size * _UNDERLINE_DROP
            self.canv.line(left, under, right, under)
        top, bottom = y + size * _ASCENT, y - size * _DESCENT
        words_shown = "".join(run.text for run in self.runs if run.href == href)
        self.canv.link(node, href, self._on_page(left, bottom, right, top), words_shown)

    def _on_page(self, left: float, bottom: float, right: float, top: float) -> Rect:
        x0, y0 = self.canv.absolutePosition(left, bottom)
        x1, y1 = self.canv.absolutePosition(right, top)
        return x0, y0, x1, y1
