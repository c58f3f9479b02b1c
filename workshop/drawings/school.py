"""Around school: the canteen, a talk with the mentor, bicycles, the bus stop."""

from collections.abc import Mapping

from workshop.drawings.cast import EMIR, LUCA, MENTOR, NOA, RAYAN, SAM, WORRIED, YARA
from workshop.drawings.heads import Shapes
from workshop.drawings.paths import Drawing, Path, box, circle, closed, oval
from workshop.drawings.people import at_table, standing
from workshop.drawings.things import (
    bicycle,
    cup,
    inked,
    line,
    open_door,
    phone,
    plant,
    room,
    scene,
)
from workshop.text import N_

_CANTEEN = scene(
    *room("sky", "sand", 168),
    Path(box(0, 30, 320, 8), "paper"),
    *at_table(54, 138, YARA, 1),
    *at_table(124, 138, SAM, 1),
    *at_table(196, 138, EMIR, 1),
    *at_table(268, 138, LUCA, 1, mood=WORRIED),
    inked(box(14, 138, 292, 11, 5), "chestnut"),
    line((40, 149), (34, 188), width=5),
    line((280, 149), (286, 188), width=5),
    *cup(90, 138, "brick"),
    inked(box(150, 128, 20, 10, 3), "amber", 2),
    *cup(230, 138, "leaf"),
    inked(oval(292, 136, 11, 3.5), "paper", 2),
    alt=N_("Four pupils eat at a table in the canteen"),
)


def _office(friends: Shapes, alt: str) -> Drawing:
    """A round table with a grown-up of the school; the door is open."""
    weeks = " ".join(
        box(204 + 20 * a, 30 + 16 * b, 14, 10, 2) for a in range(3) for b in range(2)
    )
    return scene(
        *room("sand", "apricot", 160),
        *open_door(36, 160),
        *plant(296, 166),
        inked(box(196, 22, 72, 46, 4), "paper"),
        Path(weeks, "sky"),
        *friends,
        *at_table(252, 146, MENTOR, -1),
        inked(oval(190, 153, 98, 13), "chestnut"),
        line((190, 166), (190, 190), width=7),
        line((168, 191), (212, 191), width=5),
        *cup(218, 150, "paper"),
        alt=alt,
    )


_SHED: Shapes = (
    *room("sky", "sand", 160),
    inked(closed((14, 44), (306, 44), (296, 28), (24, 28)), "soft-ink"),
    line((30, 44), (30, 162), width=5),
    line((290, 44), (290, 162), width=5),
)
_BUS_STOP: Shapes = (
    *room("sky", "sand", 162),
    Path(circle(30, 36, 15), "amber"),
    inked(box(176, 44, 110, 9, 4), "teal"),
    inked(box(182, 53, 98, 90, 2), "paper"),
    line((182, 143), (182, 170), width=5),
    line((280, 143), (280, 170), width=5),
    inked(box(188, 140, 86, 8, 4), "chestnut"),
    line((128, 52), (128, 170), width=5),
    inked(circle(128, 46, 17), "leaf"),
    line((118, 46), (138, 46), colour="paper", width=4),
)

SCHOOL: Mapping[str, Drawing] = {
    "kantine": _CANTEEN,
    "mentor": _office(
        (*at_table(128, 146, EMIR, 1), *at_table(184, 146, LUCA, 1)),
        N_("Two friends talk with a grown-up of the school; the door is open"),
    ),
    "mentor-alleen": _office(
        at_table(150, 146, EMIR, 1),
        N_("A boy talks with a grown-up of the school; the door is open"),
    ),
    "fietsenrek": scene(
        *_SHED,
        *bicycle(48, 156, "teal"),
        *bicycle(216, 156, "plum"),
        *standing(126, 184, RAYAN, 1),
        *standing(194, 184, NOA, -1, hands=((176, 124), (214, 130))),
        alt=N_("Two friends talk beside the bicycles"),
    ),
    "fietsen-samen": scene(
        *_SHED,
        *bicycle(48, 156, "teal"),
        *bicycle(216, 156, "plum"),
        *standing(126, 184, EMIR, 1),
        *standing(194, 184, LUCA, -1),
        alt=N_("Two friends stand beside the bicycles"),
    ),
    "fietsen-alleen": scene(
        *_SHED,
        *bicycle(216, 156, "plum"),
        *standing(150, 184, EMIR, 1, mood=WORRIED),
        alt=N_("A boy stands alone beside the bicycles and thinks"),
    ),
    "bushalte": scene(
        *_BUS_STOP,
        *standing(
            232,
            184,
            EMIR,
            -1,
            hands=((222, 124), (244, 124)),
            held=(phone(233, 118),),
            mood=WORRIED,
        ),
        alt=N_("A boy waits at the bus stop with his phone and thinks"),
    ),
}
