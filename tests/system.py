"""What tests need from outside: system programs, and an app that answers on a port."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn
from wsgiref.types import WSGIApplication

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page
from werkzeug.serving import make_server

CHROMIUM_ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Plain HTTP on a name that is not localhost: no secure context, as in a school.
    "--host-resolver-rules=MAP les.test 127.0.0.1",
)


WHOLE_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
"""The browser as people use it: with its history, voices and profile on disk."""


LEAN_CHROMIUM = ("chromium-headless-shell", *WHOLE_CHROMIUM)
"""The same engine alone: pages and scripts, at a quarter of the processor. It has no
voices, and no history like that of a browser people use."""


@contextmanager
def chromium(
    kind: BrowserType, names: tuple[str, ...] = LEAN_CHROMIUM
) -> Iterator[Browser]:
    """The first of these Chromiums, until the block ends."""
    path = program(*names)
    started = kind.launch(executable_path=path, args=CHROMIUM_ARGS)
    yield started
    started.close()


@contextmanager
def sound_page(context: BrowserContext) -> Iterator[Page]:
    """A page of its own whose scripts may not fail; then the context is closed."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def program(*names: str) -> str:
    """The path of the first of these programs; without one the test is skipped.

    In CI nothing is skipped silently: there a missing program is a failure.
    """
    for name in names:
        if path := shutil.which(name):
            return path
    _without(f"needs {names[0]}, which is not installed")


def unicode_data(name: str) -> Path:
    """A file of Debian's package unicode-data; without it the test is skipped."""
    path = Path("/usr/share/unicode", name)
    if not path.exists():
        _without(f"needs {name}, which is in Debian's package unicode-data")
    return path


def _without(reason: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def serving(app: WSGIApplication, name: str = "les.test") -> Iterator[str]:
    """Serve any WSGI app on a free port; gives its address, `http://les.test:<port>`.

    Only the browser knows les.test; ask for name="127.0.0.1" for other clients.
    """
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{name}:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
