"""A hosted installation at its start, as `wsgi.py` in a process of its own."""

import os
import subprocess
import sys

from workshop.config import ROOT


def start(**settings: str) -> subprocess.CompletedProcess[str]:
    """Import `wsgi` with these variables, and nothing more."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("SIGNAAL_")}
    return subprocess.run(
        [sys.executable, "-c", "import wsgi; print(wsgi.app.name)"],
        cwd=ROOT,
        env=clean | settings,
        check=False,
        capture_output=True,
        text=True,
    )


def test_a_region_that_exists_is_accepted() -> None:
    for settings in ({}, {"SIGNAAL_REGION": "eindhoven"}):
        started = start(**settings)
        assert (started.returncode, started.stderr) == (0, "")
        assert started.stdout == "workshop\n"


def test_an_unknown_region_is_refused_in_one_sentence() -> None:
    started = start(SIGNAAL_REGION="mars")
    assert started.returncode == 1
    assert started.stderr == (
        "There is no region 'mars': set SIGNAAL_REGION to one of eindhoven, nl.\n"
    )
