"""Where pupils get in, as pages and square codes show it."""

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class PupilAddress:
    """The address to type on a phone; empty while pupils cannot get in."""

    url: str
    is_on_laptop: bool

    @property
    def is_open(self) -> bool:
        """Whether pupils can get in now."""
        return bool(self.url)

    @property
    def typed(self) -> str:
        """The address without what a browser adds by itself."""
        return self.url.removeprefix("http://").rstrip("/")

    def link(self, code: str) -> str:
        """For a square code: the address with a join code that its page asks about."""
        return f"{self.url.rstrip('/')}/#{code}"

    @property
    def is_reachable(self) -> bool:
        """Not so when this machine has no network: then only itself gets in."""
        return self.is_open and urlsplit(self.url).hostname != "127.0.0.1"
