"""W3C WebDriver, as far as tests need it: for engines that playwright does not drive here.

WebKit speaks it over HTTP; Firefox speaks it in its own wire format, Marionette.
"""

import json
import socket
from abc import ABC, abstractmethod
from http.client import HTTPConnection
from time import monotonic, sleep
from typing import Any, ClassVar

PATIENCE = 60
"""Seconds, on a machine that does other work too."""

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Failed(Exception):
    """What the browser says it could not do."""


class Driver(ABC):
    """One browser with one window."""

    @abstractmethod
    def ask(self, name: str, **values: Any) -> Any:
        """Send a command by its name in Marionette. Raises `Failed`."""

    @abstractmethod
    def close(self) -> None:
        """Hang up; the browser's process is somebody else's."""

    def go(self, address: str) -> None:
        """Open an address."""
        self.ask("Navigate", url=address)

    def run(self, script: str) -> Any:
        """What the body of a function returns."""
        return self.ask("ExecuteScript", script=script, args=[])

    def wait(self, claim: str) -> None:
        """Until this expression is true on the page, whichever page that is by then."""
        until = monotonic() + PATIENCE
        while True:
            try:
                if self.run(f"return Boolean({claim})"):
                    return
            except Failed:
                pass  # one page goes, another comes
            if monotonic() > until:
                raise Failed(f"never so: {claim}")
            sleep(0.1)

    def find(self, selector: str) -> str:
        """Wait for the first element that matches."""
        self.wait(f"document.querySelector({json.dumps(selector)})")
        found = self.ask("FindElement", using="css selector", value=selector)
        return str(found[_ELEMENT])

    def click(self, selector: str) -> None:
        """Tap it as a hand does."""
        self.ask("ElementClick", id=self.find(selector))

    def write(self, selector: str, words: str) -> None:
        """Type into a field."""
        self.ask("ElementSendKeys", id=self.find(selector), text=words)

    def back(self) -> None:
        """One step back in the history."""
        self.ask("Back")


class Marionette(Driver):
    """Each message is its length, a colon and JSON."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self._stream = self._socket.makefile("rb")
        self._receive()

    def _receive(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            if not (read := self._stream.read(1)):
                raise Failed("Firefox is gone")
            length += read
        return json.loads(self._stream.read(int(length[:-1])))

    def ask(self, name: str, **values: Any) -> Any:
        command = name if ":" in name else f"WebDriver:{name}"
        body = json.dumps([0, 1, command, values]).encode()
        self._socket.sendall(b"%d:%b" % (len(body), body))
        _, _, error, result = self._receive()
        if error:
            raise Failed(error["message"])
        is_value = isinstance(result, dict) and {*result} == {"value"}
        return result["value"] if is_value else result

    def close(self) -> None:
        self._stream.close()
        self._socket.close()


class Http(Driver):
    """The same commands as requests."""

    PATHS: ClassVar[dict[str, str]] = {
        "NewSession": "",
        "Navigate": "/url",
        "ExecuteScript": "/execute/sync",
        "FindElement": "/element",
        "ElementClick": "/element/{id}/click",
        "ElementSendKeys": "/element/{id}/value",
        "Back": "/back",
    }

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self._connection.request("GET", "/status")
        self._connection.getresponse().read()
        self._session = "/session"

    def ask(self, name: str, **values: Any) -> Any:
        path = self._session + self.PATHS[name].format(id=values.pop("id", ""))
        self._connection.request("POST", path, json.dumps(values))
        answer = self._connection.getresponse()
        value = json.loads(answer.read())["value"]
        if answer.status != 200:
            raise Failed(value["message"])
        if name == "NewSession":
            self._session += f"/{value['sessionId']}"
        return value

    def close(self) -> None:
        self._connection.close()
