"""What was chosen the last time on this laptop: in a cookie of this browser only.

It holds choices of a form and nothing of a class: no name, no code, no day.
"""

from collections.abc import Mapping

from flask import request
from werkzeug.wrappers import Response

from workshop.content.lesson import Lesson
from workshop.content.library import Library
from workshop.sessions.plan import offered
from workshop.sessions.session import Setup

COOKIE = "last_time"
_YEAR = 365 * 24 * 3600
_MODES = {"p": (True, False), "h": (False, True), "ph": (True, True)}


def remember(answer: Response, lesson: Lesson, setup: Setup) -> None:
    """Keep it until the next time; a plan of one's own was for that class only."""
    mode = "p" * setup.with_phones + "h" * setup.with_hands
    plans = offered(lesson).items()
    length = next((name for name, plan in plans if plan == setup.plan), "")
    chosen = (lesson.id, length, mode, str(setup.screens), setup.region)
    answer.set_cookie(
        COOKIE,
        ".".join(chosen),
        max_age=_YEAR,
        path="/",
        secure=request.is_secure,
        httponly=True,
        samesite="Strict",
    )


def lesson_id() -> str:
    """The lesson that was started last; empty where nobody knows."""
    return request.cookies.get(COOKIE, "").partition(".")[0]


def choices(lesson: Lesson, library: Library) -> Mapping[str, str | bool]:
    """What the form begins with; only what it still offers."""
    parts = request.cookies.get(COOKIE, "").split(".")
    if len(parts) != len(("lesson", "length", "mode", "screens", "region")):
        return {}
    _, length, mode, screens, region = parts
    found: dict[str, str | bool] = {}
    if length in offered(lesson):
        found["length"] = length
    if mode in _MODES:
        found["phones"], found["hands"] = _MODES[mode]
    if screens in ("1", "2"):
        found["screens"] = screens
    if region in library.regions:
        found["region"] = region
    return found
