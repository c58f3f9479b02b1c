"""The headers of every answer, over every door and kind of answer."""

import gzip

import pytest
from web.security_app import OF_THE_CONTENT, SECURITY, a_secure_app

PUPIL_SOURCES = {
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}
FACILITATOR_SOURCES = PUPIL_SOURCES | {"font-src 'self'"}
ANSWERS = [
    ("/", "GET", 200, "pupil"),
    ("/", "HEAD", 200, "pupil"),
    ("/", "POST", 403, "pupil"),
    ("/", "DELETE", 403, "pupil"),
    ("/", "OPTIONS", 405, "pupil"),
    ("/nowhere", "GET", 404, "pupil"),
    ("/broken", "GET", 500, "pupil"),
    ("/same", "GET", 304, "pupil"),
    ("/loose", "GET", 200, "pupil"),
    ("/begeleider/", "GET", 200, "facilitator"),
    ("/begeleider/form", "POST", 403, "facilitator"),
    ("/begeleider/nowhere", "GET", 404, "facilitator"),
    ("/begeleider", "GET", 308, "facilitator"),
]


@pytest.mark.parametrize(("path", "method", "status", "door"), ANSWERS)
def test_every_answer_carries_exactly_these(
    path: str, method: str, status: int, door: str
) -> None:
    answer = a_secure_app().test_client().open(path, method=method)
    assert answer.status_code == status
    assert set(answer.headers.keys()) - OF_THE_CONTENT - {"Allow", "Location"} == (
        SECURITY
    )
    headers = answer.headers
    expected = PUPIL_SOURCES if door == "pupil" else FACILITATOR_SOURCES
    assert set(headers["Content-Security-Policy"].split("; ")) == expected
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"
    closed = headers["Permissions-Policy"].split(", ")
    sensors = ["camera", "microphone", "geolocation", "gyroscope", "usb", "serial"]
    assert {f"{sensor}=()" for sensor in sensors} <= set(closed)
    assert all(len(headers.getlist(name)) == 1 for name in SECURITY)


def test_a_door_alone_has_its_own_policy() -> None:
    alone = a_secure_app(doors=("facilitator",)).test_client()
    assert "font-src" in alone.get("/").headers["Content-Security-Policy"]
    pupils = a_secure_app(doors=("pupil",)).test_client()
    headers = pupils.get("/begeleider/").headers
    assert "font-src" not in headers["Content-Security-Policy"]


def test_a_page_is_sent_gzipped_when_asked_for() -> None:
    client = a_secure_app().test_client()
    plain = client.get("/")
    small = client.get("/", headers={"Accept-Encoding": "gzip, deflate"})
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.data) == plain.data
    assert int(small.headers["Content-Length"]) == len(small.data) < len(plain.data)
    assert plain.headers["Vary"] == small.headers["Vary"] == "Accept-Encoding"


def test_a_page_with_a_token_is_not_gzipped() -> None:
    client = a_secure_app().test_client()
    asked = {"Accept-Encoding": "gzip"}
    answer = client.get("/begeleider/form", headers=asked)
    assert "Content-Encoding" not in answer.headers
    assert client.get("/begeleider/", headers=asked).headers["Content-Encoding"]
