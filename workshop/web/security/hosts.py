"""Which names a door answers to; any other Host header gets 400 (safety rule 44).

A page elsewhere that points a name of its own at this machine is thus not answered.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Flask, abort, request
from flask import current_app as app

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


def _refuse_foreign_host() -> None:
    config, doors = app.extensions["config"], app.extensions["doors"]
    named = host_name(request.headers.get("Host", ""))
    if named not in trusted_hosts(config, doors):
        abort(400)
