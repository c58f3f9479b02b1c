"""The whole address map of both doors: roles, headers, and who is kept out."""

import re

import pytest
from flask import Flask
from web.security_app import OF_THE_CONTENT, SECURITY
from werkzeug.routing import Rule

from workshop.config import Config
from workshop.web.app import create_app
from workshop.web.security.roles import ROLES
from workshop.web.security.scrypt import hashed

HOSTED = Config(is_hosted=True, passphrase_hash=hashed("vier korte woorden"))
SAMPLES = {"locale": "nl", "lesson_id": "druk", "file_name": "les.css", "step": "1"}
APPS = {
    "pupil": create_app(doors=("pupil",), config=Config()),
    "facilitator": create_app(doors=("facilitator",), config=Config()),
    "hosted": create_app(config=HOSTED),
}
RULES = [
    (name, rule) for name, app in APPS.items() for rule in app.url_map.iter_rules()
]
NAMES = [f"{name}{rule.rule}" for name, rule in RULES]


def path(rule: Rule) -> str:
    """An address that fits a rule, with a lesson that exists where one is named."""
    return re.sub(
        r"<(?:[^<>:]+:)?(\w+)>",
        lambda found: SAMPLES.get(found[1], "unknown"),
        rule.rule,
    )


@pytest.mark.parametrize(("name", "rule"), RULES, ids=NAMES)
def test_every_answer_of_every_route_has_the_headers(name: str, rule: Rule) -> None:
    client = APPS[name].test_client()
    for method in ("GET", "HEAD", "POST", "PUT", "OPTIONS"):
        answer = client.open(path(rule), method=method)
        names = {header.title() for header, _ in answer.headers}
        allowed = {"Allow", "Location", "Content-Encoding", "Content-Disposition"}
        assert names - OF_THE_CONTENT - allowed == {name.title() for name in SECURITY}
        assert answer.headers["Cache-Control"] == "no-store"
        if method in {"POST", "PUT"}:
            assert answer.status_code == 403


@pytest.mark.parametrize(("name", "rule"), RULES, ids=NAMES)
def test_every_route_has_a_role_of_its_door(name: str, rule: Rule) -> None:
    role = getattr(rule, "role", None)
    assert role in ROLES
    assert name == "hosted" or role in {name, "static", "public"}


@pytest.mark.parametrize(
    "rule",
    [rule for name, rule in RULES if name == "hosted"],
    ids=[rule.rule for name, rule in RULES if name == "hosted"],
)
def test_without_the_passphrase_no_facilitator_page_is_shown(rule: Rule) -> None:
    role = getattr(rule, "role", None)
    is_behind = rule.rule.startswith("/begeleider/")
    assert is_behind == (
        role == "facilitator" or rule.endpoint.startswith("passphrase")
    )
    answer = APPS["hosted"].test_client().get(path(rule))
    if role == "facilitator" and "GET" in (rule.methods or ()):
        assert answer.status_code == 303
        assert answer.location == "/begeleider/toegang"


def test_no_route_of_one_door_is_found_at_the_other() -> None:
    pupils, desk = APPS["pupil"], APPS["facilitator"]
    assert _only_in(desk, pupils) and _only_in(pupils, desk)
    for rule in _only_in(desk, pupils):
        assert pupils.test_client().get(path(rule)).status_code == 404
    for rule in _only_in(pupils, desk):
        answer = desk.test_client().get(path(rule), follow_redirects=True)
        assert answer.status_code == 404


def _only_in(app: Flask, other: Flask) -> list[Rule]:
    others = {rule.rule for rule in other.url_map.iter_rules()}
    return [rule for rule in app.url_map.iter_rules() if rule.rule not in others]
