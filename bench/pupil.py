"""What a pupil's first page costs: bytes on the wire (gzip) and requests, in Chromium.

Beside the first page of Prashna. The counts depend on no machine.
"""

import tempfile
from pathlib import Path

from kit.chromium import chromium, count
from kit.doors import PRASHNA, ours, prashna, seconds_to_open
from playwright.sync_api import Browser


def measure(browser: Browser, folder: Path) -> None:
    with ours(folder / "ours") as doors:
        seconds_to_open(doors)
        own = count(browser, f"http://127.0.0.1:{doors[1]}/")
    with prashna(folder / "theirs") as port:
        seconds_to_open(port)
        other = count(browser, f"http://127.0.0.1:{port[0]}/")
    print("pupils' first page: {} bytes, {} requests".format(*own))
    print(f"Prashna {PRASHNA}: {other[0]} bytes, {other[1]} requests")
    print(f"{own[0] / other[0]:.2f} of its bytes, {own[1]} of {other[1]} requests")


def main() -> None:
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        measure(browser, Path(name))


if __name__ == "__main__":
    main()
