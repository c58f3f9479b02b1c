"""The first page: where to start, and all lessons."""

from flask import Blueprint, current_app, render_template

from workshop.web.facilitator import cards, course
from workshop.web.facilitator.live import door, kept
from workshop.web.facilitator.pupil_door import pupil_door

blueprint = Blueprint("library", __name__)


@blueprint.get("/", role="facilitator")
def show() -> str:
    """Modules with their lessons, in this language."""
    return render_template(
        "facilitator/library.html",
        shelves=tuple(cards.shelves(course.library())),
        problems=cards.other_problems(course.library()),
        door=pupil_door(),
        running=door.running(),
        title_of=kept.title,
        set_aside=current_app.extensions.get("set_aside"),
    )
