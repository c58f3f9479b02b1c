"""A browser that refuses the cookie is told so, and is never counted (case C31)."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from wsgiref.types import WSGIApplication

import pytest
from live_class import CODE, LiveClass, a_live_lesson
from playwright.sync_api import Browser, expect
from pupil_door import an_app
from system import serving

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


@pytest.fixture(scope="module")
def browser(whole_browser: Browser) -> Browser:
    """With a history like that of a phone."""
    return whole_browser


def without_cookies(app: WSGIApplication) -> WSGIApplication:
    """A browser that keeps no cookie, seen from the door."""

    def wrapped(
        environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        environ.pop("HTTP_COOKIE", None)

        def start(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:
            kept = [(name, value) for name, value in headers if name != "Set-Cookie"]
            return start_response(status, kept, *error)

        return app(environ, start)

    return wrapped


@pytest.mark.parametrize("script", [True, False])
def test_who_refuses_the_cookie_is_told(
    browser: Browser, tmp_path: Path, script: bool
) -> None:
    room = LiveClass(tmp_path, a_live_lesson())
    app = an_app(room.lesson, hosts=("les.test",), data=tmp_path)
    context = browser.new_context(java_script_enabled=script, locale="en")
    page = context.new_page()
    with serving(without_cookies(app)) as address:
        page.goto(f"{address}/")
        for _ in range(3):
            page.fill("#code", CODE)
            page.click("button[value=enter]")
            expect(page.locator("#refusal")).to_contain_text("cookies")
        assert room.joined == 0
        app.extensions["pupil_service"].close()
    room.close()
    context.close()


def test_who_lost_the_answer_gets_the_same_seat(tmp_path: Path) -> None:
    room = LiveClass(tmp_path, a_live_lesson())
    app = an_app(room.lesson, data=tmp_path)
    client, form = app.test_client(), {"do": "enter", "code": CODE}
    own = {"Origin": "http://localhost"}
    address = client.post("/", data=form, headers=own).location
    before, seats = client.get_cookie("seat"), set()
    assert before
    for _ in range(2):
        client.set_cookie("seat", before.value)
        client.post(address, data=form, headers=own)
        given = client.get_cookie("seat")
        assert given
        seats.add(given.value)
    assert len(seats) == 1 and room.joined == 1
    app.extensions["pupil_service"].close()
    room.close()
