"""The pupil door in its child process, with granian and with waitress."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from server.running import ask, free_port, is_open, until
from web.security_app import OF_THE_CONTENT, SECURITY

from workshop.config import ROOT, Config
from workshop.server.addresses import lan_address
from workshop.server.child import DoorBroken
from workshop.server.door_spec import DoorSpec
from workshop.server.pupil_process import PupilProcess
from workshop.server.sockets import listen, port_of
from workshop.web.app import create_app

HALF_A_HEADER = b"GET / HTTP/1.1\r\nHost: localhost\r\n"
HALF_A_BODY = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\na"


@dataclass
class Open:
    door: PupilProcess
    port: int


@pytest.fixture(scope="module", params=[True, False], ids=["granian", "waitress"])
def pupils(request: pytest.FixtureRequest) -> Iterator[Open]:
    port = free_port()
    door = PupilProcess(DoorSpec(Config(), "0.0.0.0", port, is_fast=request.param))
    try:
        door.wait_until_open()
        yield Open(door, port)
    finally:
        door.close()


def test_the_door_knows_its_state_and_address(pupils: Open) -> None:
    assert pupils.door.is_running
    assert pupils.door.address == f"http://{lan_address()}:{pupils.port}/"


def test_it_answers_to_every_address_of_the_machine(pupils: Open) -> None:
    for host in ("localhost", "127.0.0.1", lan_address()):
        named = {"Host": f"{host}:{pupils.port}"}
        assert ask(pupils.port, headers=named).status == 200


def test_a_foreign_name_is_refused(pupils: Open) -> None:
    assert ask(pupils.port, headers={"Host": "evil.test"}).status == 400


def test_a_change_needs_our_own_origin(pupils: Open) -> None:
    assert ask(pupils.port, method="POST", body=b"a=b").status == 403
    own = {"Origin": f"http://127.0.0.1:{pupils.port}"}
    accepted = ask(pupils.port, "/nowhere", "POST", body=b"a=b", headers=own)
    assert accepted.status == 404


def test_the_headers_are_ours_also_on_a_wire(pupils: Open) -> None:
    for path in ("/", "/nowhere"):
        headers = ask(pupils.port, path).headers
        names = {name.title() for name in headers} - OF_THE_CONTENT
        expected = {name.title() for name in SECURITY}
        assert names - {"Date", "Server", "Connection"} == expected
        assert headers.get("Server", "") == ""


def test_facilitator_routes_do_not_exist_here(pupils: Open) -> None:
    ours = {rule.rule for rule in create_app(doors=("pupil",)).url_map.iter_rules()}
    theirs = create_app(doors=("facilitator",)).url_map.iter_rules()
    only_theirs = [rule for rule in theirs if rule.rule not in ours]
    assert only_theirs
    for rule in only_theirs:
        path = "/".join("nl" if "<" in part else part for part in rule.rule.split("/"))
        assert ask(pupils.port, path).status == 404, rule


@pytest.mark.parametrize("is_chunked", [False, True])
def test_a_large_body_is_refused(pupils: Open, is_chunked: bool) -> None:
    own = {"Origin": f"http://127.0.0.1:{pupils.port}"}
    for size, status in ((64 * 1024, 404), (64 * 1024 + 1, 413)):
        body = b"a" * size
        sent = iter([body[:999], body[999:]]) if is_chunked else body
        answer = ask(pupils.port, "/nowhere", "POST", body=sent, headers=own)
        assert answer.status == status


def test_long_headers_are_refused(pupils: Open) -> None:
    assert ask(pupils.port, headers={"X": "a" * 9000}).status == 431


@pytest.mark.parametrize("half", [b"", HALF_A_HEADER, HALF_A_BODY])
def test_half_open_connections_hold_up_nobody(pupils: Open, half: bytes) -> None:
    with ExitStack() as opened:
        for _ in range(200):
            address = ("127.0.0.1", pupils.port)
            slow = opened.enter_context(socket.create_connection(address))
            slow.sendall(half)
        assert ask(pupils.port).status == 200


def test_a_killed_child_is_started_again(pupils: Open) -> None:
    first = pupils.door.pid
    os.kill(first, signal.SIGKILL)
    assert until(lambda: pupils.door.is_running and pupils.door.pid != first)
    assert ask(pupils.port).status == 200


def test_a_closed_door_stays_closed(pupils: Open) -> None:
    port = free_port()
    door = PupilProcess(DoorSpec(Config(), "127.0.0.1", port))
    door.wait_until_open()
    door.close()
    assert not door.is_running
    assert not is_open(port)


def test_beside_a_taken_port_the_door_opens_and_stays_where_it_is() -> None:
    with listen("0.0.0.0", 0) as other:
        door = PupilProcess(DoorSpec(Config(), "0.0.0.0", port_of(other)))
        try:
            door.wait_until_open()
            beside, first = door.port, door.pid
            assert beside != port_of(other)
            assert door.address.endswith(f":{beside}/")
            assert ask(beside).status == 200
            os.kill(first, signal.SIGKILL)
            assert until(lambda: door.is_running and door.pid != first)
            assert door.port == beside
        finally:
            door.close()


def test_the_facilitator_chooses_the_address() -> None:
    door = PupilProcess(DoorSpec(Config(), "0.0.0.0", free_port()))
    try:
        for ip in ("192.0.2.77", *(address.ip for address in door.choices)):
            door.choose(ip)
            is_ours = ip != "192.0.2.77"
            assert door.host == (ip if is_ours else lan_address())
    finally:
        door.close()


def test_a_door_at_one_address_leaves_no_choice() -> None:
    door = PupilProcess(DoorSpec(Config(), "127.0.0.1", free_port()))
    try:
        assert door.choices == ()
        assert door.host == "127.0.0.1"
    finally:
        door.close()


@pytest.mark.parametrize("error", ["ImportError", "RuntimeError"])
def test_where_granian_does_not_run_waitress_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: str
) -> None:
    (tmp_path / "granian.py").write_text(f"raise {error}")
    monkeypatch.syspath_prepend(tmp_path)  # the child gets the path of its parent
    port = free_port()
    door = PupilProcess(DoorSpec(Config(), "127.0.0.1", port))
    try:
        door.wait_until_open()
        answer = ask(port)
        assert answer.status == 200
        assert answer.headers["Server"] is None  # granian's is there, but empty
    finally:
        door.close()


def test_a_door_that_cannot_open_says_so(tmp_path: Path) -> None:
    door = PupilProcess(DoorSpec(Config(lessons=tmp_path), "127.0.0.1", free_port()))
    with pytest.raises(DoorBroken):
        door.wait_until_open()
    assert not door.is_running


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_door_takes_more_connections_than_some_systems_give() -> None:
    script = (
        "import resource as r; from workshop.server.sockets import allow_many;"
        "hard = r.getrlimit(r.RLIMIT_NOFILE)[1];"
        "r.setrlimit(r.RLIMIT_NOFILE, (256, hard)); allow_many();"
        "print(r.getrlimit(r.RLIMIT_NOFILE)[0])"
    )
    command = [sys.executable, "-c", script]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    assert int(said) > 2000
