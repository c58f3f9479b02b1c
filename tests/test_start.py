"""start.py parses on an old Python and says in two languages what is missing."""

import ast
import errno
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import start
from machine import bench, ready, test, words

ROOT = Path(__file__).parent.parent
OLD_ENOUGH = [
    "start.py",
    *(f"machine/{name}.py" for name in ("__init__", "pack", "ready", "words")),
]


@pytest.mark.parametrize("name", OLD_ENOUGH)
def test_parses_on_python_3_6(name: str) -> None:
    ast.parse((ROOT / name).read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("name", OLD_ENOUGH)
def test_needs_nothing_but_python(name: str) -> None:
    tree = ast.parse((ROOT / name).read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            imported = [node.module or ""]
        elif isinstance(node, ast.Import):
            imported = [alias.name for alias in node.names]
        else:
            continue
        for module in imported:
            assert module.split(".")[0] in {*sys.stdlib_module_names, "machine"}


def test_both_languages_have_every_sentence() -> None:
    known = {what for what, _ in words.SIGNS} | {"python", "arm", "wheels", "unknown"}
    assert words.DUTCH.keys() == words.ENGLISH.keys() >= known
    for sentence in [*words.DUTCH.values(), *words.ENGLISH.values()]:
        assert sentence.endswith(".")
        assert "\n" not in sentence


@pytest.mark.parametrize(
    ("what", "check"),
    [
        ("python", lambda: ready.check_python((3, 10, 9), "linux-x86_64")),
        ("arm", lambda: ready.check_python((3, 14, 0), "win-arm64")),
        ("venv", lambda: ready.check_parts(lambda name: name != "ensurepip" or None)),
        ("venv", lambda: ready.check_parts(lambda name: name != "venv" or None)),
        ("folder", lambda: ready.check_folder(ROOT / "no-such-folder", 10**12)),
        ("disk", lambda: ready.check_folder(ROOT, 10**6)),
    ],
)
def test_what_is_missing_before(what: str, check: Callable[[], None]) -> None:
    with pytest.raises(words.Missing) as missing:
        check()
    assert missing.value.what == what


@pytest.mark.parametrize(
    ("what", "output"),
    [
        ("disk", "ERROR: Could not install: [Errno 28] No space left on device"),
        ("disk", "OSError: [WinError 112] Er is onvoldoende ruimte op de schijf"),
        ("folder", "ERROR: [Errno 13] Permission denied: '.venv/lib'"),
        ("folder", "PermissionError: [WinError 5] Toegang geweigerd"),
        (
            "internet",
            "Retrying after connection broken\nERROR: No matching distribution",
        ),
        ("internet", "Failed to establish a new connection: [Errno 13] refused"),
        ("hash", "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE."),
        ("package", "ERROR: No matching distribution found for granian==2.8.7"),
        ("venv", "not created successfully because ensurepip is not available."),
        ("pip", "/x/.venv/bin/python: No module named pip"),
        ("unknown", "something\nnew"),
    ],
)
def test_what_is_missing_from_what_pip_wrote(what: str, output: str) -> None:
    assert words.why(output, from_wheels=False).what == what


def test_wheels_of_another_system_are_named() -> None:
    output = "ERROR: No matching distribution found for granian==2.8.7"
    assert words.why(output, from_wheels=True).what == "wheels"
    assert words.why("one\ntwo\n", from_wheels=True).detail == "two"


def test_says_it_in_both_languages_on_stderr(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 0))
    assert start.main([]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [words.DUTCH["python"], words.ENGLISH["python"]]


def test_goes_on_as_the_program_with_its_exit_status() -> None:
    program = "import sys, machine; sys.exit(7)"
    code = f"import start, sys; start.become([sys.executable, '-c', {program!r}])"
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 7


def test_every_check_runs_and_one_failure_fails_the_whole(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ran: list[str] = []

    def passes(*words: str) -> bool:
        ran.append(" ".join(words))
        return words[0] != "mypy"

    assert test.run_all(["-k", "one"], passes) == 1
    *checks, pytest_ = ran
    assert checks == ["ruff check .", "ruff format --check .", "mypy"]
    assert pytest_.startswith("pytest -n ") and pytest_.endswith("-k one")
    assert capsys.readouterr().err == "failed: mypy\n"
    assert test.run_all([], lambda *words: True) == 0


def test_quick_leaves_rooms_that_exist_out_and_all_adds_the_long_products() -> None:
    *checks, quick = test.commands(["--quick", "-x"])
    assert ("mypy",) not in checks and quick[-1] == "-x"
    rooms = [ROOT / w.removeprefix("--ignore=") for w in quick if "--ignore" in w]
    assert rooms and all(room.is_dir() for room in rooms)
    *checks, whole = test.commands(["--all"])
    assert ("mypy",) in checks and whole[-1] == "--long"


def test_every_benchmark_runs_and_the_worst_status_counts(tmp_path: Path) -> None:
    assert bench.main(tmp_path, []) == 0
    (tmp_path / "a.py").write_text("import sys; sys.exit(int(sys.argv[1]))")
    (tmp_path / "b.py").write_text("")
    assert bench.main(tmp_path, ["3"]) == 3


@pytest.mark.parametrize("left", [(), ("machine",), ("machine", "workshop")])
def test_alone_in_a_folder_it_says_to_unpack(
    tmp_path: Path, left: tuple[str, ...]
) -> None:
    shutil.copy(ROOT / "start.py", tmp_path)
    for name in left:
        shutil.copytree(ROOT / name, tmp_path / name)
    command = [sys.executable, str(tmp_path / "start.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [*start.UNPACK]


class OnWindows(OSError):
    """As Windows raises it, in whatever language it speaks."""

    def __init__(self, number: int) -> None:
        super().__init__("Kan niet")
        self.winerror = number


@pytest.mark.parametrize(
    ("what", "error"),
    [
        ("scanner", OnWindows(225)),
        ("scanner", OSError("[WinError 225] Operation did not complete: virus")),
        ("policy", OnWindows(1260)),
        ("policy", OnWindows(4551)),
        ("path", OnWindows(206)),
        ("path", OSError(errno.ENAMETOOLONG, "File name too long")),
        ("busy", OnWindows(32)),
        ("folder", PermissionError(errno.EACCES, "Permission denied")),
        ("disk", OSError(errno.ENOSPC, "No space left on device")),
        ("load", ImportError("DLL load failed while importing _pydantic_core: x")),
        ("python", words.Missing("python")),
        ("unknown", RuntimeError("never seen before")),
        ("unknown", UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")),
    ],
)
def test_any_error_is_one_sentence_in_both_languages(
    what: str,
    error: Exception,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: object) -> int:
        raise error

    monkeypatch.setattr(start, "start", fail)
    assert start.main([]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[:2] == [words.DUTCH[what], words.ENGLISH[what]]
    assert len(said) == (3 if what == "unknown" else 2)


class Window:
    """Stands where the keyboard is."""

    def __init__(self, *, is_one: bool = True) -> None:
        self.is_one, self.waited = is_one, 0

    def isatty(self) -> bool:
        return self.is_one

    def readline(self) -> str:
        self.waited += 1
        return "\n"


@pytest.mark.parametrize(
    ("status", "system", "is_window", "waits"),
    [
        (1, "nt", True, True),
        (3, "nt", True, True),
        (0, "nt", True, False),
        (130, "nt", True, False),
        (1, "nt", False, False),
        (1, "posix", True, False),
    ],
)
def test_a_window_of_its_own_stays_open_after_an_error(
    status: int, system: str, is_window: bool, waits: bool
) -> None:
    window = Window(is_one=is_window)
    assert start.hold_window(status, system, window) == status
    assert window.waited == waits


def test_no_advice_sends_the_folder_into_a_synced_one() -> None:
    advice = [*words.DUTCH.values(), *words.ENGLISH.values()]
    assert not [one for one in advice if "Document" in one]
