"""How lessons are called where only their id was kept."""

from workshop import i18n
from workshop.text import Line
from workshop.web.facilitator import course


def title_of(lesson_id: str) -> Line | None:
    """A lesson's title in the language of the page; None when it is gone."""
    lesson = course.library().lessons.get(lesson_id)
    return i18n.translate(lesson, i18n.current()).title if lesson else None
