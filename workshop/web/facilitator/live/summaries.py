"""What is there beside the present lesson: running sessions, and results that stayed."""

import datetime
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop import i18n
from workshop.content.lesson import Lesson
from workshop.text import Line
from workshop.web.facilitator import course, lookup
from workshop.web.facilitator.live.blueprint import blueprint
from workshop.web.facilitator.live.titles import title_of

if TYPE_CHECKING:
    from workshop.live.tables import Outcome
    from workshop.storage.summaries import Summary


@dataclass(frozen=True)
class Ended:
    """A lesson that ended; without a title when the library has it no more."""

    id: str
    lesson_id: str
    title: Line | None
    day: datetime.date


@blueprint.get("/", role="facilitator")
def sessions() -> str:
    """Resume what runs, read or delete what stayed."""
    service = lookup.service()
    stayed = tuple(_ended(one) for one in service.summaries())
    return render_template(
        "facilitator/live/sessions.html",
        running=service.resumable(),
        title_of=title_of,
        stayed=stayed,
        ended=request.args.get("ended", ""),
        trouble=lookup.trouble_words(),
    )


@blueprint.get("/<session_id>/summary", role="facilitator")
def summary(session_id: str) -> str:
    """The published results of a lesson that ended, as tables."""
    found = _found(session_id)
    return render_template(
        "facilitator/live/summary.html", ended=_ended(found), outcomes=_outcomes(found)
    )


@blueprint.post("/<session_id>/delete", role="facilitator")
def delete(session_id: str) -> ResponseReturnValue:
    """Delete a summary for ever."""
    lookup.service().delete_summary(session_id)
    return redirect(url_for(".sessions"), 303)


def _found(session_id: str) -> "Summary":
    found = next((x for x in lookup.service().summaries() if x.id == session_id), None)
    if found is None:
        if lookup.service().trouble:
            abort(lookup.trouble_page())
        abort(404)
    return found


def _ended(found: "Summary") -> Ended:
    day = datetime.date.fromisoformat(found.day)
    return Ended(found.id, found.lesson, title_of(found.lesson), day)


def _outcomes(found: "Summary") -> tuple["Outcome", ...]:
    # With SQLAlchemy, as in `lookup`.
    from workshop.live.tables import outcomes

    source = course.library().lessons.get(found.lesson)
    if source is None:
        return ()
    lesson: Lesson = i18n.translate(source, i18n.current())
    return tuple(outcomes(lesson, json.loads(found.results)))
