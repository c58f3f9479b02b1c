"""Our own drawings, kept once as data: screens get SVG, paper gets the same paths."""

from collections.abc import Mapping
from html import escape

from workshop.drawings.crowds import CROWDS
from workshop.drawings.devices import DEVICES
from workshop.drawings.palette import PALETTE
from workshop.drawings.paths import Command, Drawing, Path
from workshop.drawings.scenes import SCENES
from workshop.drawings.signs import LINE, MARKS, OPTIONS

__all__ = [
    "DRAWINGS",
    "MARKS",
    "OPTIONS",
    "PALETTE",
    "SCENES",
    "Command",
    "Drawing",
    "Path",
    "drawing",
    "in_one_colour",
    "lesson_scenes",
    "shape",
    "to_svg",
]

DRAWINGS: Mapping[str, Drawing] = {
    **OPTIONS,
    **MARKS,
    **SCENES,
    **CROWDS,
    "devices": DEVICES,
}


def lesson_scenes() -> Mapping[str, Drawing]:
    """What a lesson file can name. To make them takes 50 ms, which no start waits for."""
    from workshop.drawings.lessons import LESSON_SCENES

    return LESSON_SCENES


def drawing(name: str) -> Drawing:
    """A drawing by its name."""
    return DRAWINGS.get(name) or lesson_scenes()[name]


def to_svg(
    drawing: Drawing, *, label: str = "", name: str = "", is_painted: bool = False
) -> str:
    """An `<svg>` whose colours are classes `f-…` (fill) and `s-…` (line).

    Painted, it brings its colours along: a page then needs no style for them. Without a
    label it is decoration; `label` are the words of `alt` in the locale.
    """
    kinds = ["drawing", "scene" if drawing.is_scene else "sign", name]
    kinds += ["turns"] if drawing.turns else []
    told = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    size = f"0 0 {drawing.width:g} {drawing.height:g}"
    paths = "".join(map(_painted if is_painted else _path, drawing.paths))
    names = " ".join(filter(None, kinds))
    return f'<svg class="{names}" viewBox="{size}" {told}>{paths}</svg>'


def in_one_colour(drawing: Drawing) -> str:
    """Its paths alone, for pages that give a sign one colour and one width of line."""
    return "".join(f'<path d="{path.d}"/>' for path in drawing.paths)


def shape(option: Drawing) -> str:
    """The outline of an option's sign alone, to be filled."""
    (outline,) = (path for path in option.paths if path.line and path.width == LINE)
    return f'<path d="{outline.d}"/>'


def _path(path: Path) -> str:
    fill = f"f-{path.fill}" if path.fill else "f-none"
    line = f" s-{path.line}" if path.line else ""
    width = f' stroke-width="{path.width:g}"' if path.line else ""
    return f'<path class="{fill}{line}" d="{path.d}"{width}/>'


def _painted(path: Path) -> str:
    fill = f' fill="{PALETTE[path.fill]}"' if path.fill else ""
    line = PALETTE[path.line] if path.line else "none"
    width = f' stroke-width="{path.width:g}"' if path.line else ""
    return f'<path d="{path.d}"{fill} stroke="{line}"{width}/>'
