"""The floor every answer stands on: roles, hosts, origin, body limits, headers."""

from collections.abc import Collection

from flask import Flask

from workshop.server import log
from workshop.web.security import forms, headers, hosts, limits, origin
from workshop.web.security.roles import RoleRule, check_roles

__all__ = ["check_roles", "init_app"]


def init_app(app: Flask, *, doors: Collection[str]) -> None:
    """Install everything, before the first rule is added.

    The order of the first four is the order in which a request is refused.
    """
    app.url_rule_class = RoleRule  # type: ignore[assignment]
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    app.extensions["doors"] = frozenset(doors)
    limits.init_app(app)
    hosts.init_app(app)
    origin.init_app(app)
    if "facilitator" in doors:
        forms.init_app(app)
    headers.init_app(app)
    log.show_places_only(app.logger)
