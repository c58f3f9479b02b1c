"""The theme of our paper: sheet, colours, and the styles of a text. Points."""

from functools import lru_cache

from workshop.drawings import PALETTE, palette
from workshop.handouts import Variant
from workshop.paper.document import A4, Sheet
from workshop.paper.palette import BLACK_ON_WHITE, IN_COLOUR
from workshop.paper.style import Style, colour
from workshop.paper.table import TableStyle

INK, SOFT_INK = colour(PALETTE["ink"]), colour(PALETTE["soft-ink"])
TEAL, PLUM = colour(PALETTE["teal"]), colour(PALETTE["plum"])
BRICK, LEAF = colour(PALETTE["brick"]), colour(PALETTE["leaf"])
SAND, SKY = colour(PALETTE["sand"]), colour(PALETTE["sky"])
AMBER, PAPER = colour(PALETTE["amber"]), colour(PALETTE["paper"])
WHITE = (1.0, 1.0, 1.0)
HAIR = colour(palette.HAIR)

BODY = Style(11, 15.5, INK, after=5)
STRONG = BODY.but(strong=True)
SMALL = BODY.but(size=10, leading=14, after=4)
CAPTION = Style(9.5, 13, SOFT_INK, after=3)
TITLE = Style(22, 27, INK, strong=True, tag="H1", after=4)
HEADING = Style(15, 20, TEAL, strong=True, tag="H2", before=10, after=4)
SUBHEADING = Style(12, 16, INK, strong=True, tag="H3", before=8, after=3)
CELL = BODY.but(size=10, leading=13.5, after=0)
CELL_STRONG = CELL.but(strong=True)
CODE = Style(20, 26, INK, strong=True, after=0)

# Where the room is narrower, columns of words stand under each other.
NARROW = 400

GRID = TableStyle(line=HAIR, line_width=0.75, padding=3, upright=False, align="middle")
READ = TableStyle(line=HAIR, line_width=0.75, padding=5, upright=False, fold=NARROW)
BARE = TableStyle(line_width=0, padding=1.5, upright=False, align="middle")

_TOP, _SIDE, _FOOT = 54, 48, 45


@lru_cache
def sheet(variant: Variant) -> Sheet:
    """The paper of a variant; what stands above and below grows, the sides do not."""
    side = _SIDE / variant.scale
    palette = IN_COLOUR if variant.in_colour else BLACK_ON_WHITE
    return Sheet(A4, (_TOP, side, _FOOT, side), variant.scale, palette)
