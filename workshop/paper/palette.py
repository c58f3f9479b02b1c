"""How colours are printed: as they are, or black on white with frames for fills."""

from typing import Any, NamedTuple

from workshop.paper.style import Colour

BLACK, WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)


class Surface(NamedTuple):
    """What fills a shape and what is drawn around it; None is nothing."""

    fill: Colour | None
    line: Colour | None
    width: float = 1

    def take_up(self, canvas: Any) -> dict[str, int]:
        """Ready the canvas for it; what its shapes are then called with."""
        if self.fill:
            canvas.setFillColorRGB(*self.fill)
        if self.line:
            canvas.setStrokeColorRGB(*self.line)
            canvas.setLineWidth(self.width)
        return {"stroke": int(self.line is not None), "fill": int(bool(self.fill))}


class Palette:
    """Everything in its own colour."""

    def ink(self, colour: Colour) -> Colour:
        """The colour of words and lines."""
        return colour

    def surface(
        self, fill: Colour | None, line: Colour | None, width: float = 1
    ) -> Surface:
        """The look of a panel or a shaded row; `width` of its line in points."""
        return Surface(fill, line, width)

    def picture(
        self, fill: Colour | None, line: Colour | None, width: float, *, outline: float
    ) -> tuple[Surface, ...]:
        """The look of one path of a drawing, in layers from below.

        `outline`: the width of the line that a shape without one gets; 0 in signs,
        whose shapes without a line are dots that carry meaning.
        """
        return (Surface(fill, line, width),)


class BlackOnWhite(Palette):
    """Nothing is filled: what was, gets a thick frame. For a printer low on ink."""

    frame = 1.75

    def ink(self, colour: Colour) -> Colour:
        return BLACK

    def surface(
        self, fill: Colour | None, line: Colour | None, width: float = 1
    ) -> Surface:
        if fill is None or fill == WHITE:
            return Surface(None, line and BLACK, width)
        return Surface(None, BLACK, max(width, self.frame))

    def picture(
        self, fill: Colour | None, line: Colour | None, width: float, *, outline: float
    ) -> tuple[Surface, ...]:
        if line is None:
            return (
                Surface(WHITE, BLACK, outline) if outline else Surface(BLACK, None),
            )
        if outline and width > 2 * outline:
            hollow = Surface(None, WHITE, width - outline)
            return Surface(None, BLACK, width + outline), hollow
        return (Surface(WHITE if fill else None, BLACK, width),)


IN_COLOUR, BLACK_ON_WHITE = Palette(), BlackOnWhite()
