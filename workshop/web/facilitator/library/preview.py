"""What pupils see of the practice quiz, screen by screen, in any of their languages."""

import secrets
from dataclasses import dataclass

from flask import Blueprint, abort, render_template, request
from markupsafe import Markup

from workshop import i18n
from workshop.content.lesson import Lesson
from workshop.live.form_tokens import FormTokens
from workshop.live.seat import Seat
from workshop.web import pupil
from workshop.web.facilitator import course
from workshop.web.facilitator.library import lesson_page

# The pupil's own faces are drawn here too, also when this door stands alone.
blueprint = Blueprint(
    "preview", pupil.__name__, template_folder="templates", url_prefix="/lessons"
)


@dataclass(frozen=True)
class Screen:
    """One screen of the quiz: the start, an item, or the end."""

    step: int
    last: int

    @property
    def face(self) -> str:
        """Which template draws it."""
        if self.step == 0:
            return "start"
        return "end" if self.step == self.last else "item"


@blueprint.get("/<lesson_id>/preview/", defaults={"step": 0}, role="facilitator")
@blueprint.get("/<lesson_id>/preview/<int:step>", role="facilitator")
def show(lesson_id: str, step: int) -> str:
    """One screen of a phone, and beside it what pupils read after each answer."""
    lesson = lesson_page.find(lesson_id)
    screen = Screen(step, last=len(lesson.practice.items) + 1)
    if step > screen.last:
        abort(404)
    locale = i18n.find(request.args.get("language", "")) or i18n.current()
    return render_template(
        "facilitator/preview.html",
        lesson=lesson,
        screen=screen,
        pupil_locale=locale,
        locales=i18n.locales(),
        phone=_drawn("phone", lesson_id, screen, locale),
        answers=_drawn("answers", lesson_id, screen, locale),
    )


def _drawn(part: str, lesson_id: str, screen: Screen, locale: i18n.Locale) -> Markup:
    """A part of the page in the pupil's language, with that language's direction."""
    with i18n.use(locale):
        lesson: Lesson = lesson_page.find(lesson_id)
        items = lesson.practice.items
        return Markup(
            render_template(
                f"facilitator/preview/{part}.html",
                lesson=lesson,
                screen=screen,
                item=items[screen.step - 1] if screen.face == "item" else None,
                given={},
                tokens=FormTokens(str(Seat(locale.tag)), secrets.token_hex()),
                help=i18n.translate(course.library().help, locale),
            )
        )
