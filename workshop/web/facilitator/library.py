"""The first page: where to start, and all lessons."""

from flask import Blueprint, current_app, render_template

from workshop.web.facilitator import cards
from workshop.web.facilitator.pupil_door import pupil_door

blueprint = Blueprint("library", __name__)


@blueprint.get("/", role="facilitator")
def show() -> str:
    """Modules with their lessons, in this language."""
    return render_template(
        "facilitator/library.html",
        shelves=tuple(cards.shelves(current_app.extensions["library"])),
        door=pupil_door(),
    )
