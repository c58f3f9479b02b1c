"""Ordinary moments: friends on a bench, a phone on a table, a notebook."""

from collections.abc import Mapping

from workshop.drawings.heads import Looks
from workshop.drawings.paths import (
    Drawing,
    Path,
    box,
    circle,
    closed,
    curve,
    drawn,
    oval,
)
from workshop.drawings.people import seated, standing
from workshop.drawings.things import HEIGHT, WIDTH, bicycle, inked, scene
from workshop.text import N_


def _rounded_foot(top: float) -> str:
    """The lower part of the picture, with its round corners."""
    return " ".join(
        (
            f"M 0 {top + 4:g}",
            curve((90, top - 6), (220, top - 4), (WIDTH, top + 4)),
            f"L {WIDTH} 186",
            curve((WIDTH, 193.7), (313.7, HEIGHT), (306, HEIGHT)),
            f"L 14 {HEIGHT}",
            curve((6.3, HEIGHT), (0, 193.7), (0, 186)),
            "Z",
        )
    )


def _tree(x: float, foot: float) -> tuple[Path, ...]:
    return (
        Path(drawn((x, foot), (x, foot - 62)), line="umber", width=8),
        Path(
            drawn((x, foot - 40), (x + 14, foot - 54)),
            line="umber",
            width=5,
        ),
        Path(oval(x - 2, foot - 92, 34, 40), "leaf"),
        Path(oval(x + 22, foot - 78, 20, 22), "leaf"),
    )


_BENCH = (
    Path(drawn((96, 140), (92, 172)), line="ink", width=5),
    Path(drawn((204, 140), (208, 172)), line="ink", width=5),
    inked(box(84, 102, 132, 9, 4), "chestnut"),
    inked(box(84, 118, 132, 9, 4), "chestnut"),
    inked(box(80, 136, 140, 9, 4), "chestnut"),
)

_CURLY = Looks(skin="umber", hair="ink", top="apricot", legs="teal", style="curly")
_SHORT = Looks(skin="wheat", hair="chestnut", top="teal", legs="ink", style="short")
_SCARF = Looks(skin="chestnut", hair="plum", top="sand", legs="plum", style="scarf")

_FRIENDS = scene(
    Path(box(0, 0, WIDTH, HEIGHT, 14), "sky"),
    Path(circle(226, 42, 17), "amber"),
    *_tree(40, 164),
    Path(_rounded_foot(158), "sand"),
    *_BENCH,
    *seated(124, 168, _CURLY, looks_to=1, waves=True),
    *seated(178, 168, _SHORT, looks_to=-1),
    *standing(272, 174, _SCARF, -1, hands=((252, 120), (294, 112))),
    *bicycle(238, 162),
    alt=N_("Three friends talk at a bench; one of them holds a bicycle"),
)


def _bubble(x: float, y: float, width: float, fill: str) -> Path:
    return inked(box(x, y, width, 20, 9), fill, 2)


_PHONE = scene(
    Path(box(0, 0, WIDTH, HEIGHT, 14), "sand"),
    Path(_rounded_foot(138), "apricot"),
    inked(closed((14, 178), (36, 132), (108, 132), (92, 178)), "paper"),
    Path(drawn((42, 144), (92, 144)), line="teal", width=3),
    Path(drawn((36, 156), (87, 156)), line="teal", width=3),
    Path(drawn((31, 167), (66, 167)), line="teal", width=3),
    inked(box(122, 22, 88, 156, 13), "ink"),
    Path(box(128, 34, 76, 130, 5), "paper"),
    Path(drawn((156, 28), (176, 28)), line="soft-ink", width=3),
    _bubble(134, 44, 46, "sky"),
    _bubble(152, 70, 46, "amber"),
    _bubble(134, 96, 56, "sky"),
    _bubble(162, 122, 36, "amber"),
    Path(drawn((156, 170), (176, 170)), line="sand", width=3),
    Path(oval(262, 172, 34, 6), "chestnut"),
    Path(f"M 284 130 {curve((304, 128), (304, 158), (282, 156))}", line="ink", width=5),
    inked(closed((238, 118), (286, 118), (281, 170), (243, 170)), "teal"),
    inked(oval(262, 118, 24, 6), "umber"),
    Path(
        f"M 254 102 {curve((248, 94), (260, 90), (254, 80))}",
        line="soft-ink",
        width=2.5,
    ),
    Path(
        f"M 269 102 {curve((263, 94), (275, 90), (269, 80))}",
        line="soft-ink",
        width=2.5,
    ),
    alt=N_("A phone with a chat on a table, beside a notebook and a cup of tea"),
)

_LEFT_PAGE = (
    f"M 160 46 {curve((130, 30), (88, 30), (44, 40))} L 44 164 "
    f"{curve((88, 154), (130, 154), (160, 170))} Z"
)
_RIGHT_PAGE = (
    f"M 160 46 {curve((190, 30), (232, 30), (276, 40))} L 276 164 "
    f"{curve((232, 154), (190, 154), (160, 170))} Z"
)
_TICK = (
    Path(circle(76, 68, 10), line="leaf", width=3),
    Path(drawn((71, 68.5), (75, 72.5), (82, 63.5)), line="leaf", width=3),
)
_CARE = (
    inked(closed((76, 88), (87, 107), (65, 107)), "amber"),
    Path(drawn((76, 95), (76, 100)), line="ink", width=2.5),
)
_SAY = (
    Path(
        closed(
            (66, 122), (88, 122), (88, 137), (76, 137), (70, 143), (70, 137)
        ).replace(" Z", " L 66 137 Z"),
        line="brick",
        width=3,
    ),
)

_NOTEBOOK = scene(
    Path(box(0, 0, WIDTH, HEIGHT, 14), "sky"),
    inked(box(36, 40, 248, 136, 8), "teal"),
    inked(_LEFT_PAGE, "paper"),
    inked(_RIGHT_PAGE, "paper"),
    *_TICK,
    *_CARE,
    *_SAY,
    *(
        Path(drawn((98, y), (138, y + 4)), line="soft-ink", width=2.5)
        for y in (64, 72, 95, 103, 126, 134)
    ),
    *(
        Path(drawn((180, y + 3), (end, y - 4)), line="soft-ink", width=2.5)
        for y, end in ((64, 258), (80, 258), (96, 258), (112, 226))
    ),
    inked(closed((224, 116), (262, 112), (265, 148), (228, 152)), "amber"),
    Path(
        f"M 236 128 {curve((240, 138), (252, 138), (254, 126))}",
        line="ink",
        width=2.5,
    ),
    inked(closed((186, 158), (252, 60), (262, 67), (196, 165)), "apricot"),
    inked(closed((186, 158), (196, 165), (183, 172)), "wheat"),
    inked(closed((252, 60), (256, 54), (266, 61), (262, 67)), "brick"),
    alt=N_("An open notebook with notes, three signs and a pencil"),
)

SCENES: Mapping[str, Drawing] = {
    "friends": _FRIENDS,
    "phone": _PHONE,
    "notebook": _NOTEBOOK,
}
