"""All scenes that a lesson file can name; imported when the first one is asked for."""

from collections.abc import Mapping

from workshop.drawings.evening import EVENING
from workshop.drawings.music import MUSIC
from workshop.drawings.paths import Drawing
from workshop.drawings.school import SCHOOL
from workshop.drawings.table import TABLE

LESSON_SCENES: Mapping[str, Drawing] = {**MUSIC, **SCHOOL, **EVENING, **TABLE}
