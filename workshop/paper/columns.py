"""Flows beside each other, or under each other where there is too little room."""

from collections.abc import Sequence
from typing import Literal

from workshop.paper.flow import Flow, Gap, Stack
from workshop.paper.style import Direction

_FOLDED_GAP = 4


class Columns(Flow):
    """Flows beside each other, the first where the language begins.

    `widths` are points, or shares of what is left where they are below 1; `stretch`
    makes all as high as the highest. In less room than `fold` they stand under each
    other.
    """

    def __init__(
        self,
        flows: Sequence[Flow],
        widths: Sequence[float],
        *,
        gap: float = 0,
        direction: Direction = "ltr",
        align: Literal["top", "middle", "stretch"] = "top",
        fold: float = 0,
        tag: str | None = None,
        before: float = 0,
        after: float = 0,
    ) -> None:
        super().__init__()
        self.flows, self.widths, self.gap = tuple(flows), tuple(widths), gap
        self.fold = fold
        self.direction, self.align, self.tag = direction, align, tag
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        if width < self.fold:
            return self._wrap_folded(width, height)
        room = width - self.gap * (len(self.flows) - 1)
        self._sizes = shares(self.widths, room)
        self.height = max(
            flow.wrap(size, height)[1]
            for flow, size in zip(self.flows, self._sizes, strict=True)
        )
        return width, self.height

    def _wrap_folded(self, width: float, height: float) -> tuple[float, float]:
        self._folded = Stack(self.flows, gap=_FOLDED_GAP)
        self.height = self._folded.wrap(width, height)[1]
        return width, self.height

    def split(self, width: float, height: float) -> list[Flow]:
        """Folded cards of equal height are whole by themselves: they may part."""
        is_cards = width < self.fold and self.align == "stretch"
        if is_cards and self.flows[0].wrap(width, height)[1] <= height:
            return list(self.flows)
        return []

    def draw(self) -> None:
        if self.tag is None:
            self._draw_flows()
            return
        with self.canv.element(self.tag):
            self._draw_flows()

    def _draw_flows(self) -> None:
        if self.width < self.fold:
            self._folded.place(self.canv, 0, 0)
            return
        x = 0.0
        for flow, size in zip(self.flows, self._sizes, strict=True):
            left = x if self.direction == "ltr" else self.width - x - size
            if self.align == "stretch":
                flow.height = self.height
            room = self.height - flow.height
            flow.place(self.canv, left, room / 2 if self.align == "middle" else room)
            x += size + self.gap


class Grid(Flow):
    """Cells of one width in as few rows as fit: all beside each other, two, or one.

    `widest` is the room in points that the widest cell needs.
    """

    def __init__(
        self, cells: Sequence[Flow], widest: float, direction: Direction
    ) -> None:
        super().__init__()
        self.cells, self.widest, self.direction = tuple(cells), widest, direction

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        fitting = (n for n in (len(self.cells), 2) if n * self.widest <= width)
        across = next(fitting, 1)
        starts = range(0, len(self.cells), across)
        rows = [self._row(self.cells[at : at + across], across) for at in starts]
        self._rows = Stack(rows)
        self.width, self.height = self._rows.wrap(width, height)
        return self.width, self.height

    def _row(self, cells: Sequence[Flow], across: int) -> Flow:
        """The last row may have fewer."""
        empty = [Gap(0)] * (across - len(cells))
        widths = [1 / across - 0.001] * across
        return Columns([*cells, *empty], widths, direction=self.direction)

    def draw(self) -> None:
        self._rows.place(self.canv, 0, 0)


def shares(widths: Sequence[float], room: float) -> list[float]:
    """Widths in points: those below 1 share what the others leave."""
    left = room - sum(width for width in widths if width >= 1)
    parts = sum(width for width in widths if width < 1)
    return [w if w >= 1 else w / parts * left for w in widths]
