"""Listening sockets: what a connection gets from them, and why they are refused."""

import socket
from contextlib import ExitStack, suppress

import pytest

from workshop.server.sockets import (
    PortNotAllowed,
    PortTaken,
    listen,
    listen_near,
    port_of,
)


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


def test_beside_a_taken_port_the_next_free_one_is_used() -> None:
    with ExitStack() as all_opened:
        first = all_opened.enter_context(listen("127.0.0.1", 0))
        wished = port_of(first)
        ports = [
            port_of(all_opened.enter_context(listen_near("127.0.0.1", wished)))
            for _ in range(3)
        ]
    assert wished < ports[0] < ports[1] < ports[2] < wished + 20


def test_where_all_ports_above_are_taken_too_the_system_chooses() -> None:
    with ExitStack() as all_opened:
        others = [socket.socket() for _ in range(20)]
        for other in others:
            all_opened.enter_context(other)
        wished = _taken_in_a_row(others)
        opened = all_opened.enter_context(listen_near("127.0.0.1", wished))
        assert not wished <= port_of(opened) < wished + 20


def _taken_in_a_row(others: list[socket.socket]) -> int:
    """The first of as many ports in a row as there are sockets, all taken."""
    first = 20_000
    for number, other in enumerate(others):
        with suppress(OSError):  # another program has it: taken as well
            other.bind(("127.0.0.1", first + number))
            other.listen()
    return first


@pytest.mark.parametrize(("host", "port"), [("192.0.2.77", 0), ("127.0.0.1", 70_000)])
def test_what_is_not_ours_is_not_allowed(host: str, port: int) -> None:
    with pytest.raises(PortNotAllowed):
        listen(host, port)
    with pytest.raises(PortNotAllowed):
        listen_near(host, port)


def test_a_door_for_the_newer_addresses() -> None:
    with listen("::1", 0) as opened:
        assert opened.family == socket.AF_INET6
