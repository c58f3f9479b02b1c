"""The page for the beamer: in a window of its own, or on the one screen there is."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from flask import render_template
from flask.typing import ResponseReturnValue

from workshop import i18n
from workshop.content.help import Help
from workshop.live.projector_view import ProjectorView, closing_routes
from workshop.live.second_language import SecondLanguage
from workshop.web.facilitator import course, lookup
from workshop.web.facilitator.live.blueprint import blueprint
from workshop.web.facilitator.pupil_address import pupil_address

if TYPE_CHECKING:
    from workshop.live.desk_view import DeskView
    from workshop.sessions.session import Session

_HOME = "facilitator/live/projector/"


@blueprint.get("/<session_id>/projector", role="facilitator")
def projector(session_id: str) -> ResponseReturnValue:
    """The whole page; a friendly goodbye where the session is over."""
    service = lookup.service()
    if service.find(session_id) is None and not service.trouble:
        return render_template(f"{_HOME}over.html", **_goodbye()), 410
    session = lookup.stored(session_id).session
    with i18n.use(_first(session)):
        return render_template(f"{_HOME}page.html", **_seen(session_id))


def part(view: "DeskView") -> str:
    """What changes on the page, in the projector's language."""
    with i18n.use(_first(view.session)):
        return render_template(f"{_HOME}part.html", **_seen(view.session.id))


def _seen(session_id: str) -> Mapping[str, Any]:
    """What the templates need; call it with the projector's language in use."""
    shown = ProjectorView(
        view=lookup.view(session_id),
        help=_help(),
        pupil_address=pupil_address(),
    )
    names = _templates(shown)
    return {
        "projector": shown,
        "view": shown.view,
        "second_language": _second_language(shown),
        "session_id": session_id,
        "templates": [f"{_HOME}{name}.html" for name in names],
        "kind": names[0].replace("/", "-"),
    }


def _templates(shown: ProjectorView) -> tuple[str, ...]:
    """The first that exists draws it; a new type of item has a general one."""
    view = shown.view
    if view.session.is_blank:
        return ("blank",)
    if view.session.is_paused:
        return ("paused",)
    if view.step is None:
        return ("lobby",)
    kind = getattr(view.step.item, "type", "item")
    match shown.piece.kind:
        case "item":
            return (f"items/{kind}", "items/item")
        case "chart":
            return (f"results/{kind}", "results/item")
    return (f"pieces/{shown.piece.kind}",)


def _goodbye() -> Mapping[str, Any]:
    """What the last face needs: it has no session any more."""
    return {
        "closing_routes": closing_routes(_help()),
        "second_language": SecondLanguage(),
    }


def _help() -> Help:
    """Who can help, in the current language."""
    return i18n.translate(course.library().help, i18n.current())


def _first(session: "Session") -> i18n.Locale:
    return i18n.find(session.setup.locales[0]) or i18n.source()


def _second_language(shown: ProjectorView) -> SecondLanguage:
    """Only of what is on the screen now."""
    locales, step = shown.view.session.setup.locales, shown.view.step
    second = i18n.find(locales[1]) if len(locales) > 1 else None
    if second is None or step is None:
        return SecondLanguage(second)
    library = course.library()
    source = library.lessons[shown.view.lesson.id].activity(step.activity.id)
    return SecondLanguage.of((source, library.help), i18n.current(), second)
