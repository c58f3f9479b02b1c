"""The languages that a browser asks for."""

from flask import request


def wanted_languages() -> list[str]:
    """Tags of Accept-Language, the most wanted first; what is refused is left out."""
    return [tag for tag, quality in request.accept_languages if quality > 0]
