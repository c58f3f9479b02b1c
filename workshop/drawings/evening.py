"""At home, in the afternoon and the evening: a message, a helpline, a kitchen table."""

from collections.abc import Mapping

from workshop.drawings.cast import EMIR, FATHER, LUCA
from workshop.drawings.paths import Drawing, Path, box, circle, closed, oval
from workshop.drawings.people import at_table
from workshop.drawings.things import (
    cup,
    inked,
    line,
    phone,
    plant,
    room,
    scene,
    window,
)
from workshop.text import N_

_LAMP = (
    inked(closed((262, 66), (294, 66), (304, 104), (252, 104)), "amber"),
    line((278, 104), (278, 140), width=5),
    inked(box(260, 138, 36, 9, 4), "teal"),
)
_MESSAGE = scene(
    *room("sand", "chestnut", 146),
    inked(box(28, 20, 74, 66, 4), "ink"),
    Path(circle(78, 42, 10), "amber"),
    line((65, 20), (65, 86), colour="soft-ink", width=3),
    *plant(62, 148),
    inked(box(132, 18, 84, 164, 13), "ink"),
    Path(box(138, 30, 72, 138, 5), "paper"),
    line((164, 24), (184, 24), colour="soft-ink", width=3),
    inked(box(150, 42, 54, 66, 9), "amber", 2),
    *(line((158, y), (196, y)) for y in (56, 68, 80)),
    line((158, 92), (180, 92)),
    inked(box(144, 122, 38, 22, 9), "sky", 2),
    line((152, 133), (172, 133)),
    line((164, 175), (184, 175), colour="sand", width=3),
    *_LAMP,
    alt=N_("A phone in the evening: a long message and a short answer"),
)
_HELPLINE = scene(
    *room("sky", "sand", 160),
    *window(40, 24, 64, 48),
    *plant(284, 146),
    *at_table(126, 146, EMIR, 1),
    *at_table(194, 146, LUCA, -1),
    inked(box(40, 146, 240, 11, 5), "chestnut"),
    line((64, 157), (58, 190), width=5),
    line((256, 157), (262, 190), width=5),
    phone(160, 135),
    inked(closed((216, 146), (222, 132), (252, 132), (246, 146)), "paper", 2),
    line((226, 137), (244, 137), colour="teal", width=2),
    line((224, 141), (238, 141), colour="teal", width=2),
    alt=N_("Two friends look for help together, with a phone and a card on the table"),
)
_HOME = scene(
    *room("sand", "apricot", 162),
    *window(30, 24, 64, 48),
    line((160, 0), (160, 26), width=3),
    inked(closed((146, 26), (174, 26), (188, 46), (132, 46)), "teal"),
    inked(box(248, 56, 52, 112, 4), "paper"),
    line((248, 92), (300, 92), width=2),
    *at_table(112, 146, EMIR, 1),
    *at_table(208, 146, FATHER, -1),
    inked(oval(160, 153, 116, 13), "chestnut"),
    line((160, 166), (160, 190), width=7),
    line((136, 191), (184, 191), width=5),
    *cup(148, 150, "brick"),
    *cup(172, 151, "leaf"),
    alt=N_("A boy and his father talk at the kitchen table"),
)

EVENING: Mapping[str, Drawing] = {
    "bericht": _MESSAGE,
    "hulplijn": _HELPLINE,
    "thuis": _HOME,
}
