"""Where pupils get in now: the listener on this laptop, or the public address."""

from flask import Flask, current_app

from workshop.live.pupil_address import PupilAddress
from workshop.web.facilitator import course, lookup


def init_app(app: Flask) -> None:
    """Let templates ask whether a phone got in."""
    app.jinja_env.globals["is_reached"] = is_reached


def pupil_address() -> PupilAddress:
    """The address as it is now."""
    config = course.config()
    if config.is_hosted or config.public_url:
        return PupilAddress(config.public_url, is_on_laptop=False)
    listener = current_app.extensions.get("pupil_door")
    if listener is None or not listener.is_running:
        return PupilAddress("", is_on_laptop=True)
    return PupilAddress(listener.address, is_on_laptop=True)


def is_reached() -> bool:
    """Whether a phone has opened a page; the pupils' process writes it down."""
    config = course.config()
    has_sessions = config.data is not None or bool(config.database)
    return has_sessions and lookup.service().is_reached()
