"""What may be written down when something breaks: the kind of error and its place.

Messages of errors are left out: they may hold an answer, an address or a code.
"""

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

_ROOT = Path(__file__).resolve().parents[2]


class PlaceFormatter(logging.Formatter):
    """One line: which logger, which error, where; never what was said."""

    def format(self, record: logging.LogRecord) -> str:
        kind, _, trace = record.exc_info or (None, None, None)
        if kind is None:
            place = f"{_short(record.pathname)}:{record.lineno}"
            return f"{record.name}: {record.levelname.lower()} at {place}"
        return f"{record.name}: {described(kind, trace)}"


def described(kind: type[BaseException], trace: TracebackType | None) -> str:
    """`KeyError at workshop/web/pupil/views.py:12`: the innermost place of our own."""
    frames = traceback.extract_tb(trace)
    ours = [frame for frame in frames if _is_ours(frame.filename)]
    if not frames:
        return kind.__name__
    frame = (ours or frames)[-1]
    return f"{kind.__name__} at {_short(frame.filename)}:{frame.lineno}"


def show_places_only(logger: logging.Logger, level: int = logging.WARNING) -> None:
    """Let this logger write to stderr in that form, from this level on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(PlaceFormatter())
    logger.handlers[:] = [handler]
    logger.setLevel(level)
    logger.propagate = False


def install() -> None:
    """Give every logger of this process, and what nobody caught, that form."""
    show_places_only(logging.getLogger())
    threading.excepthook = lambda args: _say(args.exc_type, args.exc_traceback)
    sys.excepthook = lambda kind, error, trace: _say(kind, trace)


def _say(kind: type[BaseException], trace: TracebackType | None) -> None:
    sys.stderr.write(f"workshop: {described(kind, trace)}\n")


def _is_ours(filename: str) -> bool:
    path = Path(filename)
    return path.is_relative_to(_ROOT / "workshop")


def _short(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_ROOT):
        return path.relative_to(_ROOT).as_posix()
    return "/".join(path.parts[-2:])
