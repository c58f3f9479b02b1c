"""The browser that other tests rely on really is on a plain, insecure name."""

from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from playwright.sync_api import Page
from system import program, serving


def hello(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
    start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
    return [f"<title>Les</title>{environ['HTTP_HOST']}".encode()]


def test_a_page_opens_on_a_name_that_is_no_secure_context(phone: Page) -> None:
    with serving(hello) as address:
        phone.goto(address)
        assert phone.title() == "Les"
        assert phone.inner_text("body") == address.removeprefix("http://")
        assert phone.evaluate("window.isSecureContext") is False


def test_a_missing_program_skips_but_fails_in_ci(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="needs no-such-program"):
        program("no-such-program")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="needs no-such-program"):
        program("no-such-program")
