"""The first phone in the room: the facilitator sees that the network lets phones in."""

from flask import Flask, current_app, request

from workshop.live.pupil_service import PupilService
from workshop.server.addresses import machine_addresses


def init_app(app: Flask) -> None:
    """Watch for the first request that comes from another device."""
    if not app.extensions["config"].is_hosted:
        app.before_request(_look)


def _look() -> None:
    service: PupilService = current_app.extensions["pupil_service"]
    if not service.was_reached and request.remote_addr not in machine_addresses():
        service.say_reached()
