"""The moves a page may ask for by name, with what each of them needs."""

from collections.abc import Callable, Mapping
from typing import Any

from workshop.content.lesson import Lesson
from workshop.sessions import moves, position
from workshop.sessions.session import Session

Arguments = Mapping[str, Any]


def _line(session: Session, lesson: Lesson, given: Arguments) -> Session:
    return moves.count_line(session, lesson, given.get("line", session.line + 1))


def _count(session: Session, lesson: Lesson, given: Arguments) -> Session:
    """Keep counted hands, and stand at a line of what is still asked."""
    asked = position.asked_here(session, lesson)
    here = session.question(asked.id) if asked else ""
    of, line = given.get("of", here), given.get("line", session.line)
    after = moves.count(session, lesson, of, given["hands"])
    has_line = asked is not None and of == here and line < len(asked.parts)
    return moves.at_line(after, lesson, line) if has_line else after


MOVES: Mapping[str, Callable[[Session, Lesson, Arguments], Session]] = {
    "start": lambda s, x, _: moves.start(s, x),
    "next": lambda s, x, _: moves.next_step(s, x),
    "back": lambda s, x, _: moves.back(s, x),
    "close": lambda s, x, _: moves.close(s, x),
    "undo": lambda s, x, _: moves.undo_close(s, x),
    "reveal": lambda s, x, _: moves.reveal(s, x),
    "again": lambda s, x, _: moves.ask_again(s, x),
    "jump": lambda s, x, given: moves.jump(s, x, given["step"]),
    "turn": lambda s, x, given: moves.take_turn(s, x, given["turn"]),
    "line": _line,
    "count": _count,
    "blank": lambda s, _, given: moves.blank(s, is_blank=given["on"]),
    "pause": lambda s, _, given: moves.pause(s, is_paused=given["on"]),
    "more": lambda s, _, __: moves.more_time(s),
}
