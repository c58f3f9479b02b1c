"""One lesson: what it is, what to prepare, and the run sheet."""

from flask import Blueprint, abort, render_template

from workshop import i18n
from workshop.content.lesson import Lesson
from workshop.content.timetable import rows, sources_of
from workshop.content.words import own_words
from workshop.web.facilitator import course
from workshop.web.facilitator.handouts import plain_jobs
from workshop.web.facilitator.library import cards
from workshop.web.facilitator.pupil_address import pupil_address

blueprint = Blueprint("lessons", __name__)


@blueprint.get("/lessons/<lesson_id>", role="facilitator")
def show(lesson_id: str) -> str:
    """The lesson page; for a broken lesson file, what is wrong with it."""
    library = course.library()
    if lesson_id in library.broken:
        problems = library.broken[lesson_id]
        return render_template(
            "facilitator/broken.html", lesson_id=lesson_id, problems=problems
        )
    lesson = find(lesson_id)
    help_ = i18n.translate(library.help, i18n.current())
    return render_template(
        "facilitator/lesson.html",
        lesson=lesson,
        rows=rows(lesson),
        shown_lists=own_words,
        languages=cards.languages(library.lessons[lesson_id]),
        sources=sources_of(lesson, library.sources),
        help=help_,
        paper=plain_jobs(lesson_id),
        pupil_address=pupil_address(),
    )


def find(lesson_id: str) -> Lesson:
    """The lesson in the language of the page; 404 when there is none."""
    library = course.library()
    if lesson_id not in library.lessons:
        abort(404)
    return i18n.translate(library.lessons[lesson_id], i18n.current())
