"""How much a request may carry: bodies are read and measured before Flask (rule 47)."""

import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from flask import Flask, abort, request

from workshop.web.security.concurrency import ConcurrencyLimit, refused

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

BODY_BYTES = 64 * 1024
FORM_PARTS = 20
EDITED_PARTS = 500
"""Of a form of the facilitator's that edits: hands of many lines, a plan."""

_EDITING = {f"facilitator.live.{name}" for name in ("count", "move", "new", "practise")}
BODIES_PER_ADDRESS = 8
"""Unfinished bodies of one phone at a time: each keeps a thread of granian waiting."""

BODIES = 24
"""Unfinished bodies of all phones together: the other threads stay free for pages."""

PATIENCE = 1.0
"""Seconds that a body waits for its turn: an honest one takes milliseconds."""

_REFUSED = "workshop.refused"


class BodyLimit:
    """Reads a body to its end or to the limit, then calls the app with what it read.

    A refused body leaves its status in the environment, so that the app answers with
    its own neutral page; one too many at a time gets no page at all. `per_address` is
    None behind a proxy, which has one address.
    """

    def __init__(self, app: "WSGIApplication", *, per_address: int | None) -> None:
        self._app = app
        self._per_address = per_address
        self._present: Counter[str] = Counter()
        self._reading = 0
        self._room = threading.Condition()

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        status, body = self._read(environ)
        if status == 429:
            return refused(start_response)
        environ[_REFUSED] = status
        environ["wsgi.input"] = BytesIO(body)
        environ["CONTENT_LENGTH"] = str(len(body))
        environ.pop("HTTP_TRANSFER_ENCODING", None)
        return self._app(environ, start_response)

    def _read(self, environ: "WSGIEnvironment") -> tuple[int | None, bytes]:
        """The status to refuse with, or None; and the body."""
        expected = _expected_bytes(environ)
        if expected is None:
            return 400, b""
        if expected == 0:
            return None, b""
        if expected > BODY_BYTES and environ.get("CONTENT_LENGTH"):
            return 413, b""
        with self._turn(environ.get("REMOTE_ADDR", "")) as is_allowed:
            if not is_allowed:
                return 429, b""
            return _measured(_read_up_to(environ, expected), environ)

    @contextmanager
    def _turn(self, address: str) -> Iterator[bool]:
        """Whether this body may be read; a whole class that sends at once takes turns."""
        if self._per_address is None:
            yield True
            return
        with self._room:
            self._present[address] += 1
            is_few = self._present[address] <= self._per_address
            may_read = is_few and self._room.wait_for(self._has_room, PATIENCE)
            self._reading += may_read
        try:
            yield may_read
        finally:
            with self._room:
                self._reading -= may_read
                self._present[address] -= 1
                self._present += Counter()  # forgets addresses that send nothing
                self._room.notify()

    def _has_room(self) -> bool:
        return self._reading < BODIES


def init_app(app: Flask) -> None:
    """Limit bodies around the app and once more in Flask, and the parts of a form."""
    app.config.update(
        MAX_CONTENT_LENGTH=BODY_BYTES,
        MAX_FORM_MEMORY_SIZE=BODY_BYTES,
        MAX_FORM_PARTS=FORM_PARTS,
    )
    inner, per_address = app.wsgi_app, None
    if not app.extensions["config"].is_hosted:
        inner, per_address = ConcurrencyLimit(inner), BODIES_PER_ADDRESS
    limited = BodyLimit(inner, per_address=per_address)
    app.wsgi_app = limited  # type: ignore[method-assign]
    app.before_request(_refuse_too_much)


def _refuse_too_much() -> None:
    if status := request.environ.get(_REFUSED):
        abort(status)
    most = EDITED_PARTS if request.endpoint in _EDITING else FORM_PARTS
    # Flask counts the parts of multipart forms only.
    if sum(len(values) for _, values in request.form.lists()) > most:
        abort(413)


def _expected_bytes(environ: "WSGIEnvironment") -> int | None:
    """How many bytes may come at most; None when the request does not say it well."""
    length = environ.get("CONTENT_LENGTH")
    if length:
        is_number = length.isascii() and length.isdecimal()
        return int(length) if is_number and len(length) < 20 else None
    may_come = (
        "HTTP_TRANSFER_ENCODING" in environ and "wsgi.input_terminated" in environ
    )
    return BODY_BYTES + 1 if may_come else 0


def _read_up_to(environ: "WSGIEnvironment", expected: int) -> bytes:
    """Read until the end, never more than one byte over the limit."""
    stream, body = environ["wsgi.input"], bytearray()
    while len(body) < expected and (chunk := stream.read(expected - len(body))):
        body += chunk
    return bytes(body)


def _measured(body: bytes, environ: "WSGIEnvironment") -> tuple[int | None, bytes]:
    if len(body) > BODY_BYTES:
        return 413, b""
    declared = environ.get("CONTENT_LENGTH")
    is_whole = not declared or len(body) == int(declared)
    return (None, body) if is_whole else (400, b"")
