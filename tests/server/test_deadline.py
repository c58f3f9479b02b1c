"""A phone that sends half a body and falls silent keeps nobody waiting for ever."""

import socket
from contextlib import ExitStack, suppress

import pytest
from server.running import ask, free_port

from workshop.config import Config
from workshop.server.door_spec import DoorSpec
from workshop.server.pupil_process import PupilProcess
from workshop.web.security.limits import BODIES_PER_ADDRESS

HALF_A_BODY = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\na"


@pytest.mark.parametrize("is_fast", [True, False], ids=["granian", "waitress"])
def test_a_body_that_stalls_is_let_go(is_fast: bool) -> None:
    port = free_port()
    door = PupilProcess(DoorSpec(Config(), "127.0.0.1", port, is_fast=is_fast))
    try:
        door.wait_until_open()
        heard = _answers_to_half_bodies(port)
        assert {answer[9:12] for answer in heard if answer} <= {b"408"}
        # Every turn to send a body is free again.
        own = {"Origin": f"http://127.0.0.1:{port}"}
        assert ask(port, "/nowhere", "POST", body=b"a=b", headers=own).status == 404
    finally:
        door.close()


def _answers_to_half_bodies(port: int) -> list[bytes]:
    """What the door sends to as many as it lets one address send at a time."""
    with ExitStack() as opened:
        slow = [
            opened.enter_context(socket.create_connection(("127.0.0.1", port), 60))
            for _ in range(BODIES_PER_ADDRESS)
        ]
        for connection in slow:
            connection.sendall(HALF_A_BODY)
        assert ask(port).status == 200
        return [_to_its_end(connection) for connection in slow]


def _to_its_end(connection: socket.socket) -> bytes:
    """All that comes until the door ends the connection."""
    heard = b""
    with suppress(ConnectionResetError):
        while chunk := connection.recv(4096):
            heard += chunk
    return heard
