"""Granian's private parts that we use: a new version that changes them is told of here."""

import inspect
import re
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

pytest.importorskip("granian", reason="granian is not made for this system")

SAYS = (
    "granian is not as it was: {}. Read its server/common.py and server/mt.py beside"
    " workshop/server/granian_server.py, and mend that file before you update granian."
)
NAMES = {
    "granian._granian": ("SocketHolder",),
    "granian.constants": ("HTTPModes", "Interfaces"),
    "granian.http": ("HTTP1Settings",),
    "granian.log": ("LogLevels", "logger"),
    "granian.server.mt": ("MTServer",),
    "granian.server.common": ("AbstractServer",),
}
SETTINGS = [
    "target",
    "interface",
    "http",
    "http1_settings",
    "blocking_threads",
    "backlog",
    "log_level",
]


def part(path: str) -> Any:
    """`granian.server.mt:MTServer.serve`."""
    module, _, names = path.partition(":")
    found: Any = import_module(module)
    for name in names.split("."):
        found = getattr(found, name)
    return found


def takes(path: str, *names: str) -> bool:
    return {*names} <= {*inspect.signature(part(path)).parameters}


def says(path: str, code: str) -> bool:
    source = re.sub(r"\s+", " ", inspect.getsource(part(path)))
    return code in source


def holds_a_socket() -> bool:
    expected = "(fd)" if sys.platform == "win32" else "(fd, uds, backlog)"
    return bool(part("granian._granian:SocketHolder").__text_signature__ == expected)


MT, COMMON = "granian.server.mt:MTServer", "granian.server.common:AbstractServer"
CLAIMS: dict[str, Callable[[], bool]] = {
    "a server takes other settings": lambda: takes(MT, *SETTINGS),
    "HTTP/1 has other limits": lambda: takes(
        "granian.http:HTTP1Settings", "header_read_timeout", "max_buffer_size"
    ),
    "serve() takes other arguments": lambda: takes(
        f"{MT}.serve", "target_loader", "wrap_loader"
    ),
    "it does not look for the GIL in _check_gil()": lambda: says(
        f"{MT}._serve", "self._check_gil()"
    ),
    "it does not open its socket in _init_shared_socket()": lambda: says(
        f"{COMMON}.startup", "self._init_shared_socket()"
    ),
    "there is a socket before _init_shared_socket()": lambda: says(
        f"{COMMON}.__init__", "self._ssp = None self._shd = None"
    ),
    "workers do not take the socket from _shd": lambda: says(
        f"{MT}._spawn_worker", "(self._ssp, self._shd)"
    ),
    "a socket is held in another way": holds_a_socket,
    "it logs under another name": lambda: part("granian.log:logger").name == "_granian",
}


@pytest.mark.parametrize("module", NAMES)
def test_its_names_are_where_they_were(module: str) -> None:
    found = dir(import_module(module))
    missing = [name for name in NAMES[module] if name not in found]
    assert not missing, SAYS.format(f"{module} has no {', '.join(missing)}")


@pytest.mark.parametrize("change", CLAIMS)
def test_it_works_as_it_did(change: str) -> None:
    try:
        is_so = CLAIMS[change]()
    except (ImportError, AttributeError):  # not even its name is there
        is_so = False
    assert is_so, SAYS.format(change)
