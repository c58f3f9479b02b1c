"""The page of a running lesson: look at it, move on, count hands, end."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from zlib import crc32

from flask import Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop import i18n
from workshop.content.words import own_words
from workshop.quizzes.items import Part
from workshop.web.facilitator import course, lookup
from workshop.web.facilitator.live import projector
from workshop.web.facilitator.live.blueprint import blueprint
from workshop.web.facilitator.pupil_address import pupil_address

if TYPE_CHECKING:
    from workshop.live.desk_view import DeskView
    from workshop.sessions.session import Session

# What a button says, as a move with what it needs.
_SWITCHES = {
    "blank": ("blank", True),
    "unblank": ("blank", False),
    "pause": ("pause", True),
    "resume": ("pause", False),
}


@blueprint.get("/<session_id>", role="facilitator")
def show(session_id: str) -> str:
    """The run sheet at this moment, or the lobby."""
    view = lookup.view(session_id)
    return render_template("facilitator/live/run.html", **_seen(view))


@blueprint.get("/<session_id>/part", role="facilitator")
def part(session_id: str) -> Response:
    """What changes on the page; nothing at all when nothing did."""
    return _part(lookup.view(session_id), request.args.get("screen", "run"))


@blueprint.post("/<session_id>/moves", role="facilitator")
def move(session_id: str) -> ResponseReturnValue:
    """Do what a button says, once: the page must show the present state."""
    name = request.form.get("do", "")
    if name == "end":
        return redirect(url_for(".end", session_id=session_id), 303)
    given: dict[str, Any] = {x: request.form.get(x, "") for x in ("step", "turn")}
    name, given["on"] = _SWITCHES.get(name, (name, False))
    if (line := _number(request.form.get("line") or "?")) >= 0:
        given["line"] = line
    given["phones"] = _number(request.form.get("phones") or "?")
    _keep_counts(session_id, {})
    _do(session_id, name, given)
    return _after(session_id)


def _do(session_id: str, name: str, given: Mapping[str, Any]) -> None:
    """A press at the door, or a move; counts are kept already."""
    service = lookup.service()
    match name:
        case "count":
            pass
        case "let-in":
            service.door.let_one_in(session_id)
        case "anew":
            service.door.begin_anew(session_id, _revision())
        case _:
            service.move(session_id, _revision(), name, **given)


@blueprint.post("/<session_id>/counts", role="facilitator")
def count(session_id: str) -> ResponseReturnValue:
    """Keep counted hands, and stand at the line where she counts now."""
    line = _number(request.form.get("line") or "?")
    _keep_counts(session_id, {"line": line} if line >= 0 else {})
    return _after(session_id)


def _keep_counts(session_id: str, more: Mapping[str, int]) -> None:
    """Keep what was typed, whatever button it came with."""
    of = request.form.get("of", "")
    running = lookup.service().running_lesson(lookup.stored(session_id))
    asked = running.asked_as(of) if running and of else None
    if asked is None:
        return
    hands = {part.id: _hands(line, part) for line, part in enumerate(asked.parts)}
    known = {part: numbers for part, numbers in hands.items() if numbers is not None}
    lookup.service().count(session_id, of, hands=known, **more)


def _hands(line: int, part: Part) -> Mapping[str, int] | None:
    """The numbers typed for a line; None where it was not sent or is no number."""
    names = [f"n-{line}-{number}" for number in range(len(part.choices))]
    if not all(name in request.form for name in names):
        return None
    typed = zip(
        part.choices, (request.form[name].strip() for name in names), strict=True
    )
    numbers = {choice.id: _number(words) for choice, words in typed if words}
    return None if -1 in numbers.values() else numbers


@blueprint.route("/<session_id>/end", methods=["GET", "POST"], role="facilitator")
def end(session_id: str) -> ResponseReturnValue:
    """Ask whether to end, and end: answers are deleted, published results stay."""
    session = lookup.stored(session_id).session
    if request.method == "POST" and lookup.service().end(session_id):
        return redirect(_after_the_end(session), 303)
    running = lookup.service().running_lesson(lookup.stored(session_id))
    return render_template(
        "facilitator/live/end.html",
        session=session,
        unshown=running.unshown if running else 0,
        trouble=lookup.trouble_words(),
    )


def _after_the_end(session: "Session") -> str:
    """The results that stayed; a word where nothing did."""
    if session.is_rehearsal:
        return url_for("facilitator.library.show", practised=session.lesson_id)
    kept = {one.id for one in lookup.service().summaries()}
    if session.id in kept:
        return url_for(".summary", session_id=session.id)
    return url_for(".sessions", ended=session.id)


def _after(session_id: str) -> ResponseReturnValue:
    """The fragment for a script, else the page the button was on."""
    if screen := request.headers.get("X-Part"):
        return _part(lookup.view(session_id), screen)
    address = url_for(".show", session_id=session_id)
    is_projector = request.form.get("screen") == "projector"
    return redirect(f"{address}/projector" if is_projector else address, 303)


def _part(view: "DeskView", screen: str) -> Response:
    tag = _tag(view)
    if request.method == "GET" and request.if_none_match.contains(tag):
        answer = Response(status=304)
    elif screen == "projector":
        answer = Response(projector.part(view))
    else:
        answer = Response(render_template("facilitator/live/part.html", **_seen(view)))
    answer.set_etag(tag)
    return answer


def _tag(view: "DeskView") -> str:
    """What the page shows: the session, where phones get in, what is the matter."""
    counted = f"{view.session.line} {view.counts}"
    words = f"{pupil_address().url} {view.trouble} {counted}"
    return f"{view.tag}-{crc32(words.encode())}"


def _seen(view: "DeskView") -> Mapping[str, Any]:
    """What the templates of the run page need."""
    return {
        "view": view,
        "lesson": view.lesson,
        "pupil_address": pupil_address(),
        "help": i18n.translate(course.library().help, i18n.current()),
        "shown_lists": own_words,
    }


def _revision() -> int:
    return _number(request.form.get("revision") or "?")


def _number(words: str) -> int:
    """Nothing typed is nobody; what is no number, or none of ours, is -1: refused."""
    words = words.strip()
    if not words:
        return 0
    return int(words) if words.isdecimal() and len(words) < 6 else -1
