"""start.py parses on an old Python and says in two languages what is missing."""

import ast
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import start
from machine import ready, words

ROOT = Path(__file__).parent.parent
OLD_ENOUGH = ["start.py", "machine/__init__.py", "machine/ready.py", "machine/words.py"]


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
    known = {what for what, _ in words.SIGNS} | {"python", "wheels", "unknown"}
    assert words.DUTCH.keys() == words.ENGLISH.keys() >= known
    for sentence in [*words.DUTCH.values(), *words.ENGLISH.values()]:
        assert sentence.endswith(".")
        assert "\n" not in sentence


@pytest.mark.parametrize(
    ("what", "check"),
    [
        ("python", lambda: ready.check_python((3, 10, 9))),
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
