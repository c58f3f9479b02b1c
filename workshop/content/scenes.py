"""Names of drawings in a lesson file: only those that exist."""

from typing import Annotated

from workshop.quizzes.model import Rules, known

DrawingNames = Annotated[tuple[str, ...], Rules(max_length=2)]


def drawn(names: tuple[str, ...]) -> None:
    """Raises `Unfit` at the first name that no drawing has."""
    if names:
        # Imported here: a course that was checked before starts without its drawings
        # (19 ms of the 240 that a start may take longer).
        from workshop.drawings import lesson_scenes

        for name in names:
            known(name, lesson_scenes())
