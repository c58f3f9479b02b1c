"""Things drawn with paths: decoration, pictures with a text beside them, and boxes."""

from collections.abc import Callable, Sequence

from workshop.paper.canvas import TaggedCanvas
from workshop.paper.flow import Flow, Stack, at_top, figure_attributes, fitting
from workshop.paper.style import Colour

Paint = Callable[[TaggedCanvas, float, float], None]


class Drawing(Flow):
    """`paint(canvas, width, height)` draws from the lower left corner; points.

    Without `alt` it is decoration, which readers pass over. `shift` is the share of
    the room at its side that stays free on the left: 0, 0.5 for the middle, 1.
    """

    def __init__(
        self,
        paint: Paint,
        width: float,
        height: float,
        alt: str | None = None,
        *,
        shift: float = 0,
    ) -> None:
        super().__init__()
        self.paint, self.alt, self.shift = paint, alt, shift
        self.size = width, height

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = max(width, self.size[0]), self.size[1]
        return self.width, self.height

    def draw(self) -> None:
        self.canv.saveState()
        self.canv.translate((self.width - self.size[0]) * self.shift, 0)
        if self.alt is None:
            with self.canv.artifact():
                self.paint(self.canv, *self.size)
        else:
            node = self.canv.node("Figure", alt=self.alt, attributes=self._place())
            with self.canv.content(node):
                self.paint(self.canv, *self.size)
        self.canv.restoreState()

    def _place(self) -> str:
        left, bottom = self.canv.absolutePosition(0, 0)
        width, height = self.size
        return figure_attributes((left, bottom, left + width, bottom + height))


class Box(Flow):
    """A panel around flows that stays on one page. Lengths in points."""

    def __init__(
        self,
        flows: Sequence[Flow],
        *,
        fill: Colour | None = None,
        line: Colour | None = None,
        line_width: float = 1,
        radius: float = 8,
        padding: float = 10,
        before: float = 0,
        after: float = 0,
        tag: str | None = None,
    ) -> None:
        super().__init__()
        self.inside = Stack(flows, tag)
        self.fill, self.line, self.line_width = fill, line, line_width
        self.radius, self.padding = radius, padding
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        _, inner = self.inside.wrap(width - 2 * self.padding, height)
        self.width, self.height = width, inner + 2 * self.padding
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flow]:
        """Two boxes, only where it is too high for a page of its own."""
        room = width - 2 * self.padding
        fits = fitting(self.inside, room, height - 2 * self.padding)
        if not fits or not at_top(self):
            return []
        flows = self.inside.flows
        return [self._part(flows[:fits]), self._part(flows[fits:])]

    def _part(self, flows: Sequence[Flow]) -> "Box":
        return Box(
            flows,
            fill=self.fill,
            line=self.line,
            line_width=self.line_width,
            radius=self.radius,
            padding=self.padding,
            before=self.spaceBefore,
            after=self.spaceAfter,
            tag=self.inside.tag,
        )

    def draw(self) -> None:
        canvas = self.canv
        canvas.saveState()
        with canvas.artifact():
            surface = canvas.palette.surface(self.fill, self.line, self.line_width)
            canvas.roundRect(
                *(0, 0, self.width, self.height, self.radius),
                **surface.take_up(canvas),
            )
        canvas.restoreState()
        top = self.height - self.padding - self.inside.height
        self.inside.place(canvas, self.padding, top)
