"""The locks: whole, with hashes, without addresses, and few direct packages."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ["requirements.txt", "requirements-test.txt", "requirements-pip.txt"]
BROUGHT = "# Brought by "
"""What comes with others and is imported too stands below this line."""

PINNED = re.compile(
    r"^(?P<name>[a-z0-9.-]+)==(?P<version>\S+)(?P<marker> ; [^\\]+?)?"
    r"(?P<hashes>(?: \\\n    --hash=sha256:[0-9a-f]{64})+)\n",
    re.MULTILINE,
)


def direct(name: str, *, are_chosen: bool = False) -> list[str]:
    """The declared packages, in the lock's spelling; or those that we chose ourselves."""
    text = (ROOT / name).read_text("utf-8")
    lines = (text.partition(BROUGHT)[0] if are_chosen else text).splitlines()
    names = [re.match(r"[A-Za-z0-9-]+", line) for line in lines if line[:1] != "-"]
    return [match[0].lower() for match in names if match]


def pins(name: str) -> dict[str, str]:
    text = (ROOT / name).read_text("utf-8")
    return {match["name"]: match["version"] for match in PINNED.finditer(text)}


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes_and_nothing_else_is_there(
    name: str,
) -> None:
    text = (ROOT / name).read_text("utf-8")
    rest = re.sub(r"^ *#.*\n", "", PINNED.sub("", text), flags=re.MULTILINE)
    assert pins(name)
    assert rest == ""


@pytest.mark.parametrize("name", LOCKS)
def test_no_address_and_no_path(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "/" not in text
    assert "index" not in text


@pytest.mark.parametrize("name", LOCKS)
def test_what_we_chose_is_locked(name: str) -> None:
    assert set(direct(name.replace(".txt", ".in"))) <= pins(name).keys()


def test_at_most_sixteen_direct_packages() -> None:
    assert 0 < len(direct("requirements.in", are_chosen=True)) <= 16


def test_the_tests_run_on_the_same_versions() -> None:
    runtime, test = (pins(name) for name in LOCKS[:2])
    shared = runtime.keys() & test.keys()
    assert {name: test[name] for name in shared} == {n: runtime[n] for n in shared}
