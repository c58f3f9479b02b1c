"""The page for the beamer: in a window of its own, or on the one screen there is."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from flask import render_template
from flask.typing import ResponseReturnValue

from workshop import i18n
from workshop.web.facilitator import course
from workshop.web.facilitator.live import door
from workshop.web.facilitator.live.blueprint import blueprint
from workshop.web.facilitator.live.faces import faces, kind, said
from workshop.web.facilitator.live.scene import Scene
from workshop.web.facilitator.live.tongues import Tongues
from workshop.web.facilitator.pupil_door import pupil_door

if TYPE_CHECKING:
    from workshop.sessions.session import Session
    from workshop.web.facilitator.live.view import View


@blueprint.get("/<session_id>/projector", role="facilitator")
def projector(session_id: str) -> ResponseReturnValue:
    """The whole page; a friendly goodbye where the session is over."""
    desk = door.desk()
    found = desk.find(session_id)
    if found is None and not desk.trouble:
        return render_template("facilitator/live/projector/over.html"), 410
    session = door.stored(session_id).session
    with i18n.use(_first(session)):
        return render_template(
            "facilitator/live/projector/page.html", **_seen(session_id)
        )


def part(view: "View") -> str:
    """What changes on the page, in the projector's language."""
    with i18n.use(_first(view.session)):
        return render_template(
            "facilitator/live/projector/part.html", **_seen(view.session.id)
        )


def _seen(session_id: str) -> Mapping[str, Any]:
    """What the templates need; call it with the projector's language in use."""
    scene = Scene(
        view=door.session_view(session_id),
        help=i18n.translate(course.library().help, i18n.current()),
        door=pupil_door(),
    )
    return {
        "scene": scene,
        "view": scene.view,
        "tongues": _tongues(scene),
        "session_id": session_id,
        "faces": faces(scene),
        "kind": kind(scene),
        "said": said(scene),
    }


def _first(session: "Session") -> i18n.Locale:
    return i18n.find(session.setup.locales[0]) or i18n.source()


def _tongues(scene: Scene) -> Tongues:
    """Only of what is on the screen now."""
    locales, step = scene.view.session.setup.locales, scene.view.step
    second = i18n.find(locales[1]) if len(locales) > 1 else None
    if second is None or step is None:
        return Tongues(second)
    library = course.library()
    source = library.lessons[scene.view.lesson.id].activity(step.activity.id)
    return Tongues.of((source, library.help), i18n.current(), second)
