"""What a pupil's first page costs: bytes on the wire (gzip) and requests, in Chromium.

Beside the first page of Prashna. The counts depend on no machine.
"""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from kit.doors import PRASHNA, ours, prashna, seconds_to_open
from playwright.sync_api import Browser, sync_playwright

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def count(browser: Browser, address: str) -> tuple[int, int]:
    """Bytes with headers, and requests, until nothing more is fetched."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[int] = []

    def add(event: dict[str, Any]) -> None:
        sizes.append(int(event["encodedDataLength"]))

    session.on("Network.loadingFinished", add)
    page.goto(address, wait_until="networkidle")
    context.close()
    return sum(sizes), len(sizes)


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
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise SystemExit("Chromium is not installed, so nothing was measured.")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        measure(browser, Path(name))
        browser.close()


if __name__ == "__main__":
    main()
