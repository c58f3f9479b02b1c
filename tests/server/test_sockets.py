"""Listening sockets: what a connection gets from them, and why they are refused."""

import socket

import pytest

from workshop.server.sockets import PortNotAllowed, PortTaken, listen


def test_small_answers_do_not_wait() -> None:
    with (
        listen("127.0.0.1", 0) as opened,
        socket.create_connection(opened.getsockname()),
        opened.accept()[0] as connection,
    ):
        assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0


def test_a_taken_port_is_taken_whoever_listens() -> None:
    with listen("0.0.0.0", 0) as opened:
        port = opened.getsockname()[1]
        for host in ("0.0.0.0", "127.0.0.1"):
            with pytest.raises(PortTaken):
                listen(host, port)


@pytest.mark.parametrize(("host", "port"), [("192.0.2.77", 0), ("127.0.0.1", 70_000)])
def test_what_is_not_ours_is_not_allowed(host: str, port: int) -> None:
    with pytest.raises(PortNotAllowed):
        listen(host, port)


def test_a_door_for_the_newer_addresses() -> None:
    with listen("::1", 0) as opened:
        assert opened.family == socket.AF_INET6
