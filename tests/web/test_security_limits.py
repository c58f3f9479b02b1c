"""How much a request may carry, also when it does not say how much."""

import threading
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from server.running import until
from web.security_app import a_secure_app

from workshop.web.security.concurrency import MOST, RUNNING, ConcurrencyLimit
from workshop.web.security.limits import BODIES, BODY_BYTES, FORM_PARTS, BodyLimit

OWN = {"Origin": "http://localhost"}


@pytest.mark.parametrize(
    ("size", "status"), [(0, 200), (BODY_BYTES, 200), (BODY_BYTES + 1, 413)]
)
def test_a_body_that_says_its_length(size: int, status: int) -> None:
    client = a_secure_app().test_client()
    answer = client.post("/", data=b"a" * size, headers=OWN)
    assert answer.status_code == status
    if status == 200:
        assert answer.text == f"{size} 0"


@pytest.mark.parametrize(("size", "status"), [(BODY_BYTES, 200), (BODY_BYTES + 1, 413)])
def test_a_body_in_chunks(size: int, status: int) -> None:
    environ = {
        "wsgi.input": BytesIO(b"a" * size),
        "wsgi.input_terminated": True,
        "HTTP_TRANSFER_ENCODING": "chunked",
    }
    client = a_secure_app().test_client()
    answer = client.post("/", headers=OWN, environ_overrides=environ)
    assert answer.status_code == status


@pytest.mark.parametrize("length", ["-1", "many", "٣", "10", "9" * 5000])
def test_a_length_that_is_not_true(length: str) -> None:
    environ = {"CONTENT_LENGTH": length, "wsgi.input": BytesIO(b"abc")}
    client = a_secure_app().test_client()
    answer = client.post("/", headers=OWN, environ_overrides=environ)
    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("parts", "status"), [(FORM_PARTS, 200), (FORM_PARTS + 1, 413)]
)
@pytest.mark.parametrize(
    "kind", ["application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_the_parts_of_a_form(parts: int, status: int, kind: str) -> None:
    client = a_secure_app().test_client()
    data = {"part": [str(number) for number in range(parts)]}
    answer = client.post("/", data=data, content_type=kind, headers=OWN)
    assert answer.status_code == status


class Stalled:
    """A body that does not come until it is let go."""

    def __init__(self) -> None:
        self.is_asked = threading.Event()
        self.may_come = threading.Event()

    def read(self, size: int) -> bytes:
        self.is_asked.set()
        self.may_come.wait(10)
        return b""


@pytest.fixture
def stalled() -> Iterator[Stalled]:
    body = Stalled()
    yield body
    body.may_come.set()


def test_one_phone_cannot_keep_all_threads_waiting(stalled: Stalled) -> None:
    seen: list[Any] = []

    def app(environ: dict[str, Any], start: Any) -> list[bytes]:
        seen.append(environ["workshop.refused"])
        return []

    def start(status: str, *_: Any) -> Any:
        seen.append(status)

    limit = BodyLimit(app, per_address=1)

    def send(address: str, body: Any) -> None:
        environ = {"CONTENT_LENGTH": "3", "REMOTE_ADDR": address, "wsgi.input": body}
        limit(environ, start)

    first = threading.Thread(target=send, args=("10.0.0.1", stalled))
    first.start()
    assert stalled.is_asked.wait(10)
    send("10.0.0.1", BytesIO(b"abc"))
    send("10.0.0.2", BytesIO(b"abc"))
    assert seen == ["429 Too Many Requests", None]
    stalled.may_come.set()
    first.join(10)
    send("10.0.0.1", BytesIO(b"abc"))
    assert seen[2:] == [400, None]


def test_one_address_has_few_requests_running_and_a_class_waits(
    stalled: Stalled,
) -> None:
    seen: list[str] = []
    running: list[int] = []

    def app(environ: dict[str, Any], start: Any) -> list[bytes]:
        running.append(1)
        if environ["REMOTE_ADDR"] == "10.0.0.1":
            stalled.read(0)
        start("200 OK")
        return []

    def start(status: str, *_: Any) -> Any:
        seen.append(status)

    def send(address: str) -> None:
        limit({"REMOTE_ADDR": address}, start)

    limit = ConcurrencyLimit(app)
    threads = [threading.Thread(target=send, args=["10.0.0.1"]) for _ in range(MOST)]
    for thread in threads:
        thread.start()
    assert until(lambda: len(running) == RUNNING)
    assert until(lambda: len(limit) == MOST)
    send("10.0.0.1")
    send("10.0.0.2")
    assert seen == ["429 Too Many Requests", "200 OK"]
    stalled.may_come.set()
    for thread in threads:
        thread.join(10)
    assert seen[2:] == ["200 OK"] * MOST
    assert len(limit) == 0


def test_a_class_that_sends_at_once_takes_turns(stalled: Stalled) -> None:
    seen: list[Any] = []

    def app(environ: dict[str, Any], start: Any) -> list[bytes]:
        seen.append(environ["workshop.refused"])
        return []

    def send(number: int, body: Any) -> threading.Thread:
        address = f"10.0.0.{number}"
        environ = {"CONTENT_LENGTH": "3", "REMOTE_ADDR": address, "wsgi.input": body}
        thread = threading.Thread(target=limit, args=(environ, lambda *_: seen.append))
        thread.start()
        return thread

    limit = BodyLimit(app, per_address=1)
    slow = [send(number, stalled) for number in range(BODIES)]
    assert stalled.is_asked.wait(10)
    late = send(BODIES, BytesIO(b"abc"))
    stalled.may_come.set()
    for thread in (*slow, late):
        thread.join(10)
    assert Counter(seen) == {400: BODIES, None: 1}
