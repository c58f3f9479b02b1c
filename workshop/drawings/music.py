"""The music room: one plays alone, two talk, two put the cables away, two play."""

from collections.abc import Mapping

from workshop.drawings.cast import EMIR, LUCA, WORRIED
from workshop.drawings.heads import CALM, Mood, Shapes, Side
from workshop.drawings.paths import Drawing, Path, box, curve
from workshop.drawings.people import on_stool, standing
from workshop.drawings.things import (
    amplifier,
    coil,
    guitar,
    inked,
    line,
    open_door,
    phone,
    room,
    scene,
    standing_guitar,
    stool,
    window,
)
from workshop.text import N_

_FLOOR = 178
_ROOM: Shapes = (
    *room("sand", "apricot", 158),
    *window(128, 22, 64, 50),
    *amplifier(136, 116),
    inked(box(20, 26, 46, 34, 4), "paper"),
    line((28, 38), (58, 38), colour="teal"),
    line((28, 48), (48, 48), colour="teal"),
)
_EMIR_PLAYS = (
    *stool(92, _FLOOR),
    *on_stool(
        92,
        _FLOOR,
        EMIR,
        1,
        hands=((88, 126), (128, 103)),
        held=guitar(92, 122, "brick"),
    ),
)
_LUCA_PLAYS = (
    *stool(232, _FLOOR),
    *on_stool(
        232,
        _FLOOR,
        LUCA,
        -1,
        hands=((228, 126), (268, 103)),
        held=guitar(232, 122, "leaf"),
    ),
)

_ALONE = scene(
    *_ROOM,
    *_EMIR_PLAYS,
    *standing_guitar(286, 166, "leaf"),
    *stool(232, _FLOOR),
    alt=N_("A boy plays the guitar in the music room; the stool beside him is empty"),
)
_TOGETHER = scene(
    *_ROOM, *_EMIR_PLAYS, *_LUCA_PLAYS, alt=N_("Two friends play music together")
)
_TALK = scene(
    *_ROOM,
    *standing_guitar(28, 170, "brick"),
    *standing_guitar(290, 170, "leaf"),
    *stool(92, _FLOOR),
    *on_stool(92, _FLOOR, EMIR, 1),
    *stool(230, _FLOOR),
    *on_stool(230, _FLOOR, LUCA, -1, mood=WORRIED),
    alt=N_("Two friends talk in the music room; one of them looks down"),
)
_PHONE = scene(
    *room("sand", "apricot", 158),
    *open_door(226, 158),
    *amplifier(120, 116),
    *standing_guitar(34, 166, "brick"),
    *standing(92, 182, EMIR, 1, hands=((80, 124), (116, 116)), held=(), mood=WORRIED),
    phone(120, 108),
    *standing(252, 184, LUCA, -1, mood=Mood(is_calm=False)),
    alt=N_("A boy has a phone in his hand; his friend stands in the doorway"),
)


def _cables(looks_to: Side, mood: Mood, alt: str) -> Drawing:
    """Two friends with a coil each; the second one looks to a side."""
    loose = curve((126, 180), (70, 190), (150, 186))
    end = curve((200, 182), (196, 168), (176, 160))
    return scene(
        *room("sky", "sand", 156),
        *window(128, 20, 64, 48),
        *amplifier(136, 112),
        Path(f"M 120 118 {loose} {end}", line="ink", width=3),
        *standing(
            92, 182, EMIR, 1, hands=((80, 122), (116, 118)), held=(coil(99, 122),)
        ),
        *standing(
            232,
            182,
            LUCA,
            looks_to,
            hands=((212, 118), (246, 122)),
            held=(coil(229, 122),),
            mood=mood,
        ),
        alt=alt,
    )


MUSIC: Mapping[str, Drawing] = {
    "muziek-alleen": _ALONE,
    "muziek-samen": _TOGETHER,
    "muziek-praten": _TALK,
    "muziek-telefoon": _PHONE,
    "snoeren": _cables(
        -1, WORRIED, N_("Two friends roll up the cables together after the music")
    ),
    "snoeren-weg": _cables(
        1, Mood(is_calm=False), N_("Two friends roll up cables; one of them looks away")
    ),
    "snoeren-rustig": _cables(
        -1, CALM, N_("Two friends put the cables away and look at each other")
    ),
}
