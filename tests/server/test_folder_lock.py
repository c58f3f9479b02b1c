"""The lock of the data folder: one program at a time, none after its end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workshop.cli.folder import data_folder
from workshop.config import ROOT
from workshop.server.folder_lock import FILE_NAME, PORT_NAME, AlreadyRuns, FolderLock

HOLD = """
import sys; from pathlib import Path; from workshop.server import folder_lock as lock
try: held = lock.FolderLock(Path(sys.argv[1]))
except lock.AlreadyRuns: print("no", flush=True)
else: held.tell(8001); print("yes", flush=True)
sys.stdin.read()
"""

FORK = """
import os, sys; from pathlib import Path; from workshop.server import folder_lock as lock
held = lock.FolderLock(Path(sys.argv[1]))
if os.fork() == 0: sys.stdin.read(); os._exit(0)
try: lock.FolderLock(Path(sys.argv[1]))
except lock.AlreadyRuns: print("held", flush=True)
os._exit(0)
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    """A process that tries to get the folder, and lives until its stdin closes."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", HOLD, str(folder)]
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def test_of_many_at_once_one_gets_the_folder(tmp_path: Path) -> None:
    processes = [holder(tmp_path) for _ in range(4)]
    try:
        assert sorted(map(said, processes)) == ["no", "no", "no", "yes"]
    finally:
        for process in processes:
            process.communicate()


def test_the_others_hear_where_it_is(tmp_path: Path) -> None:
    process = holder(tmp_path)
    try:
        assert said(process) == "yes"
        with pytest.raises(AlreadyRuns) as refused:
            FolderLock(tmp_path)
        assert refused.value.port == 8001
    finally:
        process.kill()
        process.communicate()


def test_what_a_killed_process_left_counts_no_more(tmp_path: Path) -> None:
    process = holder(tmp_path)
    assert said(process) == "yes"
    process.kill()
    process.communicate()
    assert (tmp_path / PORT_NAME).read_text() == "8001"
    lock = FolderLock(tmp_path)
    with pytest.raises(AlreadyRuns) as refused:
        FolderLock(tmp_path)
    assert refused.value.port == 0  # the new one has not told its own yet
    lock.release()
    FolderLock(tmp_path).release()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_child_does_not_keep_the_folder(tmp_path: Path) -> None:
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", FORK, str(tmp_path)]
    parent = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
    try:
        assert said(parent) == "held"
        parent.wait()  # its child lives on: it reads from the same stdin
        FolderLock(tmp_path).release()
    finally:
        parent.communicate()


def test_where_nothing_can_be_locked_it_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(OSError):
        FolderLock(tmp_path)


def test_what_is_no_port_is_none(tmp_path: Path) -> None:
    process = holder(tmp_path)
    try:
        assert said(process) == "yes"
        (tmp_path / PORT_NAME).write_bytes(b"\xff8001")
        with pytest.raises(AlreadyRuns) as refused:
            FolderLock(tmp_path)
        assert refused.value.port == 0
    finally:
        process.kill()
        process.communicate()


def test_without_a_choice_it_is_this_users_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    folder = data_folder(None)
    assert folder.is_relative_to(tmp_path)
    assert folder.name == "Signaal"
    assert folder.is_dir()
