"""A second host for tests: a network namespace, with one cable between it and us."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

NAME, HERE, THERE = "signaal-phone", "10.77.0.1", "10.77.0.2"


@contextmanager
def second_host() -> Iterator[list[str]]:
    """Gives the words that run a command there; our address as seen from it is HERE."""
    if os.geteuid() != 0 or not shutil.which("ip"):
        pytest.skip("needs root and the program ip to make a second host")
    for words in (
        f"netns add {NAME}",
        f"link add signaal-cable type veth peer name signaal-plug netns {NAME}",
        f"addr add {HERE}/24 dev signaal-cable",
        "link set signaal-cable up",
        f"-n {NAME} addr add {THERE}/24 dev signaal-plug",
        f"-n {NAME} link set signaal-plug up",
        f"-n {NAME} link set lo up",
    ):
        made = subprocess.run(["ip", *words.split()], check=False, capture_output=True)
        if made.returncode:
            _remove()
            pytest.skip(f"this machine makes no second host: ip {words}")
    try:
        yield ["ip", "netns", "exec", NAME]
    finally:
        _remove()


def _remove() -> None:
    for words in ("link del signaal-cable", f"netns del {NAME}"):
        subprocess.run(["ip", *words.split()], check=False, capture_output=True)
