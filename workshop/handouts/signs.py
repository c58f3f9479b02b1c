"""Our drawings on paper: the same paths as on screen, as PDF operators."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from workshop.drawings import PALETTE, Path, drawing
from workshop.drawings import Drawing as Picture
from workshop.i18n import gettext
from workshop.paper.canvas import TaggedCanvas
from workshop.paper.figure import Drawing
from workshop.paper.palette import Palette, Surface
from workshop.paper.style import Colour, Direction, colour

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}
_PAINT = {(True, True): "B", (True, False): "f", (False, True): "S"}
_ROUND_ENDS = "1 J 1 j"
_OUTLINE = 2.0


def sign(
    name: str,
    height: float,
    direction: Direction,
    *,
    spoken: bool = False,
    shift: float | None = None,
) -> Drawing:
    """A drawing of `height` points. It is decoration unless it is `spoken`.

    It stands where the language begins, unless `shift` says otherwise.
    """
    picture = drawing(name)
    mirrored = picture.turns and direction == "rtl"
    place = float(direction == "rtl") if shift is None else shift

    def paint(canvas: TaggedCanvas, _width: float, _height: float) -> None:
        canvas.write(_operators(name, height, mirrored, canvas.palette))

    width = picture.width * height / picture.height
    alt = gettext(picture.alt) if spoken else None
    return Drawing(paint, width, height, alt, shift=place)


@lru_cache(128)
def _operators(name: str, height: float, mirrored: bool, palette: Palette) -> str:
    picture = drawing(name)
    scale = height / picture.height
    shapes = (_path(p, picture, scale, mirrored, palette) for p in picture.paths)
    return "\n".join((_ROUND_ENDS, *shapes))


def _path(
    path: Path, picture: Picture, scale: float, mirrored: bool, palette: Palette
) -> str:
    """Its shape, once for each layer of its surface."""
    shape = []
    for command, numbers in path.commands():
        points = zip(numbers[::2], numbers[1::2], strict=True)
        placed = (_point(x, y, picture, scale, mirrored) for x, y in points)
        shape.append(" ".join((*placed, _OPERATORS[command])))
    layers = palette.picture(
        *(_colour(path.fill), _colour(path.line), path.width),
        outline=_OUTLINE if picture.is_scene else 0,
    )
    return "\n".join(" ".join(_layer(one, shape, scale)) for one in layers)


def _layer(surface: Surface, shape: Sequence[str], scale: float) -> Iterator[str]:
    yield f"{surface.width * scale:.3f} w"
    if surface.fill:
        yield "{:.4g} {:.4g} {:.4g} rg".format(*surface.fill)
    if surface.line:
        yield "{:.4g} {:.4g} {:.4g} RG".format(*surface.line)
    yield from shape
    yield _PAINT[surface.fill is not None, surface.line is not None]


def _colour(name: str) -> Colour | None:
    return colour(PALETTE[name]) if name else None


def _point(x: float, y: float, picture: Picture, scale: float, mirrored: bool) -> str:
    x = picture.width - x if mirrored else x
    return f"{x * scale:.2f} {(picture.height - y) * scale:.2f}"
