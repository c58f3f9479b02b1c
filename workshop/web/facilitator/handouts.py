"""Handouts."""

from flask import Blueprint

blueprint = Blueprint("handouts", __name__)


@blueprint.get("/handouts", role="facilitator")
def ask() -> str:
    return "<h1>x</h1>"
