"""The first page: where to start, and all lessons."""

from flask import Blueprint, current_app, render_template, request

from workshop.i18n.damaged import damaged
from workshop.web.facilitator import course, lookup
from workshop.web.facilitator.library import cards
from workshop.web.facilitator.live.last_time import lesson_id
from workshop.web.facilitator.live.titles import title_of
from workshop.web.facilitator.pupil_address import pupil_address

blueprint = Blueprint("library", __name__)


@blueprint.get("/", role="facilitator")
def show() -> str:
    """Lessons to start, the last one first; then all else about them."""
    modules = tuple(cards.modules(course.library()))
    whole = [card for module in modules for card in module.cards if card.lesson]
    last = lesson_id()
    return render_template(
        "facilitator/library.html",
        modules=modules,
        practised=title_of(request.args.get("practised", "")),
        ready=sorted(whole, key=lambda card: card.id != last),
        problems=cards.other_problems(course.library()),
        pupil_address=pupil_address(),
        running=lookup.running(),
        title_of=title_of,
        damaged=damaged(),
        set_aside=current_app.extensions.get("set_aside"),
    )
