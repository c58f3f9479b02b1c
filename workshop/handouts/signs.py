"""Our drawings on paper: the same paths as on screen, as PDF operators."""

from functools import lru_cache

from workshop.drawings import DRAWINGS, PALETTE, Path
from workshop.drawings import Drawing as Picture
from workshop.i18n import gettext
from workshop.paper.canvas import TaggedCanvas
from workshop.paper.figure import Drawing
from workshop.paper.style import Direction, colour

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}
_ROUND_ENDS = "1 J 1 j"


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
    picture = DRAWINGS[name]
    mirrored = picture.turns and direction == "rtl"
    place = float(direction == "rtl") if shift is None else shift

    def paint(canvas: TaggedCanvas, _width: float, _height: float) -> None:
        canvas.write(_operators(name, height, mirrored))

    width = picture.width * height / picture.height
    alt = gettext(picture.alt) if spoken else None
    return Drawing(paint, width, height, alt, shift=place)


@lru_cache(128)
def _operators(name: str, height: float, mirrored: bool) -> str:
    picture = DRAWINGS[name]
    scale = height / picture.height
    return "\n".join(
        (_ROUND_ENDS, *(_path(p, picture, scale, mirrored) for p in picture.paths))
    )


def _path(path: Path, picture: Picture, scale: float, mirrored: bool) -> str:
    parts = [f"{path.width * scale:.3f} w"]
    if path.fill:
        parts.append(_ink(path.fill, "rg"))
    if path.line:
        parts.append(_ink(path.line, "RG"))
    for command, numbers in path.commands():
        points = zip(numbers[::2], numbers[1::2], strict=True)
        placed = (_point(x, y, picture, scale, mirrored) for x, y in points)
        parts.append(" ".join((*placed, _OPERATORS[command])))
    parts.append({(True, True): "B", (True, False): "f"}.get(_drawn(path), "S"))
    return " ".join(parts)


def _drawn(path: Path) -> tuple[bool, bool]:
    return bool(path.fill), bool(path.line)


def _ink(name: str, operator: str) -> str:
    return "{:.4g} {:.4g} {:.4g} ".format(*colour(PALETTE[name])) + operator


def _point(x: float, y: float, picture: Picture, scale: float, mirrored: bool) -> str:
    x = picture.width - x if mirrored else x
    return f"{x * scale:.2f} {(picture.height - y) * scale:.2f}"
