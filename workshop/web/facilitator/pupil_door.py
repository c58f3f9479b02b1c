"""Where pupils get in: the listener on this laptop, or the public address."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import current_app

from workshop.web.facilitator import course


@dataclass(frozen=True)
class PupilDoor:
    """The address to type on a phone; empty while the door is not open."""

    address: str
    is_on_laptop: bool

    @property
    def is_open(self) -> bool:
        """Whether pupils can get in now."""
        return bool(self.address)

    @property
    def typed(self) -> str:
        """The address without what a browser adds by itself."""
        return self.address.removeprefix("http://").rstrip("/")

    def link(self, code: str) -> str:
        """For a QR code: the door with a code that its page asks about."""
        return f"{self.address.rstrip('/')}/#{code}"

    @property
    def is_reachable(self) -> bool:
        """Not so when this machine has no network: then only itself gets in."""
        return self.is_open and urlsplit(self.address).hostname != "127.0.0.1"

    @property
    def is_reached(self) -> bool:
        """Whether a phone has opened a page; the pupils' process writes it down."""
        config = course.config()
        if config.data is None and not config.database:
            return False
        # The pages of a live class show this door too: they would import in a circle.
        from workshop.web.facilitator.live.door import desk

        return desk().is_reached()


def pupil_door() -> PupilDoor:
    """The door as it is now."""
    config = course.config()
    if config.is_hosted or config.public_url:
        return PupilDoor(config.public_url, is_on_laptop=False)
    listener = current_app.extensions.get("pupil_door")
    if listener is None or not listener.is_running:
        return PupilDoor("", is_on_laptop=True)
    return PupilDoor(listener.address, is_on_laptop=True)
