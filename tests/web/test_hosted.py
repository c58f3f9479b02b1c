"""A hosted installation at its start, as `wsgi.py` in a process of its own."""

import os
import subprocess
import sys

import pytest

from workshop.config import ROOT, Config
from workshop.web.hosted import public_host


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


@pytest.mark.parametrize("address", ["", "http://les.example.nl/"])
def test_a_public_host_without_https_gets_one_sentence(address: str) -> None:
    hosts = "localhost, les.example.nl"
    started = start(SIGNAAL_HOSTS=hosts, SIGNAAL_PUBLIC_URL=address)
    assert started.returncode == 0
    assert started.stderr == (
        "les.example.nl is reached without HTTPS, so others on the way can read along: "
        "get a certificate and set SIGNAAL_PUBLIC_URL to https://les.example.nl/.\n"
    )


def test_a_public_host_with_https_is_as_it_should_be() -> None:
    address = "https://les.example.nl/"
    started = start(SIGNAAL_HOSTS="les.example.nl", SIGNAAL_PUBLIC_URL=address)
    assert (started.returncode, started.stderr) == (0, "")


def test_a_number_that_is_none_ends_the_start_with_one_sentence() -> None:
    started = start(SIGNAAL_HELD="veel")
    assert started.returncode == 1
    assert started.stderr == (
        "SIGNAAL_HELD is 'veel': set it to a whole number, or leave it.\n"
    )


@pytest.mark.parametrize(
    ("hosts", "public"),
    [
        ((), ""),
        (("localhost", "127.0.0.1", "192.168.1.5:8080", "[fd00::1]:80"), ""),
        (("school", "les.test", "laptop.local"), ""),
        (("school", "les.example.nl:8080"), "les.example.nl"),
        (("8.8.8.8",), "8.8.8.8"),
        (("[2606:4700::1]",), "2606:4700::1"),
    ],
)
def test_which_host_is_public(hosts: tuple[str, ...], public: str) -> None:
    assert public_host(Config(hosts=hosts)) == public
