"""A listening socket that starts again at once, and says plainly when it cannot."""

import errno
import socket
import sys
from contextlib import suppress

if sys.platform != "win32":
    import resource

BACKLOG = 2048
_OPEN_FILES = 4096
"""More than the connections a door takes; some systems start with 256."""

_NEAR = 19
"""How many of the next ports are tried when the wished one is taken."""

_TAKEN = {errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", errno.EADDRINUSE)}


class PortTaken(Exception):
    """Another program listens on this port."""


class PortNotAllowed(Exception):
    """The system does not let us listen there."""


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 lets the system choose one.

    Raises PortTaken, or PortNotAllowed for a port or an address that is not ours.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    opened = socket.socket(family)
    try:
        _share_politely(opened)
        # Connections inherit it; without it each answer waits 40 ms for the phone.
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        opened.bind((host, port))
        opened.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        opened.close()
        if getattr(error, "errno", None) in _TAKEN:
            raise PortTaken(f"{host}:{port}") from error
        raise PortNotAllowed(f"{host}:{port}") from error
    return opened


def listen_near(host: str, port: int) -> socket.socket:
    """A socket on this port, or where another program has it: on a free one above it.

    Raises PortNotAllowed for a port or an address that is not ours.
    """
    with suppress(PortTaken):
        return listen(host, port)
    for near in range(port + 1, port + 1 + _NEAR):
        with suppress(PortTaken, PortNotAllowed):
            return listen(host, near)
    return listen(host, 0)


def port_of(opened: socket.socket) -> int:
    """Where it listens."""
    port: int = opened.getsockname()[1]
    return port


def _share_politely(opened: socket.socket) -> None:
    """Do not wait for old connections to fade; never share with a living program."""
    if sys.platform == "win32":
        # There SO_REUSEADDR would let another program take over the port.
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)


def allow_many() -> None:
    """Raise this process's own limit of open connections as far as it may."""
    if sys.platform != "win32":
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        is_limited = hard != resource.RLIM_INFINITY
        wanted = min(_OPEN_FILES, hard) if is_limited else _OPEN_FILES
        if soft != resource.RLIM_INFINITY and soft < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
