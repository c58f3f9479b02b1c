"""Following the class: "anything new?" is answered in front of Flask, from memory.

A phone sends the tag of the page it has. It hears 304, or gets the new page at once;
with `Prefer: wait=20` (RFC 7240) the request is held until there is something new.
"""

import re
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flask import Flask

from workshop import i18n
from workshop.live.pupil_service import PupilService
from workshop.live.pupil_store import NotReady
from workshop.live.seat import Seat
from workshop.web.pupil import seat_cookie
from workshop.web.pupil.live.page import Page, Pages, tag_of
from workshop.web.security import hosts

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

    from workshop.storage.sessions import Stored

HOLD = 20
"""Seconds a request is held: shorter than what proxies and phones put up with."""

HELD_PER_SEAT = 2
AGAIN = 1000
AGAIN_IN_A_HALL = 1200
HALL = 100
"""More phones than this poll less often; held requests come at once anyway."""


class HeldRequests:
    """Who may wait: not more than there are threads, and no seat more than twice."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._held: Counter[Seat] = Counter()
        self._lock = threading.Lock()

    @contextmanager
    def take(self, seat: Seat) -> Iterator[bool]:
        """Whether this request may be held."""
        with self._lock:
            is_free = self._held.total() < self.most
            may_wait = is_free and self._held[seat] < HELD_PER_SEAT
            self._held[seat] += may_wait
        try:
            yield may_wait
        finally:
            with self._lock:
                self._held[seat] -= may_wait
                self._held += Counter()  # forgets seats that wait no more


class Following:
    """A layer around the app; everything that is not following passes through."""

    def __init__(self, app: Flask, room: PupilService, *, held: int) -> None:
        self._app, self._room = app, room
        self._inner: WSGIApplication = app.wsgi_app
        self._pages = Pages(app, runs=room.find)
        self._held_requests = HeldRequests(held)

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        seat = self._follower(environ)
        locale = i18n.find(seat.locale) if seat else None
        if seat is None or locale is None:
            return self._inner(environ, start_response)
        try:
            stored, was_held = self._latest(environ, seat, locale)
        except NotReady:
            return self._sent(start_response, "503 Service Unavailable", AGAIN)
        if stored is None:
            self._pages.forget_ended()
            return self._inner(environ, start_response)
        if _has(environ, tag := tag_of(stored, locale)):
            headers = [("ETag", tag)]
            again = 0 if was_held else _again(stored)
            return self._sent(start_response, "304 Not Modified", again, headers)
        page = self._pages.get(stored, locale)
        return self._page(environ, start_response, page, _again(stored))

    def _follower(self, environ: "WSGIEnvironment") -> Seat | None:
        """The seat of a request that follows a class."""
        is_asking = (
            environ["REQUEST_METHOD"] == "GET"
            and environ.get("PATH_INFO") == "/"
            and "HTTP_X_PART" in environ
            and hosts.is_trusted(self._app, environ.get("HTTP_HOST", ""))
        )
        seat = seat_cookie.in_cookie(self._app, environ) if is_asking else None
        return seat if seat and seat.session else None

    def _latest(
        self, environ: "WSGIEnvironment", seat: Seat, locale: i18n.Locale
    ) -> "tuple[Stored | None, bool]":
        """The session, and whether this request was held until there was news."""
        stored = self._room.of_seat(seat)
        if stored is None or not (seconds := _seconds_to_wait(environ)):
            return stored, False
        if not _has(environ, tag_of(stored, locale)):
            return stored, False
        with self._held_requests.take(seat) as may_wait:
            if not may_wait:
                return stored, False
            self._room.wait(seat.session, stored.session.pupil_revision, seconds)
            return self._room.of_seat(seat), True

    def _page(
        self,
        environ: "WSGIEnvironment",
        start_response: "StartResponse",
        page: Page,
        again: int,
    ) -> Iterable[bytes]:
        is_small = "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "")
        body = page.gzipped if is_small else page.body
        headers = [
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Vary", "Accept-Encoding"),
            ("ETag", page.tag),
        ]
        if is_small:
            headers.append(("Content-Encoding", "gzip"))
        self._sent(start_response, "200 OK", again, headers)
        return [body]

    def _sent(
        self,
        start_response: "StartResponse",
        status: str,
        again: int,
        headers: Iterable[tuple[str, str]] = (),
    ) -> Iterable[bytes]:
        fixed: list[tuple[str, str]] = self._app.extensions["headers"]
        start_response(status, [*fixed, *headers, ("X-Again", str(again))])
        return []


def _again(stored: "Stored") -> int:
    """Milliseconds after which to ask again."""
    return AGAIN if stored.joined <= HALL else AGAIN_IN_A_HALL


def _has(environ: "WSGIEnvironment", tag: str) -> bool:
    """Whether the phone has this page: proxies weaken tags, which is the same to us."""
    known = environ.get("HTTP_IF_NONE_MATCH", "").split(",")
    return tag in (one.strip().removeprefix("W/") for one in known)


def _seconds_to_wait(environ: "WSGIEnvironment") -> int:
    """How long the phone wants to be held; 0 when it does not."""
    found = re.match(r"wait=(\d{1,3})", environ.get("HTTP_PREFER", ""))
    return min(int(found[1]), HOLD) if found else 0
