"""Setting up: once, whole, and again only when something changed or broke."""

import subprocess
import sys
from pathlib import Path

import pytest

from machine import ready, words

LISTS = ["requirements.txt", "requirements-test.txt"]
PIP = "requirements-pip.txt"


class Fake:
    """Stands where a command would run: remembers it, and makes the .venv of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ran: list[str] = []
        self.failing = ""

    def __call__(self, command: list[str]) -> tuple[int, str]:
        self.ran.append(command[-1] if "pip" in command else "venv")
        if self.ran[-1].endswith(self.failing or "-"):
            return 1, "ERROR: [Errno 28] No space left on device"
        python = Path(ready.python_in(self.folder))
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()
        return 0, ""

    def names(self) -> list[str]:
        return [Path(name).name for name in self.ran]


@pytest.fixture
def fake(tmp_path: Path) -> Fake:
    for name in LISTS:
        (tmp_path / name).write_text(f"{name}\n")
    return Fake(tmp_path)


def set_up(fake: Fake, lists: list[str] = LISTS) -> list[str]:
    """The steps that one more start takes."""
    fake.ran = []
    ready.set_up(fake.folder, lists, lambda: None, fake)
    return fake.names()


def test_the_first_start_sets_up_and_the_second_installs_nothing(fake: Fake) -> None:
    assert set_up(fake) == ["venv", *LISTS]
    assert set_up(fake) == []


def test_starting_needs_no_test_packages(fake: Fake) -> None:
    assert set_up(fake, LISTS[:1]) == ["venv", LISTS[0]]
    assert set_up(fake) == [LISTS[1]]
    assert set_up(fake, LISTS[:1]) == []


def test_a_changed_lock_is_installed(fake: Fake) -> None:
    set_up(fake)
    (fake.folder / LISTS[1]).write_text("other\n")
    assert set_up(fake) == [LISTS[1]]


def test_a_half_done_set_up_is_done_again(
    fake: Fake, capsys: pytest.CaptureFixture[str]
) -> None:
    fake.failing = LISTS[0]
    with pytest.raises(words.Missing, match="disk"):
        set_up(fake)
    fake.failing = ""
    assert set_up(fake) == LISTS
    assert words.DUTCH["first"] in capsys.readouterr().err


def test_a_lock_that_failed_once_is_not_trusted_when_it_is_changed_back(
    fake: Fake,
) -> None:
    set_up(fake)
    lock = fake.folder / LISTS[1]
    before, fake.failing = lock.read_text(), LISTS[1]
    lock.write_text("other\n")
    with pytest.raises(words.Missing):
        set_up(fake)
    lock.write_text(before)
    fake.failing = ""
    assert set_up(fake) == [LISTS[1]]


@pytest.mark.parametrize("name", ["ready-venv", "bin/python"])
def test_another_or_broken_python_starts_afresh(fake: Fake, name: str) -> None:
    set_up(fake)
    gone = ready.python_in(fake.folder) if "bin" in name else f".venv/{name}"
    (fake.folder / gone).unlink()
    assert set_up(fake) == ["venv", *LISTS]


def test_wheels_are_used_for_what_a_laptop_needs(fake: Fake) -> None:
    assert "--no-index" not in ready.command(fake.folder, LISTS[0])
    (fake.folder / "wheels").mkdir()
    assert "--no-index" in ready.command(fake.folder, LISTS[0])
    assert "--no-index" in ready.command(fake.folder, PIP)
    assert "--no-index" not in ready.command(fake.folder, LISTS[1])
    assert "--require-hashes" in ready.command(fake.folder, LISTS[1])


def test_the_environment_is_made_inside_the_folder_only(fake: Fake) -> None:
    made = ready.command(fake.folder, "venv")
    assert made == [sys.executable, "-m", "venv", "--clear", str(fake.folder / ".venv")]


def test_a_real_environment_is_made_and_found(tmp_path: Path) -> None:
    ready.set_up(tmp_path, [], lambda: None, ready.run)
    python = ready.python_in(tmp_path)
    done = subprocess.run([python, "-m", "pip", "--version"], check=True)
    assert done.returncode == 0
    assert (tmp_path / ".venv" / "ready-venv").read_text() == ready.key(b"")
