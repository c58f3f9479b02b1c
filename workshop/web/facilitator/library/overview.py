"""The first page: where to start, and all lessons."""

from flask import Blueprint, current_app, render_template

from workshop.web.facilitator import course, lookup
from workshop.web.facilitator.library import cards
from workshop.web.facilitator.live.summaries import title_of
from workshop.web.facilitator.pupil_address import pupil_address

blueprint = Blueprint("library", __name__)


@blueprint.get("/", role="facilitator")
def show() -> str:
    """Modules with their lessons, in this language."""
    return render_template(
        "facilitator/library.html",
        modules=tuple(cards.modules(course.library())),
        problems=cards.other_problems(course.library()),
        pupil_address=pupil_address(),
        running=lookup.running(),
        title_of=title_of,
        set_aside=current_app.extensions.get("set_aside"),
    )
