"""How long a text may be to fit its place on every screen.

Measured in a browser: `test_projector_fits.py` and `test_desk_fits.py` fill both lessons
with texts of these lengths and look whether the wall and the desk hold them at every
size. Texts that share a face (a stem with its options) are all at their longest there.
"""

import re
from collections.abc import Iterator, Mapping

from workshop.content.lesson import Lesson
from workshop.content.lint import Reading
from workshop.content.problems import Problem
from workshop.text import N_, plain, texts

LONGEST: Mapping[str, int] = {
    r"title": 60,
    r"body": 330,
    r"rules\.\d+": 108,
    r"points\.\d+": 180,
    r"prompts\.\d+": 120,
    r"situation": 240,
    r"roles\.[^.]+\.name": 32,
    r"roles\.[^.]+\.task": 140,
    r"sentences\.\d+": 90,
    r"nodes\.[^.]+\.text": 330,
    r"nodes\.[^.]+\.help": 300,
    r"nodes\.[^.]+\.choices\.[^.]+\.text": 100,
    r"items\.[^.]+\.title": 48,
    r"items\.[^.]+\.stem": 130,
    r"items\.[^.]+\.options\.[^.]+\.text": 70,
    r"items\.[^.]+\.options\.[^.]+\.feedback": 140,
    r"items\.[^.]+\.feedback": 300,
    r"items\.[^.]+\.feedback\.(true|false)": 260,
    r"items\.[^.]+\.categories\.[^.]+\.text": 32,
    r"items\.[^.]+\.speakers\.[^.]+\.name": 16,
    r"items\.[^.]+\.lines\.[^.]+\.text": 150,
    r"items\.[^.]+\.cards\.[^.]+\.text": 98,
    r"items\.[^.]+\.explanation": 400,
    r"items\.[^.]+\.(cards|lines)\.[^.]+\.feedback": 270,
    r"notes\.(say|steps)\.\d+": 180,
}
"""Signs, by the place of a text inside its activity."""

_KINDS = [
    (re.compile(rf"activities\.[^.]+\.{one}$"), most) for one, most in LONGEST.items()
]
_TOO_LONG = N_("is %(found)s signs long and fits no screen: at most %(most)s")


def longest(place: str) -> int | None:
    """How many signs a text at this place of a lesson may have; None where any number."""
    return next((most for kind, most in _KINDS if kind.match(place)), None)


def too_long(lesson: Lesson, reading: Reading) -> Iterator[Problem]:
    """The texts of a lesson, as it is read in a language, that do not fit."""
    for place, text in texts(lesson):
        if text.lang != reading.lang:
            continue
        found = len(plain(text))
        most = longest(place)
        if most is not None and found > most:
            where = reading.where(lesson, place)
            yield Problem(where, _TOO_LONG, {"found": str(found), "most": str(most)})
