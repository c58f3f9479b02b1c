"""Which names a door answers to; any other Host header gets 400 (safety rule 44).

A page elsewhere that points a name of its own at this machine is thus not answered.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Flask, abort, current_app, request

from workshop.server.addresses import machine_addresses

if TYPE_CHECKING:
    from workshop.config import Config

_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


def init_app(app: Flask) -> None:
    """Refuse requests to a name that is not ours; X-Forwarded-Host is never read."""
    app.before_request(_refuse_foreign_host)


def trusted_hosts(config: "Config", doors: Collection[str]) -> frozenset[str]:
    """The names and addresses to answer to, without port, in lower case."""
    named = {host_name(host) for host in config.hosts}
    if config.is_hosted:
        return frozenset(named) or _THIS_MACHINE
    if "pupil" not in doors:
        return _THIS_MACHINE
    return _THIS_MACHINE | named | machine_addresses()


def host_name(host: str) -> str:
    """The name in a Host header: without port, brackets and final dot; "" if wrong."""
    if "@" in host:
        return ""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_trusted(app: Flask, host: str) -> bool:
    """Whether a Host header names one of ours."""
    config, doors = app.extensions["config"], app.extensions["doors"]
    return host_name(host) in trusted_hosts(config, doors)


def _refuse_foreign_host() -> None:
    if not is_trusted(current_app, request.headers.get("Host", "")):
        abort(400)
