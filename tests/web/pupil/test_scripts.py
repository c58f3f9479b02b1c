"""What the scripts and pages of the pupil door never reach for (safety rules 14, 15, 18)."""

import re
from pathlib import Path

import pytest

from workshop.config import ROOT

DOOR = ROOT / "workshop" / "web" / "pupil"
SCRIPTS = sorted(DOOR.rglob("*.js"))
PAGES = sorted(DOOR.rglob("*.html"))

KEEPS = (
    r"localStorage|sessionStorage|indexedDB|\bcaches\b|document\.cookie|history\.state"
)
MOVES = r"pushState"
ASKS = (
    r"serviceWorker|Notification|vibrate|\bAudio\b|geolocation|mediaDevices|sendBeacon"
)
FILES = r"\bdownload\b|rel=\"?manifest|<audio|<video|<iframe"


def name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_no_script_of_a_pupil_keeps_or_asks(script: Path) -> None:
    words = script.read_text(encoding="utf-8")
    assert re.findall(f"{KEEPS}|{MOVES}|{ASKS}", words) == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_page_of_a_pupil_offers_a_file(page: Path) -> None:
    assert re.findall(FILES, page.read_text(encoding="utf-8")) == []


def test_there_is_something_to_look_at() -> None:
    assert len(SCRIPTS) >= 3
    assert len(PAGES) >= 10
