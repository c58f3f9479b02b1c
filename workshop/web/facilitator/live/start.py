"""Before a lesson: what is chosen, and what must be so before the door opens."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop import i18n
from workshop.content.lesson import Lesson
from workshop.web.facilitator import course, lookup
from workshop.web.facilitator.library import lesson_page
from workshop.web.facilitator.live import last_time
from workshop.web.facilitator.live.blueprint import blueprint
from workshop.web.facilitator.live.forms import StartForm
from workshop.web.facilitator.live.titles import title_of


@blueprint.route("/new", methods=["GET", "POST"], role="facilitator")
def new() -> ResponseReturnValue:
    """Choose a lesson; then everything else about it."""
    lesson_id = request.args.get("lesson", "")
    if not lesson_id:
        everything = i18n.translate(course.library().lessons, i18n.current())
        return render_template("facilitator/live/choose.html", lessons=everything)
    lesson, library = lesson_page.find(lesson_id), course.library()
    form = StartForm(
        lesson,
        library.regions,
        region=course.config().region,
        last=last_time.choices(lesson, library),
    )
    trouble = ""
    if form.validate_on_submit():
        if answer := _begun(lesson, form):
            return answer
        trouble = lookup.trouble_words()
    page = render_template(
        "facilitator/live/new.html",
        form=form,
        lesson=lesson,
        trouble=trouble,
        running=lookup.running(),
        title_of=title_of,
    )
    return page, 422 if form.errors else 503 if trouble else 200


def _begun(lesson: Lesson, form: StartForm) -> ResponseReturnValue | None:
    """To the page she needs first; None when the session could not be kept."""
    setup = form.setup()
    made = lookup.service().create(lesson.id, setup, adult=form.named_adult)
    if made is None:
        return None
    page = ".projector" if setup.screens == 1 else ".show"
    answer = redirect(url_for(page, session_id=made.id), 303)
    last_time.remember(answer, lesson, setup)
    return answer
