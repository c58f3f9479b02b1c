"""Things that flow over pages: the base, markers for groups, and stacks."""

from collections.abc import Iterable, Sequence
from typing import Any

from reportlab.platypus import Flowable
from reportlab.platypus.doctemplate import FrameBreak

from workshop.paper.canvas import TaggedCanvas


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
        self,
        flows: Sequence[Flow],
        tag: str | None = None,
        *,
        gap: float = 0,
        **values: Any,
    ) -> None:
        super().__init__()
        self.gap = gap
        self.flows, self.tag, self.values = tuple(flows), tag, values
        if self.flows:
            self.spaceBefore = self.flows[0].spaceBefore
            self.spaceAfter = self.flows[-1].spaceAfter

    def _gaps(self) -> list[float]:
        """The room above every flow."""
        pairs = zip(self.flows, self.flows[1:], strict=False)
        gaps = (max(a.spaceAfter, b.spaceBefore, self.gap) for a, b in pairs)
        return [0.0, *gaps]

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

    def split(self, width: float, height: float) -> list[Flow]:
        """Divided only where it is too high for a page of its own."""
        if self.tag is not None or not at_top(self):
            return []
        fits = fitting(self, width, height)
        return [Stack(self.flows[:fits]), Stack(self.flows[fits:])] if fits else []


def at_top(flow: Flow) -> bool:
    """Does it begin a page, so that the next page has no more room?"""
    frame = flow._doctemplateAttr("frame")
    return bool(frame and frame._atTop)


def fitting(stack: Stack, width: float, height: float) -> int:
    """How many flows of the stack, but not all, fit in this height."""
    number = len(stack.flows) - 1
    while number and Stack(stack.flows[:number]).wrap(width, height)[1] > height:
        number -= 1
    return number


def figure_attributes(box: tuple[float, float, float, float]) -> str:
    """Where a Figure stands on its page, as PDF/UA asks."""
    corners = " ".join(f"{corner:.2f}" for corner in box)
    return f"<< /O /Layout /Placement /Block /BBox [{corners}] >>"
