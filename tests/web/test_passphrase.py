"""The lock on a hosted facilitator door."""

import re
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask, redirect
from flask.testing import FlaskClient
from server.running import ask
from waitress import wasyncore
from web.security_app import a_secure_app

from workshop import i18n
from workshop.config import ROOT, Config
from workshop.server.sockets import listen
from workshop.server.waitress_server import waitress_server
from workshop.web import passphrase, static_files
from workshop.web.security.passphrase_limiter import PassphraseLimiter
from workshop.web.security.scrypt import hashed, is_hash, is_right

OWN = {"Origin": "http://localhost"}
WORDS = "vier korte woorden hier"
KNOWN = hashed(WORDS)
HOSTED = Config(is_hosted=True, secret_key="only for tests", passphrase_hash=KNOWN)


def an_app(config: Config = HOSTED) -> Flask:
    app = a_secure_app(config=config)
    i18n.install(app.jinja_env)
    static_files.init_app(app)
    static_files.add_folder(app, ROOT / "workshop" / "fonts")
    passphrase.init_app(app)
    return app


@pytest.fixture
def client() -> FlaskClient:
    return an_app().test_client()


def enter(client: FlaskClient, words: str) -> tuple[int, str]:
    page = client.get("/begeleider/toegang").text
    found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert found
    data = {"csrf_token": found[1], "passphrase": words}
    answer = client.post("/begeleider/toegang", data=data, headers=OWN)
    return answer.status_code, answer.text


def test_only_the_facilitator_door_asks(client: FlaskClient) -> None:
    assert client.get("/").status_code == 200
    answer = client.get("/begeleider/")
    assert answer.status_code == 303
    assert answer.location == "/begeleider/toegang"
    page = client.get("/begeleider/toegang")
    assert page.text.count("<input") == 2  # the token and the one field
    assert "<label for" in page.text


def test_the_passphrase_opens_it_with_a_new_cookie(client: FlaskClient) -> None:
    client.get("/begeleider/toegang")
    before = client.get_cookie("desk")
    assert enter(client, WORDS)[0] == 303
    after = client.get_cookie("desk")
    assert before and after and before.value != after.value
    assert after.http_only and after.same_site == "Strict" and after.path == "/"
    assert after.expires is None
    assert client.get("/begeleider/").status_code == 200


def test_a_change_needs_the_passphrase_too(client: FlaskClient) -> None:
    token = client.get("/begeleider/toegang").text.split('value="')[1].split('"')[0]
    data = {"csrf_token": token}
    answer = client.post("/begeleider/form", data=data, headers=OWN)
    assert answer.location == "/begeleider/toegang"


def test_after_an_error_nothing_is_looked_at_for_a_while(client: FlaskClient) -> None:
    status, page = enter(client, "iets heel anders")
    assert status == 403
    assert 'role="alert"' in page
    assert "iets heel anders" not in page
    assert enter(client, WORDS)[0] == 429
    assert client.get("/begeleider/").status_code == 303


def test_a_new_passphrase_sends_everyone_out(client: FlaskClient) -> None:
    enter(client, WORDS)
    cookie = client.get_cookie("desk")
    assert cookie
    changed = replace(HOSTED, passphrase_hash=hashed("een nieuwe zin"))
    other = an_app(changed).test_client()
    other.set_cookie("desk", cookie.value)
    assert other.get("/begeleider/").status_code == 303


@pytest.mark.parametrize("known", ["", "geen hash", KNOWN[:-1]])
def test_without_a_hash_one_page_says_how_to_set_it(known: str) -> None:
    client = an_app(replace(HOSTED, passphrase_hash=known)).test_client()
    for path in ("/begeleider/", "/begeleider/form"):
        answer = client.get(path)
        assert answer.status_code == 503
        assert "python -m workshop passphrase" in answer.text
    assert "<input" not in client.get("/begeleider/toegang").text


def test_the_wait_grows_to_a_minute_and_ends() -> None:
    now = 0.0
    limiter = PassphraseLimiter(KNOWN, clock=lambda: now)
    waits = []
    for _ in range(8):
        assert not limiter.opens("fout")
        waits.append(limiter.seconds_to_wait())
        assert not limiter.opens(WORDS)
        now += waits[-1]
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60]
    assert limiter.opens(WORDS)
    assert not limiter.opens("fout")
    assert limiter.seconds_to_wait() == 1


def test_the_wait_fades_in_quiet_time() -> None:
    now = 0.0
    limiter = PassphraseLimiter(KNOWN, clock=lambda: now)
    waits = []
    for quiet in (0, 0, 0, 60, 130, 10_000, 0):
        now += limiter.seconds_to_wait() + quiet
        assert not limiter.opens("fout")
        waits.append(limiter.seconds_to_wait())
    assert waits == [1, 2, 4, 4, 2, 1, 2]


def test_the_errors_of_strangers_keep_nobody_out_who_was_in_before() -> None:
    app = an_app()
    owner, stranger = app.test_client(), app.test_client()
    assert enter(owner, WORDS)[0] == 303
    owner.delete_cookie("desk")
    assert enter(stranger, "iets heel anders")[0] == 403
    assert enter(stranger, WORDS)[0] == 429
    assert enter(owner, WORDS)[0] == 303


def test_who_was_in_before_waits_after_own_errors() -> None:
    client = an_app().test_client()
    enter(client, WORDS)
    client.delete_cookie("desk")
    assert enter(client, "iets heel anders")[0] == 403
    assert enter(client, WORDS)[0] == 429


def test_to_have_been_in_opens_nothing_and_cannot_be_claimed() -> None:
    app = an_app()
    client, other = app.test_client(), app.test_client()
    enter(client, WORDS)
    kept = client.get_cookie("known", path="/begeleider")
    assert kept and kept.http_only and kept.same_site == "Strict"
    client.delete_cookie("desk")
    assert client.get("/begeleider/").status_code == 303
    limiter: PassphraseLimiter = app.extensions["passphrase"]
    other.set_cookie("known", f"{limiter.mark}.x.y", path="/begeleider")
    assert enter(other, "iets heel anders")[0] == 403
    assert enter(app.test_client(), WORDS)[0] == 429


@pytest.mark.parametrize(
    ("address", "name"), [("https://les.test/", "__Secure-known"), ("", "known")]
)
def test_with_a_certificate_its_cookie_is_secure(address: str, name: str) -> None:
    app = an_app(replace(HOSTED, public_url=address))
    with app.test_request_context():
        answer = passphrase._remembering(redirect("/"))
    kept = answer.headers["Set-Cookie"]
    assert kept.startswith(f"{name}=")
    assert ("; Secure" in kept) is bool(address)


def test_a_hash_says_nothing_of_the_passphrase() -> None:
    assert is_hash(KNOWN)
    assert hashed(WORDS) != KNOWN
    assert is_right(WORDS, KNOWN)
    assert not is_right(WORDS + " ", KNOWN)
    assert is_right("cafe\u0301 au lait", hashed("caf\u00e9 au lait"))
    assert "vier" not in KNOWN


@pytest.fixture
def hosted() -> Iterator[int]:
    opened = listen("127.0.0.1", 0)
    port: int = opened.getsockname()[1]
    server = waitress_server(an_app(), opened, threads=4)
    thread = threading.Thread(target=server.run)
    thread.start()
    yield port
    server.trigger.pull_trigger(lambda: wasyncore.close_all(server._map))
    thread.join(10)
    server.task_dispatcher.shutdown()


def test_one_listener_carries_both_doors(hosted: int) -> None:
    assert ask(hosted).status == 200
    assert ask(hosted, "/begeleider/").status == 303
    too_much = ask(hosted, method="POST", body=b"a" * 70_000)
    assert too_much.status == 413
    assert too_much.headers["Content-Security-Policy"]
    assert ask(hosted, headers={"X": "a" * 9000}).headers["Cache-Control"] == "no-store"
    assert ask(hosted, headers={"X": "a"}).headers["Server"] is None
