"""The commands: what they print, and their exit status."""

import secrets
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from workshop.cli import COMMANDS, group
from workshop.cli.draft import codes_in, fresh_code
from workshop.config import Config
from workshop.content.lesson import CODE_LENGTH, CODE_LETTERS

ROOT = Config().lessons.parent


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(group, words)
    return result.exit_code, result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    status, output = run(name, "--help")
    assert status == 0
    assert f"{name}" in output


def test_an_unknown_command_is_refused() -> None:
    status, output = run("dansen")
    assert status == 2
    assert "No such command" in output


def test_lessons_are_listed() -> None:
    status, output = run("lessons", "list")
    assert status == 0
    assert output.startswith("druk\t50/45\t")


def test_the_course_is_without_problems() -> None:
    status, output = run("lessons", "check")
    assert output.endswith("lessons, 0 problems, 0 findings\n")
    assert status == 0


def test_a_broken_lesson_fails_the_check(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "lessons", tmp_path / "lessons")
    (tmp_path / "lessons" / "stuk.toml").write_text("id = ", encoding="utf-8")
    status, output = run("lessons", "check", str(tmp_path / "lessons"))
    assert status == 1
    assert "stuk.toml: is not valid TOML" in output


def test_broken_help_routes_end_with_a_sentence(tmp_path: Path) -> None:
    status, output = run("lessons", "check", str(tmp_path))
    assert status == 1
    assert output.startswith("Error: Mend the help routes first: help.toml")


def test_old_help_routes_only_warn_until_a_release() -> None:
    status, output = run("help", "check", "--today", "2027-11-23")
    assert status == 0
    assert "check it again" in output
    status, output = run("help", "check", "--release", "--today", "2027-11-23")
    assert status == 1
    status, output = run("help", "check", "--release", "--today", "2026-11-24")
    assert status == 0
    assert output.endswith("0 older than 6 months\n")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "lessons", tmp_path / "lessons"))


def test_a_new_lesson_loads_and_waits_for_its_place_in_the_programme(
    course: Path,
) -> None:
    status, output = run("lessons", "new", "samen-sterk", str(course))
    assert status == 0
    assert str(course / "samen-sterk.toml") in output
    status, output = run("lessons", "check", str(course))
    reason = "does not list 'samen-sterk': add it to a module"
    assert f"programme.toml: {reason}\n" in output
    assert ", 1 problems, 0 findings" in output


def test_without_word_lists_the_check_fails(course: Path) -> None:
    (course / "words.toml").unlink()
    status, output = run("lessons", "check", str(course))
    assert status == 1
    assert "words.toml: is not an ordinary file: put the file here\n" in output


@pytest.mark.parametrize("name", ["Met Hoofdletter", "../weg", "x/y", "druk", ""])
def test_a_new_lesson_needs_a_good_and_free_id(course: Path, name: str) -> None:
    before = sorted(course.rglob("*"))
    status, output = run("lessons", "new", name, str(course))
    assert status == 1
    assert output.startswith("Error: ")
    assert sorted(course.rglob("*")) == before


def test_a_practice_code_is_never_given_twice() -> None:
    class AllButOne:
        """Every code is taken unless its first two letters are the same."""

        def __contains__(self, code: object) -> bool:
            return str(code)[0] != str(code)[1]

    code = fresh_code(AllButOne())
    assert code[0] == code[1]
    assert len(code) == CODE_LENGTH
    assert set(code) <= set(CODE_LETTERS)


@pytest.mark.parametrize(
    "text",
    [
        'practice_code = "KLMQRX"',
        "practice_code = 'klm qrx' # broken: small, with a blank",
        'practice_code = "KLM-QRX"\nid = ',
        'practice_code = """\nKLMQRX"""\n\xff',
    ],
)
def test_a_code_in_a_broken_file_is_taken_too(tmp_path: Path, text: str) -> None:
    (tmp_path / "stuk.toml").write_bytes(text.encode("latin-1"))
    (tmp_path / "map.toml").mkdir()
    assert "KLMQRX" in codes_in(tmp_path)


def test_a_new_lesson_never_takes_the_code_of_a_broken_file(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (course / "stuk.toml").write_text('practice_code = "BBBBBB"\nid = ')
    letters = iter("BBBBBB" + "CCCCCC")
    monkeypatch.setattr(secrets, "choice", lambda _: next(letters))
    assert run("lessons", "new", "samen-sterk", str(course))[0] == 0
    made = (course / "samen-sterk.toml").read_text(encoding="utf-8")
    assert 'practice_code = "CCCCCC"' in made


def test_the_coverage_names_every_language_and_lesson() -> None:
    status, output = run("translations", "coverage")
    assert status == 0
    rows = {row.split("\t")[0]: row for row in output.splitlines()}
    assert {"nl", "nl-simple", "en", "ar"} <= {*rows}
    assert all("messages " in row and "druk " in row for row in rows.values())
    done, total = rows["nl"].split("druk ")[1].split()[0].split("/")
    assert done == total


def test_a_language_that_does_not_exist_is_not_added() -> None:
    status, output = run("translations", "add", "klingon")
    assert status == 1
    assert "'klingon' is no language: try one like 'sw'" in output


def test_a_sign_that_no_font_has_is_a_finding(course: Path) -> None:
    path = course / "druk.toml"
    words = path.read_text(encoding="utf-8")
    path.write_text(words.replace('title = "', 'title = "🤫 ', 1), encoding="utf-8")
    status, output = run("lessons", "check", str(course))
    assert status == 1
    assert "has '🤫' (face with finger covering closed lips)" in output
    assert "druk.toml > title" in output
