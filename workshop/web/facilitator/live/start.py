"""Before a lesson: what is chosen, and what must be so before the door opens."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop import i18n
from workshop.web.facilitator import course, lookup
from workshop.web.facilitator.library import lesson_page
from workshop.web.facilitator.live.blueprint import blueprint
from workshop.web.facilitator.live.forms import StartForm


@blueprint.route("/new", methods=["GET", "POST"], role="facilitator")
def new() -> ResponseReturnValue:
    """Choose a lesson; then everything else about it."""
    lesson_id = request.args.get("lesson", "")
    if not lesson_id:
        everything = i18n.translate(course.library().lessons, i18n.current())
        return render_template("facilitator/live/choose.html", lessons=everything)
    lesson, library = lesson_page.find(lesson_id), course.library()
    form = StartForm(lesson, library.regions, region=course.config().region)
    trouble = ""
    if form.validate_on_submit():
        made = lookup.service().create(lesson.id, form.setup(), adult=form.named_adult)
        if made:
            return redirect(url_for(".show", session_id=made.id), 303)
        trouble = lookup.trouble_words()
    page = render_template(
        "facilitator/live/new.html", form=form, lesson=lesson, trouble=trouble
    )
    return page, 422 if form.errors else 503 if trouble else 200
