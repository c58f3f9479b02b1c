"""Which template draws a scene: the first of these names that exists."""

from workshop.i18n import gettext
from workshop.sessions.session import Phase
from workshop.text import plain
from workshop.web.facilitator.live.scene import Scene

_HOME = "facilitator/live/projector/"


def faces(scene: Scene) -> list[str]:
    """Names of templates; a new type of activity or item has the general ones."""
    return [f"{_HOME}{name}.html" for name in _names(scene)]


def _names(scene: Scene) -> tuple[str, ...]:
    if scene.view.session.is_blank:
        return ("blank",)
    if scene.view.session.is_paused:
        return ("paused",)
    if scene.view.step is None:
        return ("lobby",)
    if scene.view.step.story:
        return ("results/story",) if scene.view.phase is Phase.REVEALED else ("story",)
    if scene.view.step.item is None:
        return (f"steps/{scene.activity.kind}", "steps/activity")
    if scene.is_line:
        return ("line",)
    if scene.view.phase is Phase.REVEALED and not scene.view.step.is_told:
        return ("results/kept",)
    kind = getattr(scene.view.step.item, "type", "")
    folder = "results" if scene.view.phase is Phase.REVEALED else "items"
    return (f"{folder}/{kind}", f"{folder}/item")


def kind(scene: Scene) -> str:
    """A name for the style of a face."""
    names = _names(scene)
    return names[0].replace("/", "-")


def said(scene: Scene) -> str:
    """One sentence for somebody who hears the projector's page."""
    if scene.view.session.is_blank:
        return gettext("The projector is dark.")
    if scene.view.session.is_paused:
        return gettext("Paused.")
    if scene.view.step is None:
        return gettext("The lobby is on the projector.")
    words = plain(scene.stem)
    match scene.view.phase:
        case Phase.OPEN:
            return gettext("Open: %(words)s", words=words)
        case Phase.CLOSED:
            return gettext("Closed: %(words)s", words=words)
        case Phase.REVEALED:
            return gettext("Result: %(words)s", words=words)
        case Phase.LOBBY | Phase.SHOWN | Phase.ENDED:
            return words
