"""Practising alone: a lesson with a class that is not there, kept nowhere."""

from dataclasses import replace

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.i18n import gettext
from workshop.web.facilitator import course, lookup
from workshop.web.facilitator.library import lesson_page
from workshop.web.facilitator.live.blueprint import blueprint
from workshop.web.facilitator.live.forms import SetupForm


@blueprint.route("/rehearsal", methods=["GET", "POST"], role="facilitator")
def practise() -> ResponseReturnValue:
    """Choose as before a real lesson; then the class comes in."""
    lesson = lesson_page.find(request.args.get("lesson", ""))
    library = course.library()
    form = SetupForm(lesson, library.regions, region=course.config().region)
    if not form.validate_on_submit():
        page = render_template(
            "facilitator/live/practise.html", form=form, lesson=lesson
        )
        return page, 422 if form.errors else 200
    from workshop.live import rehearsal
    from workshop.live.simulated_class import SIZE

    setup = replace(form.setup(), pupils=SIZE)
    made = lookup.service().create(
        lesson.id, setup, adult=gettext("the mentor"), is_rehearsal=True
    )
    if made is None:
        return lookup.trouble_page()
    rehearsal.start(lookup.service(), made.id)
    return redirect(url_for(".show", session_id=made.id), 303)
