"""What the projector's page says by ear: what changed, and nothing it said before."""

from typing import TYPE_CHECKING

from workshop.i18n import gettext
from workshop.live.result_speech import spoken_result
from workshop.sessions.session import Phase
from workshop.text import Text, plain

if TYPE_CHECKING:
    from workshop.live.projector_view import ProjectorView


def said(shown: "ProjectorView") -> str:
    """One announcement for each state."""
    session = shown.view.session
    if session.is_blank:
        return gettext("The projector is dark.")
    if session.is_paused:
        return gettext("Paused.")
    match shown.view.phase:
        case Phase.LOBBY | Phase.ENDED:
            return gettext("The lobby is on the projector.")
        case Phase.OPEN:
            return gettext("Open: %(words)s", words=_asked(shown))
        case Phase.CLOSED:
            return gettext("Closed. The result comes in a moment.")
        case Phase.REVEALED:
            return _result(shown)
    return _words(shown)


def _asked(shown: "ProjectorView") -> str:
    """The question with its first piece; then each line, or what can be chosen."""
    lines = [_line(shown, number) for number in shown.numbers]
    if shown.piece.kind == "turns":
        choices = shown.parts[0].choices
        lines = [plain(choice.text or Text("")) for choice in choices]
    if shown.view.is_in_story or shown.view.piece_number:
        return " ".join([*map(plain, shown.piece.words), *lines])
    return " ".join([plain(shown.stem), *lines])


def _result(shown: "ProjectorView") -> str:
    kind, first = shown.piece.kind, shown.view.piece_number == 0
    if kind == "kept":
        return gettext(
            "Thank you. This result is for those who lead the lesson, and for the school."
        )
    if first and not shown.is_published:
        return gettext("Too few answers to show.")
    if kind in ("chart", "result", "rest"):
        numbers = shown.numbers or range(len(shown.parts))
        words = " ".join(_spoken(shown, number) for number in numbers)
        return gettext("Result: %(words)s", words=words)
    return _words(shown)


def _spoken(shown: "ProjectorView", number: int) -> str:
    published = {part.id: dict(part.results) for part in shown.published}
    part = shown.parts[number]
    return " ".join(spoken_result(part, published.get(part.id, {})))


def _line(shown: "ProjectorView", number: int) -> str:
    spoken = shown.spoken(number)
    who = f"{plain(spoken.speaker.name)}: " if spoken.speaker else ""
    return who + plain(spoken.part.text or Text(""))


def _words(shown: "ProjectorView") -> str:
    """What stands there; at its start with its title."""
    piece = shown.piece
    title = [] if shown.view.piece_number else [shown.activity.title]
    return " ".join(plain(text) for text in (*title, *piece.words, *piece.lines))
