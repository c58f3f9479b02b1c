"""The page of a live class: one for all pupils of a language, or with one's own answer."""

import gzip
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Flask, current_app

from workshop import i18n
from workshop.quizzes.items import SKIP
from workshop.web.pupil import screens
from workshop.web.pupil.live.stand import Stand, stand
from workshop.web.pupil.seat import Seat

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
        """By session, then by tag; only the latest face of a session is kept."""

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


def shown(
    stored: "Stored", *, is_part: bool, seat: Seat | None = None, is_empty: bool = False
) -> str:
    """The page in the current language; with the answer of a seat, if one is given."""
    found = stand(stored, current_app.extensions["library"])
    if found is None:
        return ended(is_part=is_part)
    given = _given(found, seat) if seat else {}
    return screens.sheet(
        f"live/{found.face}",
        found.lesson,
        is_part=is_part,
        region=found.session.setup.region,
        adult=found.adult,
        stand=found,
        step=found.step,
        item=found.item,
        locales=i18n.locales(),
        is_waiting=found.face not in ("question", "revealed"),
        veil=found.veil,
        given=given,
        is_skipped={*given.values()} == {SKIP},
        is_empty=is_empty,
        tag=tag_of(stored, i18n.current()),
    )


def ended(*, is_part: bool) -> str:
    """What stands there when the class is over."""
    return screens.sheet("live/ended", None, is_part=is_part)


def _given(found: Stand, seat: Seat) -> Mapping[str, str]:
    """What this seat answered: part ids to choices; a skipped item has none."""
    room = current_app.extensions["classroom"]
    slots = found.slots(seat)
    if not found.asked or not slots:
        return {}
    options = room.chosen(found.session.id, slots)
    parts = (part.id for part in found.asked.parts)
    by_part = {part: options.get(item) for part, item in zip(parts, slots, strict=True)}
    return {part: option for part, option in by_part.items() if option}
