"""The screens as HTML: a whole page, or for the script only what changes in it."""

from enum import Enum
from typing import Any

from flask import current_app, render_template, request

from workshop import i18n
from workshop.content.lesson import Lesson
from workshop.live.seat import Seat
from workshop.sessions.joincode import shown_code
from workshop.text import N_, Text
from workshop.web.pupil import seat_cookie
from workshop.web.pupil.help import HelpCard, help_card

PART_HEADER = "X-Part"

AGAIN, AGAIN_NOW = 6000, 500
"""Milliseconds after which a phone that was turned away tries again."""

_DRAFT = N_("Draft. Nobody who grew up with this language has checked these words yet.")


class Refusal(Enum):
    """Why a code opens nothing."""

    UNKNOWN = N_("This code does not exist. Look at the letters and try again.")
    TOO_MANY = N_(
        "Many wrong codes are coming in right now. Wait a moment and try again."
    )
    NEW_CODE = N_("This lesson has a new code. Look at the board and type it.")
    NO_COOKIE = N_(
        "Your browser does not allow cookies. Then you cannot join on this phone. Allow cookies, or join on paper."
    )


def is_part() -> bool:
    """Whether the page's own script asks, which swaps the answer into the page."""
    return PART_HEADER in request.headers


def lesson_of(seat: Seat | None) -> Lesson | None:
    """The lesson of a seat, in its language."""
    if seat is None:
        return None
    lesson = current_app.extensions["library"].lesson_for_code(seat.practice)
    return i18n.translate(lesson, i18n.current()) if lesson else None


def neutral_help() -> HelpCard:
    """The help card of a page that belongs to no lesson."""
    return _help(None)


def draft_notes() -> tuple[Text, ...]:
    """What a page of a translation that nobody checked says, also in Dutch."""
    locale, dutch = i18n.current(), i18n.source()
    if i18n.review(locale) != "draft":
        return ()
    notes = []
    for one in (locale, dutch):
        with i18n.use(one):
            notes.append(Text(i18n.gettext(_DRAFT), one.lang))
    return tuple(notes) if locale.lang != dutch.lang else tuple(notes[:1])


def start(
    *,
    code: str = "",
    refusal: Refusal | None = None,
    is_asking: bool = False,
    is_chosen: bool = False,
) -> str:
    """The first screen: languages, the code, and what the phone keeps.

    Once a language was chosen the list is folded: it may be long.
    """
    return _sheet(
        "start",
        None,
        locales=i18n.locales(),
        code=shown_code(code),
        refusal=refusal.value if refusal else "",
        is_asking=is_asking,
        is_chosen=is_chosen or seat_cookie.current() is not None,
    )


def turned_away(code: str, *, has_place: bool, is_part: bool) -> str:
    """There was no seat: what to do, while the phone tries again by itself."""
    return sheet(
        "live/away",
        None,
        is_part=is_part,
        code=code,
        has_place=has_place,
        again=AGAIN_NOW if has_place else AGAIN,
        locales=i18n.locales(),
    )


def _sheet(name: str, lesson: Lesson | None, **values: Any) -> str:
    return sheet(name, lesson, is_part=is_part(), **values)


def sheet(
    name: str,
    lesson: Lesson | None,
    *,
    is_part: bool,
    region: str = "",
    adult: str = "",
    **values: object,
) -> str:
    """A page of this door; needs no request."""
    return render_template(
        f"pupil/{name}.html",
        is_part=is_part,
        locale=i18n.current(),
        lesson=lesson,
        help=_help(lesson, region, adult),
        **values,
    )


def _help(lesson: Lesson | None, region: str = "", adult: str = "") -> HelpCard:
    extensions = current_app.extensions
    place = region or extensions["config"].region
    return help_card(extensions["library"], lesson, place, adult=adult)
