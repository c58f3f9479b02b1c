"""Every route says who it is for; an app with a route that does not is not built."""

from collections.abc import Collection
from typing import Any

from flask import Flask, request
from werkzeug.routing import Rule

SHARED = ("static", "public")
ROLES = ("pupil", "facilitator", *SHARED)


class WrongRole(Exception):
    """A route without a role, or with one that does not belong to the app's doors."""


class RoleRule(Rule):
    """A route with a role: `@blueprint.get("/", role="pupil")`."""

    def __init__(self, string: str, *, role: str = "", **options: Any) -> None:
        if role not in ROLES:
            raise WrongRole(f"{string}: role {role!r} is not one of {', '.join(ROLES)}")
        super().__init__(string, **options)
        self.role = role


def check_roles(app: Flask, *, doors: Collection[str]) -> None:
    """Raise WrongRole unless every route belongs to one of the doors or to both."""
    allowed = {*doors, *SHARED}
    for rule in app.url_map.iter_rules():
        role = getattr(rule, "role", "")
        if role not in allowed:
            raise WrongRole(f"{rule.rule}: role {role!r} does not belong to {doors}")


def current_role() -> str:
    """Who the route of this request is for; empty when no route fits."""
    return getattr(request.url_rule, "role", "")
