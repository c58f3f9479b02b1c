"""What every request meets before a page: host, origin, token, size."""

import re

import pytest
from flask import Flask
from web.security_app import a_secure_app

from workshop.config import Config
from workshop.server.addresses import Address, best
from workshop.web import security
from workshop.web.security.hosts import host_name, trusted_hosts
from workshop.web.security.roles import RoleRule, WrongRole

OWN = {"Origin": "http://localhost"}


def test_a_route_without_a_role_is_refused() -> None:
    app = a_secure_app()
    with pytest.raises(WrongRole, match="/secret"):
        app.add_url_rule("/secret", "secret", lambda: "")


def test_a_route_of_another_door_is_refused() -> None:
    app = a_secure_app(doors=("pupil",))
    app.add_url_rule("/notes", "notes", lambda: "", role="facilitator")
    with pytest.raises(WrongRole, match="/notes"):
        security.check_roles(app, doors=("pupil",))


def test_a_route_made_without_the_rule_class_is_refused() -> None:
    app = Flask(__name__, static_folder=None)
    app.add_url_rule("/plain", "plain", lambda: "")
    with pytest.raises(WrongRole, match="/plain"):
        security.check_roles(app, doors=("pupil", "facilitator"))


def test_every_rule_of_the_app_has_a_role() -> None:
    rules = list(a_secure_app().url_map.iter_rules())
    assert len(rules) > 5
    assert all(isinstance(rule, RoleRule) for rule in rules)


@pytest.mark.parametrize(
    "origin",
    [None, "null", "http://evil.test", "https://localhost", "http://localhost:81"],
)
def test_a_change_from_elsewhere_is_refused(origin: str | None) -> None:
    headers = {"Origin": origin} if origin else {}
    answer = a_secure_app().test_client().post("/", data={"a": "b"}, headers=headers)
    assert answer.status_code == 403


def test_a_change_from_our_own_page_is_accepted() -> None:
    client = a_secure_app().test_client()
    assert client.post("/", data={"a": "b"}, headers=OWN).status_code == 200
    own = {"Host": "127.0.0.1:8080", "Origin": "http://127.0.0.1:8080"}
    assert client.post("/", data={"a": "b"}, headers=own).status_code == 200


def test_a_forwarded_host_or_scheme_changes_nothing() -> None:
    client = a_secure_app().test_client()
    forwarded = {"X-Forwarded-Host": "evil.test", "X-Forwarded-Proto": "https"}
    assert client.get("/", headers=forwarded).status_code == 200
    foreign = {**forwarded, "Origin": "https://evil.test"}
    assert client.post("/", headers=foreign).status_code == 403


def test_behind_https_the_origin_and_the_cookie_are_of_https() -> None:
    hosted = Config(is_hosted=True, hosts=("les.test",), public_url="https://les.test/")
    client = a_secure_app(config=hosted).test_client()
    plain = {"Host": "les.test", "Origin": "http://les.test"}
    assert client.post("/", headers=plain).status_code == 403
    secure = {"Host": "les.test", "Origin": "https://les.test"}
    assert client.post("/", headers=secure).status_code == 200
    answer = client.get("/begeleider/", headers={"Host": "les.test"})
    assert answer.headers["Set-Cookie"].startswith("__Host-desk=")
    assert "; Secure;" in answer.headers["Set-Cookie"]
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.parametrize("host", ["evil.test", "localhost.evil.test", "", "[", "a b"])
def test_a_foreign_host_gets_400(host: str) -> None:
    client = a_secure_app().test_client()
    assert client.get("/", headers={"Host": host}).status_code == 400
    assert client.get("/nowhere", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("LES.test:8080", "les.test"),
        ("[fd00::2]:8080", "fd00::2"),
        ("les.test.", "les.test"),
        ("les.test:x@evil.test", ""),
        ("[::1", ""),
    ],
)
def test_the_name_in_a_host_header(host: str, name: str) -> None:
    assert host_name(host) == name


def test_who_answers_to_which_name() -> None:
    named = Config(hosts=("Les.test:8080",))
    assert "les.test" in trusted_hosts(named, ("pupil",))
    assert trusted_hosts(named, ("facilitator",)) == {"localhost", "127.0.0.1", "::1"}
    hosted = Config(is_hosted=True, hosts=("les.test",))
    assert trusted_hosts(hosted, ("pupil", "facilitator")) == {"les.test"}


@pytest.mark.parametrize(
    ("addresses", "expected"),
    [
        ([], "127.0.0.1"),
        ([("127.0.0.1", "lo"), ("fd00::2", "eth0")], "127.0.0.1"),
        ([("172.17.0.1", "docker0"), ("10.0.0.7", "wlan0")], "10.0.0.7"),
        ([("169.254.3.3", "en5"), ("192.168.1.5", "en0")], "192.168.1.5"),
        ([("8.8.4.4", "eth0"), ("192.168.1.5", "wlan0")], "192.168.1.5"),
        ([("8.8.4.4", "eth0"), ("10.8.0.2", "tun0")], "8.8.4.4"),
        ([("169.254.3.3", "en5")], "169.254.3.3"),
    ],
)
def test_phones_get_the_address_on_a_real_network(
    addresses: list[tuple[str, str]], expected: str
) -> None:
    assert best(Address(ip, card) for ip, card in addresses) == expected


def test_the_facilitators_form_needs_its_token() -> None:
    client = a_secure_app().test_client()
    refused = client.post("/begeleider/form", headers=OWN)
    assert refused.status_code == 400
    token = client.get("/begeleider/form").text.split()[0]
    accepted = client.post("/begeleider/form", data={"csrf_token": token}, headers=OWN)
    assert accepted.text == "changed"


def test_the_pupil_door_sets_no_cookie_of_its_own() -> None:
    client = a_secure_app(doors=("pupil",)).test_client()
    assert "Set-Cookie" not in client.get("/").headers
    assert "Set-Cookie" not in client.post("/", headers=OWN).headers


def test_an_error_tells_its_kind_and_place_and_nothing_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    client = a_secure_app(doors=("pupil",)).test_client()
    answer = client.get("/broken?code=KLMQRX")
    assert answer.status_code == 500
    said = capsys.readouterr().err
    place = r"\S+: ValueError at tests/web/security_app.py:\d+"
    assert re.fullmatch(place, said.strip())
    assert "secret" not in answer.text
