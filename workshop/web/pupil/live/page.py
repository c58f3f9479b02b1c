"""The page of a live class: one for all pupils of a language, or with one's own answer."""

import gzip
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Flask, current_app
from werkzeug.exceptions import ServiceUnavailable

from workshop import i18n
from workshop.live.pupil_service import PupilService
from workshop.live.pupil_store import NotReady
from workshop.live.pupil_view import PupilView, pupil_view
from workshop.live.seat import Seat
from workshop.quizzes.items import SKIP
from workshop.web.pupil import screens

if TYPE_CHECKING:
    from workshop.storage.sessions import Stored


@dataclass(frozen=True)
class Page:
    """A part of the page as it is sent to everybody."""

    tag: str
    body: bytes
    gzipped: bytes


class Pages:
    """Each page is rendered and gzipped once, by the first phone that asks for it."""

    def __init__(self, app: Flask, *, runs: Callable[[str], object]) -> None:
        self._app, self._runs = app, runs
        self._lock = threading.Lock()
        self._pages: dict[str, dict[str, Page]] = {}
        """By session, then by tag; only the latest page of a session is kept."""

    def get(self, stored: "Stored", locale: i18n.Locale) -> Page:
        """The shared page of a session in a language."""
        session, tag = stored.session, tag_of(stored, locale)
        found = self._pages.get(session.id, {}).get(tag)
        if found:
            return found
        with self._lock:
            pages = self._pages.setdefault(session.id, {})
            if tag not in pages:
                stale = [
                    t for t in pages if not t.startswith(f'"{session.pupil_revision}-')
                ]
                for old in stale:
                    del pages[old]
                pages[tag] = self._rendered(stored, locale, tag)
            return pages[tag]

    def forget_ended(self) -> None:
        """No page outlives its session: it says who was there, and what was asked."""
        with self._lock:
            for name in [name for name in self._pages if not self._runs(name)]:
                del self._pages[name]

    def _rendered(self, stored: "Stored", locale: i18n.Locale, tag: str) -> Page:
        with self._app.app_context(), i18n.use(locale):
            body = shown(stored, is_part=True).encode()
        return Page(tag, body, gzip.compress(body, compresslevel=6, mtime=0))


def tag_of(stored: "Stored", locale: i18n.Locale) -> str:
    """The ETag of a shared page."""
    return f'"{stored.session.pupil_revision}-{locale.tag}"'


def of_seat(seat: Seat, *, is_part: bool, is_empty: bool = False) -> str:
    """The page of a seat, with its own answer in it."""
    try:
        stored = pupil_service().of_seat(seat)
        if stored is None:
            return _without_seat(seat, is_part=is_part)
        return shown(stored, is_part=is_part, seat=seat, is_empty=is_empty)
    except NotReady:
        raise ServiceUnavailable from None


def shown(
    stored: "Stored", *, is_part: bool, seat: Seat | None = None, is_empty: bool = False
) -> str:
    """The page in the current language; with the answer of a seat, if one is given."""
    view = pupil_view(stored, current_app.extensions["library"].lessons)
    if view is None:
        return ended(is_part=is_part)
    given = _given(view, seat) if seat else {}
    return screens.sheet(
        f"live/{view.template}",
        view.lesson,
        is_part=is_part,
        region=view.session.setup.region,
        adult=view.adult,
        view=view,
        step=view.step,
        item=view.item,
        locales=i18n.locales(),
        is_waiting=view.template not in ("asking", "revealed"),
        tokens=view.tokens,
        given=given,
        is_skipped={*given.values()} == {SKIP},
        is_empty=is_empty,
        tag=tag_of(stored, i18n.current()),
    )


def ended(*, is_part: bool) -> str:
    """What stands there when the class is over."""
    return screens.sheet("live/ended", None, is_part=is_part)


def pupil_service() -> PupilService:
    """The running sessions of this process."""
    found: PupilService = current_app.extensions["pupil_service"]
    return found


def _without_seat(seat: Seat, *, is_part: bool) -> str:
    """For a phone that was turned away or left, whose code is an old one, or whose
    class is over.
    """
    service = pupil_service()
    if at_door := service.at_door(seat):
        session = at_door.session
        has_place = service.has_place(session.id)
        return screens.turned_away(session.code, has_place=has_place, is_part=is_part)
    if service.find(seat.session):
        return screens.start(refusal=screens.Refusal.NEW_CODE)
    return ended(is_part=is_part)


def _given(view: PupilView, seat: Seat) -> Mapping[str, str]:
    """What this seat answered: part ids to choices; a skipped item has none."""
    if view.asked is None:
        return {}
    slots = dict(zip(view.part_names, seat.slots(view.part_names), strict=True))
    options = pupil_service().chosen(view.session.id, slots)
    by_part = {
        part.id: options.get(name)
        for part, name in zip(view.asked.parts, view.part_names, strict=True)
    }
    return {part: option for part, option in by_part.items() if option}
