"""Tables with their structure: header cells, mirrored for right-to-left, over pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from workshop.paper.cells import Place, beside, folded, folded_head, lowest
from workshop.paper.columns import shares
from workshop.paper.flow import Flow, Stack
from workshop.paper.pdf import hexadecimal
from workshop.paper.structure import Node
from workshop.paper.style import Colour, Direction


@dataclass(frozen=True)
class Row:
    """Cells in reading order; each is a stack of flows."""

    cells: tuple[Sequence[Flow], ...]
    fill: Colour | None = None


@dataclass(frozen=True)
class TableStyle:
    """Lines and room of a table, in points; a line of no width is not drawn.

    In less room than `fold`, the cells of a row that share the width stand under each
    other; its head keeps them beside each other.
    """

    line: Colour = (0, 0, 0)
    line_width: float = 0.75
    padding: float = 6
    upright: bool = True
    align: Literal["top", "middle"] = "top"
    fold: float = 0


class Table(Flow):
    """Rows that stay whole; the first `head` rows come again on every page.

    `widths` as for `Columns`. With `row_head` the first cell names its row.
    """

    def __init__(
        self,
        rows: Sequence[Row],
        widths: Sequence[float],
        *,
        direction: Direction,
        style: TableStyle | None = None,
        head: int = 1,
        row_head: bool = False,
        summary: str | None = None,
        before: float = 0,
        after: float = 0,
    ) -> None:
        super().__init__()
        self.rows, self.widths, self.direction = tuple(rows), tuple(widths), direction
        self.style, self.head, self.row_head = style or TableStyle(), head, row_head
        self.summary = summary
        self.spaceBefore, self.spaceAfter = before, after
        self.continued = False
        self._shared: list[Node] = []
        self._cells = [tuple(Stack(cell) for cell in row.cells) for row in self.rows]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self._sizes = shares(self.widths, width)
        self._places = [
            self._arranged(number, cells, height)
            for number, cells in enumerate(self._cells)
        ]
        self._heights = [lowest(places) + self.style.padding for places in self._places]
        self.height = sum(self._heights)
        return width, self.height

    def _arranged(
        self, row: int, cells: tuple[Stack, ...], height: float
    ) -> list[Place]:
        padding = self.style.padding
        shared = [number for number, width in enumerate(self.widths) if width < 1]
        if len(shared) > 1 and self.width < self.style.fold:
            fold = folded_head if row < self.head else folded
            return fold(cells, self._sizes, shared, padding, height)
        return beside(cells, self._sizes, padding, height)

    def split(self, width: float, height: float) -> list[Flow]:
        """Two tables, the first no higher than `height`."""
        self.wrap(width, height)
        fits, used = 0, 0.0
        for row_height in self._heights:
            used += row_height
            if used > height:
                break
            fits += 1
        if fits == len(self.rows):
            return [self]
        if fits <= self.head:
            return []
        first = self._part(self.rows[:fits])
        first.continued = self.continued
        rest = self._part((*self.rows[: self.head], *self.rows[fits:]))
        rest.continued = True
        return [first, rest]

    def _part(self, rows: Sequence[Row]) -> "Table":
        part = Table(
            rows,
            self.widths,
            direction=self.direction,
            style=self.style,
            head=self.head,
            row_head=self.row_head,
            summary=self.summary,
        )
        part._shared = self._shared
        return part

    def draw(self) -> None:
        self._draw_ground()
        self.canv.enter(self._node())
        y = self.height
        for number, height in enumerate(self._heights):
            y -= height
            self._draw_row(number, y, height)
        self.canv.leave()

    def _node(self) -> Node:
        """The parts of a table on two pages are one element."""
        if not self._shared:
            summary = f" /Summary {hexadecimal(self.summary)}" if self.summary else ""
            attributes = f"<< /O /Table{summary} >>"
            self._shared.append(self.canv.node("Table", attributes=attributes))
        return self._shared[0]

    def _draw_row(self, number: int, y: float, height: float) -> None:
        is_head = number < self.head
        if is_head and self.continued:
            with self.canv.artifact():
                self._draw_cells(number, y, height, tagged=False)
            return
        with self.canv.element("TR"):
            self._draw_cells(number, y, height, tagged=True)

    def _draw_cells(
        self, number: int, y: float, height: float, *, tagged: bool
    ) -> None:
        cells = zip(self._places[number], self._cells[number], strict=True)
        for column, (place, cell) in enumerate(cells):
            after = self.width - place.x - place.width
            left = place.x if self.direction == "ltr" else after
            spare = height - cell.height
            is_middle = self.style.align == "middle"
            if tagged:
                self.canv.enter(self._cell_node(number, column))
            cell.place(
                self.canv, left, y + (spare / 2 if is_middle else spare - place.down)
            )
            if tagged:
                self.canv.leave()

    def _cell_node(self, row: int, column: int) -> Node:
        if row < self.head:
            return self.canv.node("TH", attributes="<< /O /Table /Scope /Column >>")
        if self.row_head and column == 0:
            return self.canv.node("TH", attributes="<< /O /Table /Scope /Row >>")
        return self.canv.node("TD")

    def _draw_ground(self) -> None:
        canvas, y = self.canv, self.height
        canvas.saveState()
        with canvas.artifact():
            for row, height in zip(self.rows, self._heights, strict=True):
                y -= height
                if row.fill:
                    shade = canvas.palette.surface(row.fill, None)
                    canvas.rect(0, y, self.width, height, **shade.take_up(canvas))
                self._take_up_line()
                if self.style.line_width:
                    canvas.line(0, y, self.width, y)
            if self.style.upright:
                canvas.line(0, self.height, self.width, self.height)
                self._draw_uprights()
        canvas.restoreState()

    def _take_up_line(self) -> None:
        self.canv.setStrokeColorRGB(*self.canv.palette.ink(self.style.line))
        self.canv.setLineWidth(self.style.line_width)

    def _draw_uprights(self) -> None:
        x = 0.0
        for size in (0.0, *self._sizes):
            x += size
            left = x if self.direction == "ltr" else self.width - x
            self.canv.line(left, 0, left, self.height)
