"""What a browser asks for, in whatever way it writes it."""

import pytest
from flask import Flask

from workshop.web.wanted_languages import wanted_languages


@pytest.mark.parametrize(
    ("header", "tags"),
    [
        ("", []),
        ("*", ["*"]),
        ("*, ar;q=0.5", ["ar", "*"]),
        ("ar-MA,ar;q=0.9,en;q=0.8", ["ar-MA", "ar", "en"]),
        ("fr;q=0.9, en-GB;q=0.8, ar;q=0.1", ["fr", "en-GB", "ar"]),
        ("en;q=0.3, tr;q=0.7", ["tr", "en"]),
        ("nl-simple, zh-Hant", ["nl-simple", "zh-Hant"]),
        ("en;q=0, tr", ["tr"]),
        ("en;q=nonsense, uk;q=0.1", ["uk"]),
        ("en;q=7, en;q=-1, uk;q=0.1", ["uk"]),
        (";;,,q=1", ["", "q=1"]),
        ("\xff\x00, <script>, uk;q=0.1", ["\xff\x00", "<script>", "uk"]),
    ],
)
def test_the_most_wanted_comes_first(header: str, tags: list[str]) -> None:
    environ = {"HTTP_ACCEPT_LANGUAGE": header}
    with Flask(__name__).test_request_context(environ_overrides=environ):
        assert wanted_languages() == tags
