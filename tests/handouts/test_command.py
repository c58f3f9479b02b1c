"""python -m workshop handouts list | build"""

from pathlib import Path

import pytest
from click.testing import CliRunner

from workshop.cli.handouts import command
from workshop.handouts import HANDOUTS


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(command, arguments)
    return result.exit_code, result.stdout, result.stderr


def test_list_names_every_handout() -> None:
    status, out, _ = run("list")
    assert status == 0
    assert [line.split("\t")[0] for line in out.splitlines()] == [*HANDOUTS]


def test_build_prints_the_path_of_each_file(tmp_path: Path) -> None:
    status, out, _ = run("build", "--locale", "ar", "--out", str(tmp_path))
    paths = [Path(line) for line in out.splitlines()]
    assert status == 0
    assert {p.name for p in paths} == {p.name for p in tmp_path.iterdir()}
    assert len(paths) >= len(HANDOUTS)
    assert all(path.read_bytes().startswith(b"%PDF-1.7") for path in paths)


def test_build_takes_one_handout_of_one_lesson(tmp_path: Path) -> None:
    chosen = ("--lesson", "druk", "--handout", "worksheet", "--locale", "nl-simple")
    _, out, _ = run("build", *chosen, "--out", str(tmp_path))
    assert [Path(line).name for line in out.splitlines()] == [
        "druk_worksheet_nl-simple_nl_normal.pdf"
    ]


def test_build_takes_a_variant(tmp_path: Path) -> None:
    chosen = ("--handout", "help-card", "--locale", "ar", "--variant", "large")
    _, out, _ = run("build", *chosen, "--out", str(tmp_path))
    assert [Path(line).name for line in out.splitlines()] == [
        "algemeen_help-card_ar_nl_large.pdf"
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--locale", "xx"), "Choose one of these languages: nl,"),
        (("--region", "xx"), "Choose one of these regions:"),
        (("--lesson", "xx"), "Nothing fits: see 'handouts list'"),
        (("--address", "192.168.1.5"), "Write the whole address, like http://"),
    ],
)
def test_a_wrong_wish_gets_one_sentence(
    arguments: tuple[str, ...], sentence: str, tmp_path: Path
) -> None:
    status, out, err = run("build", *arguments, "--out", str(tmp_path))
    assert status == 1
    assert out == ""
    assert sentence in err
    assert "Traceback" not in err
