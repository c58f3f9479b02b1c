"""wheels/ is filled whole or not at all, and not again when nothing changed."""

from pathlib import Path

import pytest

from machine import pack, words

LOCK, PIP = "requirements.txt", "requirements-pip.txt"


class Fetch:
    """Stands where pip would run: remembers that it did, and writes one file."""

    def __init__(self, output: str = "") -> None:
        self.output = output
        self.commands: list[list[str]] = []

    def __call__(self, command: list[str]) -> tuple[int, str]:
        self.commands.append(command)
        into = Path(command[command.index("--dest") + 1])
        (into / f"{len(self.commands)}.whl").write_text("a wheel")
        return (1 if self.output else 0), self.output


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (LOCK, PIP):
        (tmp_path / name).write_text("one==1\n")
    return tmp_path


def files(folder: Path) -> set[str]:
    """What stands in the folder, one level down."""
    return {str(path.relative_to(folder)) for path in folder.glob("*/*")}


def test_wheels_are_filled_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fetch = Fetch()
    pack.pack(folder, fetch)
    pack.pack(folder, fetch)
    assert len(fetch.commands) == 1
    assert files(folder) == {"wheels/1.whl", "wheels/packed"}
    said = capsys.readouterr().err
    assert said.count(words.DUTCH["packed"]) == 2
    assert said.count(words.DUTCH["packing"]) == 1


def test_only_what_is_locked_is_fetched_and_checked(folder: Path) -> None:
    fetch = Fetch()
    pack.pack(folder, fetch)
    (command,) = fetch.commands
    assert {"--require-hashes", "--only-binary"} <= {*command}
    assert command[-4:] == ["-r", str(folder / PIP), "-r", str(folder / LOCK)]


@pytest.mark.parametrize("name", [LOCK, PIP])
def test_a_changed_lock_takes_the_place_of_the_old_wheels(
    folder: Path, name: str
) -> None:
    fetch = Fetch()
    pack.pack(folder, fetch)
    (folder / name).write_text("one==2\n")
    pack.pack(folder, fetch)
    assert files(folder) == {"wheels/2.whl", "wheels/packed"}


@pytest.mark.parametrize(
    ("output", "what"),
    [
        ("ERROR: Failed to establish a new connection", "pack-internet"),
        ("ERROR: [Errno 28] No space left on device", "disk"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "hash"),
    ],
)
def test_a_failure_says_why_and_leaves_nothing(
    folder: Path, output: str, what: str
) -> None:
    with pytest.raises(words.Missing, match=f"^{what}$"):
        pack.pack(folder, Fetch(output))
    assert files(folder) == set()
    assert {path.name for path in folder.iterdir()} == {LOCK, PIP}


def test_a_failure_keeps_the_wheels_that_are_there(folder: Path) -> None:
    pack.pack(folder, Fetch())
    (folder / LOCK).write_text("one==2\n")
    with pytest.raises(words.Missing):
        pack.pack(folder, Fetch("Connection refused"))
    assert files(folder) == {"wheels/1.whl", "wheels/packed"}


def test_what_a_killed_pack_left_is_taken_away(folder: Path) -> None:
    left = folder / f"{pack.HALF}abc"
    left.mkdir()
    pack.pack(folder, Fetch())
    assert not left.exists()
