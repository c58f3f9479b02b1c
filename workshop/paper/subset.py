"""The part of a font that a document needs, cut by HarfBuzz and kept for the next one."""

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from workshop.paper.face import Face
from workshop.paper.pdf import deflate

_DROPPED = (
    *("GSUB", "GPOS", "GDEF", "DSIG", "STAT", "meta", "name", "post", "OS/2"),
    *("gasp", "cmap", "prep", "fpgm", "cvt "),
)


@dataclass(frozen=True)
class Subset:
    """A deflated TrueType file, its length before, and where each glyph went."""

    packed: bytes
    length: int
    new_gid: dict[int, int]


@lru_cache(256)
def subset(face: Face, gids: frozenset[int]) -> Subset:
    """The font with these glyphs and `.notdef` only."""
    wish = hb.SubsetInput()
    wish.glyph_set.update(gids)
    wish.flags = (
        hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.NO_BIDI_CLOSURE
        | hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NOTDEF_OUTLINE
    )
    tags = (int.from_bytes(tag.encode(), "big") for tag in _DROPPED)
    wish.drop_table_tag_set.update(tags)
    plan = hb.SubsetPlan(face.hb_face, wish)
    data = plan.execute().blob.data
    return Subset(deflate(data), len(data), dict(plan.old_to_new_glyph_mapping))
