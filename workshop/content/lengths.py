"""How long a text may be to fit its place on every screen.

Measured in a browser: `test_projector_fits.py` fills both lessons with texts of these
lengths and looks whether the wall holds them at both sizes. A stem shares its face with
its options, and sometimes with a drawing: for those the sum is limited. A body is looked
at as it is, in every lesson and language.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from workshop.content.lesson import Lesson
from workshop.content.lint import Reading
from workshop.content.problems import Problem
from workshop.text import N_, plain, texts

LONGEST: Mapping[str, int] = {
    r"title": 60,
    r"rules\.\d+": 108,
    r"points\.\d+": 180,
    r"prompts\.\d+": 120,
    r"situation": 240,
    r"roles\.[^.]+\.name": 32,
    r"roles\.[^.]+\.task": 140,
    r"sentences\.\d+": 90,
    r"nodes\.[^.]+\.text": 330,
    r"nodes\.[^.]+\.help": 300,
    r"nodes\.[^.]+\.choices\.[^.]+\.text": 90,
    r"items\.[^.]+\.title": 40,
    r"items\.[^.]+\.stem": 114,
    r"items\.[^.]+\.options\.[^.]+\.text": 60,
    r"items\.[^.]+\.options\.[^.]+\.feedback": 140,
    r"items\.[^.]+\.feedback": 300,
    r"items\.[^.]+\.feedback\.(true|false)": 260,
    r"items\.[^.]+\.categories\.[^.]+\.text": 28,
    r"items\.[^.]+\.speakers\.[^.]+\.name": 10,
    r"items\.[^.]+\.lines\.[^.]+\.text": 150,
    r"items\.[^.]+\.cards\.[^.]+\.text": 98,
    r"items\.[^.]+\.explanation": 400,
    r"items\.[^.]+\.(cards|lines)\.[^.]+\.feedback": 270,
    r"notes\.(say|steps)\.\d+": 180,
}
"""Signs, by the place of a text inside its activity."""

TOGETHER = (270, 176, 140)
"""Signs of a stem and all its options, by the drawings that stand beside them."""
ABOVE_LINES, TURNS = 72, 180
"""Twice those of a stem with a chat below it; and those of all turns of a node."""

_SHARED = re.compile(
    r"(activities\.[^.]+\.(?:items|nodes)\.[^.]+)\.(?:stem|(?:options|choices)\.[^.]+\.text)$"
)

_KINDS = [
    (re.compile(rf"activities\.[^.]+\.{one}$"), most) for one, most in LONGEST.items()
]
_TOO_LONG = N_("is %(found)s signs long and fits no screen: at most %(most)s")
_TOO_LONG_TOGETHER = N_(
    "is %(found)s signs long with its options and fits no screen: at most %(most)s"
)


def longest(place: str) -> int | None:
    """How many signs a text at this place of a lesson may have; None where any number."""
    return next((most for kind, most in _KINDS if kind.match(place)), None)


def faces(lesson: Lesson) -> Iterator[tuple[tuple[str, ...], int]]:
    """Texts that stand together, by their places, and how many signs they have at most.

    A text alone is a face too; a stem takes half of what it shares at most.
    """
    most = {place: longest(place) for place, _ in texts(lesson)}
    groups: dict[str, list[str]] = {}
    for place in most:
        if match := _SHARED.match(place):
            groups.setdefault(match[1], []).append(place)
    for name, places in groups.items():
        room, first = TURNS, places[0]
        if first.endswith(".stem"):
            room = _room(lesson, name, most)
            most[first] = min(most[first] or room, room // 2)
        if len(places) > 1:
            yield tuple(places), room
    yield from (((place,), one) for place, one in most.items() if one is not None)


def _room(lesson: Lesson, item: str, places: Iterable[str]) -> int:
    """Signs of a stem and what stands below it."""
    if any(place.startswith(f"{item}.lines.") for place in places):
        return ABOVE_LINES
    activity = lesson.activity(item.split(".")[1])
    return TOGETHER[len(activity.drawings) if activity else 0]


def too_long(lesson: Lesson, reading: Reading) -> Iterator[Problem]:
    """The texts of a lesson, as it is read in a language, that do not fit."""
    words = dict(texts(lesson))
    for places, most in faces(lesson):
        told = [words[place] for place in places]
        found = sum(len(plain(one)) for one in told)
        if told[0].lang == reading.lang and found > most:
            where = reading.where(lesson, places[0])
            message = _TOO_LONG if len(places) == 1 else _TOO_LONG_TOGETHER
            yield Problem(where, message, {"found": str(found), "most": str(most)})
