"""The moves a page may ask for by name, with what each of them needs."""

from collections.abc import Callable, Mapping
from typing import Any

from workshop.sessions import moves
from workshop.sessions.running_lesson import RunningLesson

Arguments = Mapping[str, Any]


def _line(running: RunningLesson, given: Arguments) -> RunningLesson:
    return moves.count_line(running, given.get("line", running.session.line + 1))


def _piece(running: RunningLesson, given: Arguments) -> RunningLesson:
    return moves.show_piece(running, given.get("line", running.piece_number + 1))


def _count(running: RunningLesson, given: Arguments) -> RunningLesson:
    """Keep counted hands, and stand at a line of what is still asked."""
    asked, of = running.asked, given.get("of", running.asking)
    line = given.get("line", running.session.line)
    after = moves.count(running, of, given["hands"])
    has_line = asked and of == running.asking and line < len(asked.parts)
    return moves.at_line(after, line) if has_line else after


MOVES: Mapping[str, Callable[[RunningLesson, Arguments], RunningLesson]] = {
    "start": lambda running, _: moves.start(running),
    "phones": lambda running, given: moves.say_phones(running, given["phones"]),
    "next": lambda running, _: moves.next_step(running),
    "back": lambda running, _: moves.back(running),
    "close": lambda running, _: moves.close(running),
    "undo": lambda running, _: moves.undo_close(running),
    "reveal": lambda running, _: moves.reveal(running),
    "again": lambda running, _: moves.ask_again(running),
    "jump": lambda running, given: moves.jump(running, given["step"]),
    "turn": lambda running, given: moves.take_turn(running, given["turn"]),
    "line": _line,
    "piece": _piece,
    "count": _count,
    "blank": lambda running, given: moves.blank(running, is_blank=given["on"]),
    "pause": lambda running, given: moves.pause(running, is_paused=given["on"]),
    "more": lambda running, _: moves.more_time(running),
}
