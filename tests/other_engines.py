"""Starts Debian's Firefox ESR and WebKitGTK for a test, each with a profile of its own.

The page's server is their proxy: so `les.test` is a name that is not this computer.
"""

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import urlsplit

from kit.doors import quiet_port
from system import program
from webdriver import PATIENCE, Driver, Http, Marionette

WINDOW = 640
"""Firefox' pixels; a page zoomed in by two has half as many of its own."""


@dataclass(frozen=True)
class Engine:
    """A running browser: what drives it, its profile, its process."""

    driver: Driver
    folder: Path
    _process: subprocess.Popen[str]

    def session(self, word: str) -> str:
        """Wait for the session that Firefox writes while it runs, with this word in it."""
        path = self.folder / "sessionstore-backups" / "recovery.jsonlz4"
        until = monotonic() + PATIENCE
        while True:
            found = unpacked(path.read_bytes()).decode() if path.exists() else ""
            if word in found:
                return found
            assert monotonic() < until, "no session was written"
            sleep(0.1)

    def kill(self) -> None:
        """End it the hard way, with all processes it started."""
        end(self._process)


def unpacked(body: bytes) -> bytes:
    """What Firefox packs: a head of 12 bytes, then one block of LZ4."""
    out, rest = bytearray(), iter(body[12:])

    def length(nibble: int) -> int:
        more = 255 if nibble == 15 else 0
        while more == 255:
            more = next(rest)
            nibble += more
        return nibble

    for token in rest:
        out += bytes(islice(rest, length(token >> 4)))
        offset = int.from_bytes(bytes(islice(rest, 2)), "little")
        if not offset:
            break
        for _ in range(4 + length(token & 15)):
            out.append(out[-offset])
    return bytes(out)


def start(
    *command: str, env: Mapping[str, str], out: int = subprocess.DEVNULL
) -> subprocess.Popen[str]:
    """Start a program as the head of a group of its own."""
    return subprocess.Popen(
        command,
        env={**os.environ, **env},
        stdout=out,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )


def end(process: subprocess.Popen[str]) -> None:
    """End a program that we started, and its group."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdout:
        process.stdout.close()


def when(ready: Callable[[], Driver]) -> Driver:
    """Connect as soon as somebody listens."""
    until = monotonic() + PATIENCE
    while True:
        try:
            return ready()
        except (OSError, ValueError):
            if monotonic() > until:
                raise
            sleep(0.1)


@contextmanager
def firefox(folder: Path, door: str, *, has_script: bool = True) -> Iterator[Engine]:
    """Firefox without a window, that writes its session every second."""
    wishes = {
        "browser.sessionstore.interval": 1000,
        "javascript.enabled": has_script,
        "marionette.port": 0,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": urlsplit(door).port,
        "network.proxy.type": 1,
    }
    lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in wishes.items()]
    (folder / "user.js").write_text("\n".join(lines))
    size = {"MOZ_HEADLESS_WIDTH": str(WINDOW), "MOZ_HEADLESS_HEIGHT": "900"}
    path, port = program("firefox-esr", "firefox"), folder / "MarionetteActivePort"
    words = "--headless", "--marionette", "--no-remote", "--profile", str(folder)
    process = start(path, *words, "-remote-allow-system-access", env=size)
    try:
        driver = when(lambda: Marionette(int(port.read_text())))
        driver.ask("NewSession")
        yield Engine(driver, folder, process)
        driver.close()
    finally:
        end(process)


def zoom(driver: Driver, width: int) -> None:
    """Make the page so wide, as Firefox' own zoom does."""
    driver.ask("Marionette:SetContext", value="chrome")
    driver.run(f"gBrowser.selectedBrowser.fullZoom = {WINDOW} / {width}")
    driver.ask("Marionette:SetContext", value="content")
    driver.wait(f"Math.abs(innerWidth - {width}) < 5")


@contextmanager
def screen() -> Iterator[str]:
    """A display that nobody sees; WebKitGTK needs one."""
    path = program("Xvfb")
    words = "-displayfd", "1", "-screen", "0", "800x900x24", "-nolisten", "tcp"
    process = start(path, *words, env={}, out=subprocess.PIPE)
    try:
        assert process.stdout
        yield f":{process.stdout.readline().strip()}"
    finally:
        end(process)


@contextmanager
def webkit(folder: Path, door: str) -> Iterator[Engine]:
    """WebKitGTK's own small browser, as its driver starts it."""
    path, port = program("WebKitWebDriver"), quiet_port()
    server = f"127.0.0.1:{urlsplit(door).port}"
    wanted = {"proxy": {"proxyType": "manual", "httpProxy": server}}
    with screen() as display:
        env = {"DISPLAY": display, "HOME": str(folder), "LIBGL_ALWAYS_SOFTWARE": "1"}
        process = start(path, f"--port={port}", env=env)
        try:
            driver = when(lambda: Http(port))
            driver.ask("NewSession", capabilities={"alwaysMatch": wanted})
            yield Engine(driver, folder, process)
            driver.close()
        finally:
            end(process)
