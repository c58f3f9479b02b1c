"""Things that flow over pages: the base, markers for groups, stacks and columns."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from reportlab.platypus import Flowable
from reportlab.platypus.doctemplate import FrameBreak

from workshop.paper.canvas import TaggedCanvas
from workshop.paper.style import Direction


class Flow(Flowable):  # type: ignore[misc]
    """Something with a height at a width, drawn from its lower left corner; points."""

    canv: TaggedCanvas
    width: float
    height: float
    spaceBefore: float
    spaceAfter: float

    def __init__(self) -> None:
        super().__init__()
        self.width = self.height = self.spaceBefore = self.spaceAfter = 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The room it takes out of what is offered."""
        raise NotImplementedError

    def place(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Draw it with its lower left corner here; it must have been wrapped."""
        self.drawOn(canvas, x, y)


class Gap(Flow):
    """Empty height."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        return width, self.height

    def draw(self) -> None:
        """Nothing to see."""


class Room(Flow):
    """What follows begins on a new page where less than this height is left."""

    def __init__(self, needed: float) -> None:
        super().__init__()
        self.needed = needed

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        frame = self._doctemplateAttr("frame")
        if height < self.needed and frame:
            frame.add_generated_content(FrameBreak)
        return 0.0, 0.0

    def draw(self) -> None:
        """Nothing to see."""


class _Marker(Flow):
    """Takes no room: opens or closes an element around what stands between."""

    _ZEROSIZE = 1

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0.0, 0.0


class _Open(_Marker):
    def __init__(self, tag: str, values: dict[str, Any]) -> None:
        super().__init__()
        self.tag, self.values = tag, values

    def draw(self) -> None:
        self.canv.enter(self.canv.node(self.tag, **self.values))


class _Close(_Marker):
    def draw(self) -> None:
        self.canv.leave()


def group(tag: str, flows: Iterable[Flow], **values: Any) -> list[Flow]:
    """The flows inside one element; they may run over several pages."""
    return [_Open(tag, values), *flows, _Close()]


class Stack(Flow):
    """Flows under each other that stay together, inside one element if `tag`."""

    def __init__(
        self, flows: Sequence[Flow], tag: str | None = None, **values: Any
    ) -> None:
        super().__init__()
        self.flows, self.tag, self.values = tuple(flows), tag, values
        if self.flows:
            self.spaceBefore = self.flows[0].spaceBefore
            self.spaceAfter = self.flows[-1].spaceAfter

    def _gaps(self) -> list[float]:
        """The room above every flow."""
        pairs = zip(self.flows, self.flows[1:], strict=False)
        return [0.0, *(max(a.spaceAfter, b.spaceBefore) for a, b in pairs)]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        heights = [flow.wrap(width, height)[1] for flow in self.flows]
        self.width = width
        self.height = sum(heights) + (sum(self._gaps()) if heights else 0)
        return width, self.height

    def draw(self) -> None:
        if self.tag is None:
            self._draw_flows()
            return
        with self.canv.element(self.tag, **self.values):
            self._draw_flows()

    def _draw_flows(self) -> None:
        y = self.height
        for flow, gap in zip(self.flows, self._gaps(), strict=False):
            y -= gap + flow.height
            flow.place(self.canv, 0, y)


class Columns(Flow):
    """Flows beside each other, the first where the language begins.

    `widths` are points, or shares of what is left where they are below 1; `stretch`
    makes all as high as the highest.
    """

    def __init__(
        self,
        flows: Sequence[Flow],
        widths: Sequence[float],
        *,
        gap: float = 0,
        direction: Direction = "ltr",
        align: Literal["top", "middle", "stretch"] = "top",
        tag: str | None = None,
        before: float = 0,
        after: float = 0,
    ) -> None:
        super().__init__()
        self.flows, self.widths, self.gap = tuple(flows), tuple(widths), gap
        self.direction, self.align, self.tag = direction, align, tag
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        room = width - self.gap * (len(self.flows) - 1)
        self._sizes = shares(self.widths, room)
        self.height = max(
            flow.wrap(size, height)[1]
            for flow, size in zip(self.flows, self._sizes, strict=True)
        )
        return width, self.height

    def draw(self) -> None:
        if self.tag is None:
            self._draw_flows()
            return
        with self.canv.element(self.tag):
            self._draw_flows()

    def _draw_flows(self) -> None:
        x = 0.0
        for flow, size in zip(self.flows, self._sizes, strict=True):
            left = x if self.direction == "ltr" else self.width - x - size
            if self.align == "stretch":
                flow.height = self.height
            room = self.height - flow.height
            flow.place(self.canv, left, room / 2 if self.align == "middle" else room)
            x += size + self.gap


def shares(widths: Sequence[float], room: float) -> list[float]:
    """Widths in points: those below 1 share what the others leave."""
    left = room - sum(width for width in widths if width >= 1)
    parts = sum(width for width in widths if width < 1)
    return [w if w >= 1 else w / parts * left for w in widths]


def figure_attributes(box: tuple[float, float, float, float]) -> str:
    """Where a Figure stands on its page, as PDF/UA asks."""
    corners = " ".join(f"{corner:.2f}" for corner in box)
    return f"<< /O /Layout /Placement /Block /BBox [{corners}] >>"
