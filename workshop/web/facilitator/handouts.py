"""Paper: a form for any handout, and an address for each that holds nothing personal."""

from collections.abc import Mapping

from flask import (
    Blueprint,
    Response,
    abort,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue

from workshop import i18n
from workshop.handouts import HANDOUTS, VARIANTS, Handout
from workshop.handouts.fields import Fields
from workshop.handouts.print_job import CannotPrint, PrintJob, build
from workshop.web.facilitator import course
from workshop.web.facilitator.forms import HandoutForm, is_address
from workshop.web.facilitator.pupil_address import pupil_address

blueprint = Blueprint("handouts", __name__, url_prefix="/handouts")


@blueprint.get("/", role="facilitator")
def ask() -> str:
    """The form, filled in as far as can be guessed."""
    return _page(_form())


@blueprint.post("/", role="facilitator")
def fetch() -> ResponseReturnValue:
    """The file at once where it holds names, else its own address."""
    form = _form()
    if not form.validate():
        return _page(form), 422
    job: PrintJob = form.job()
    if job.fields != Fields():
        return _file(job)
    address = url_for(".file", file_name=job.file_name, address=job.address or None)
    return redirect(address, 303)


@blueprint.get("/<file_name>", role="facilitator")
def file(file_name: str) -> Response:
    """A plain handout by the name of its file."""
    address = request.args.get("address", "")
    if not is_address(address):
        abort(404)
    return _file(_job(file_name, address))


def plain_jobs(lesson_id: str) -> Mapping[PrintJob, Handout]:
    """What can be printed for a lesson, in the language of the page."""
    region, locale = _region(), i18n.current()
    address = course.config().public_url
    return {
        PrintJob(
            name,
            locale,
            lesson_id if one.of == "lesson" else None,
            region,
            "normal",
            address if one.of == "lesson" else "",
        ): one
        for name, one in HANDOUTS.items()
        if one.of != "session"
    }


def _page(form: HandoutForm) -> str:
    return render_template(
        "facilitator/handouts.html",
        form=form,
        handouts=HANDOUTS,
        variants=VARIANTS,
        pupil_address=pupil_address(),
    )


def _form() -> HandoutForm:
    lessons = course.library().lessons
    return HandoutForm(
        course.library(),
        handout=request.args.get("handout", "worksheet"),
        lesson=request.args.get("lesson", next(iter(lessons), "")),
        language=i18n.current().tag,
        region=_region(),
        variant="normal",
        address=course.config().public_url,
    )


def _job(file_name: str, address: str) -> PrintJob:
    """The print job that gives a file of this name; 404 when none does."""
    parts = file_name.removesuffix(".pdf").split("_")
    if len(parts) != 5:
        abort(404)
    lesson, handout, tag, region, variant = parts
    locale = i18n.find(tag)
    if locale is None or handout not in HANDOUTS:
        abort(404)
    of_lesson = HANDOUTS[handout].of == "lesson"
    job = PrintJob(
        handout, locale, lesson if of_lesson else None, region, variant, address
    )
    if job.file_name != file_name:
        abort(404)
    return job


def _file(job: PrintJob) -> Response:
    try:
        pdf = build(course.library(), job)
    except CannotPrint:
        abort(404)
    response = Response(pdf, mimetype="application/pdf")
    response.headers.set("Content-Disposition", "attachment", filename=job.file_name)
    return response


def _region() -> str:
    """The region of this installation, or the first one there is."""
    regions, chosen = course.library().regions, course.config().region
    return chosen if chosen in regions else next(iter(regions), "")
