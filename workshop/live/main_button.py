"""The one button of the desk: which move it makes, and words that say what happens."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.i18n import gettext, isolated
from workshop.sessions.session import Phase
from workshop.text import plain

if TYPE_CHECKING:
    from workshop.live.desk_view import DeskView


@dataclass(frozen=True)
class MainButton:
    """Its move, its words, and what is said beside it."""

    move: str
    words: str
    note: str = ""


def main_button(view: "DeskView") -> MainButton:
    """What the button does now."""
    if view.session.is_paused:
        return MainButton("resume", gettext("Go on with the lesson"))
    move = view.next_move
    match move:
        case "start":
            if view.session.resumes:
                return MainButton(move, gettext("Go on with the lesson"))
            return MainButton(move, gettext("Start the lesson"))
        case "line":
            number = isolated(str(view.session.line + 2))
            words = gettext("Keep, and to line %(number)s", number=number)
            return MainButton(move, words, gettext("Empty means: not counted."))
        case "piece":
            return MainButton(move, _to_piece(view))
        case "close":
            return _close(view)
        case "reveal":
            return _reveal(view)
        case "turn":
            return _turn(view)
        case "end":
            return MainButton(move, gettext("End the lesson"))
        case _:
            return MainButton(move, _to_next(view))


def side_button(view: "DeskView") -> MainButton | None:
    """What may come first, or instead; most steps have nothing of the kind."""
    if view.session.is_paused:
        return None
    if view.further is not None and view.is_further_optional:
        return MainButton("piece", _to_piece(view))
    if view.phase is Phase.OPEN and view.next_move in ("line", "piece"):
        return MainButton("close", gettext("Close the question"))
    return None


def _to_piece(view: "DeskView") -> str:
    """What comes on the screen; the step stays the same."""
    piece = view.further
    assert piece is not None
    match piece.kind:
        case "line":
            number = isolated(str(piece.numbers[0] + 1))
            return gettext("To line %(number)s", number=number)
        case "result":
            return gettext("To the second line")
        case "rest":
            return gettext("Show the other lines")
        case "why":
            return gettext("Show why")
        case "turns":
            return gettext("Show the choices")
        case _:
            return gettext("Next slide")


def _close(view: "DeskView") -> MainButton:
    if view.is_counting:
        words = gettext("Keep, and close the question")
        return MainButton("close", words, gettext("Empty means: not counted."))
    return MainButton("close", gettext("Close the question"))


def _reveal(view: "DeskView") -> MainButton:
    if view.step is not None and not view.step.is_told:
        note = gettext("The class does not see this result.")
        return MainButton("reveal", gettext("Keep the result for you"), note)
    note = ""
    if view.undo_seconds:
        note = gettext("You can open it again for 5 seconds, or until the result.")
    return MainButton("reveal", gettext("Show the result"), note)


def _turn(view: "DeskView") -> MainButton:
    note = "" if view.proposal else gettext("First tick where the story goes.")
    return MainButton("turn", gettext("Go on with this choice"), note)


def _to_next(view: "DeskView") -> str:
    following = view.following
    assert following is not None
    is_same = view.step is not None and following.activity.id == view.step.activity.id
    if is_same and following.item is not None:
        is_first = view.phase is Phase.SHOWN
        return gettext("Ask the question") if is_first else gettext("Next question")
    return gettext("To: %(title)s", title=plain(following.activity.title))
