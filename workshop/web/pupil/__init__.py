"""The pupil door: one neutral address, a practice quiz, stories, help, and a way out."""

from flask import Flask

from workshop import i18n
from workshop.content.words import own_words
from workshop.live.pupil_service import PupilService
from workshop.live.result_words import RESULT_WORDS
from workshop.web.pupil import pictures, screens, seat_cookie, views
from workshop.web.pupil.live import first_phone
from workshop.web.pupil.live.follow import Following
from workshop.web.pupil.next_page import NextPages
from workshop.web.pupil.wrong_codes import WrongCodes


def init_app(app: Flask) -> None:
    """Register the door's rules; a request gets the language of its seat."""
    app.extensions["wrong_codes"] = WrongCodes()
    app.extensions["next_pages"] = NextPages()
    config = app.extensions["config"]
    room = app.extensions["pupil_service"] = PupilService(config.data, config.database)
    # What a page of an error needs, which no view prepares.
    app.jinja_env.globals.update(
        current_locale=i18n.current,
        neutral_help=screens.neutral_help,
        draft_notes=screens.draft_notes,
        own_words=own_words,
        result_words=RESULT_WORDS,
    )
    pictures.init_app(app)
    seat_cookie.init_app(app)
    first_phone.init_app(app)
    app.register_blueprint(views.blueprint)
    app.wsgi_app = Following(app, room, held=config.held)  # type: ignore[method-assign]
