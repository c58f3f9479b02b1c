"""A story and its page make the bytes of a PDF. Same input, same bytes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from workshop.paper.canvas import Furniture, TaggedCanvas
from workshop.paper.flow import Flow
from workshop.paper.metadata import About
from workshop.paper.palette import Palette

A4 = (595.28, 841.89)


@dataclass(frozen=True)
class Sheet:
    """The size of the paper and its margins (top, right, bottom, left), in points.

    All but the paper is multiplied by `scale`: margins, and every length in a story.
    """

    size: tuple[float, float]
    margins: tuple[float, float, float, float]
    scale: float = 1
    palette: Palette = field(default_factory=Palette)

    @property
    def width(self) -> float:
        """The width that is left for the story, before scaling."""
        return self.size[0] / self.scale - self.margins[1] - self.margins[3]

    @property
    def top(self) -> float:
        """The upper edge of the paper, before scaling."""
        return self.size[1] / self.scale


def build(
    story: Sequence[Flow], sheet: Sheet, about: About, furniture: Furniture
) -> bytes:
    """The finished file, valid PDF/UA-1 and PDF/A-2a.

    `furniture` draws what every page repeats. Raises ReportLab's LayoutError when
    something fits on no page.
    """
    out = BytesIO()
    top, _, bottom, left = sheet.margins
    frame = Frame(left, bottom, sheet.width, sheet.top - top - bottom, *(0, 0, 0, 0))
    template = BaseDocTemplate(out, pagesize=sheet.size, invariant=1)
    template.addPageTemplates(PageTemplate(frames=[frame]))

    def make_canvas(target: Any, **_ignored: Any) -> TaggedCanvas:
        canvas = TaggedCanvas(
            target, sheet.size, about, scale=sheet.scale, palette=sheet.palette
        )
        canvas.furniture = furniture
        return canvas

    template.build(list(story), canvasmaker=make_canvas)
    return out.getvalue()
