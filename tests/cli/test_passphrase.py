"""The command that makes the hash of a passphrase."""

from click.testing import CliRunner

from workshop.cli import group
from workshop.web.security.scrypt import is_right


def run(*typed: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(group, ["passphrase"], input="\n".join(typed) + "\n")
    return result.exit_code, result.stdout, result.stderr


def test_only_the_hash_is_printed() -> None:
    status, output, _ = run("vier korte woorden", "vier korte woorden")
    assert status == 0
    assert output.count("\n") == 1
    assert is_right("vier korte woorden", output.strip())


def test_it_is_asked_until_both_are_the_same() -> None:
    status, output, _ = run("vier woorden", "andere", "acht letters", "acht letters")
    assert status == 0
    assert is_right("acht letters", output.strip())


def test_a_short_one_is_refused() -> None:
    status, output, said = run("kort", "kort")
    assert status == 1
    assert output == ""
    assert "8 characters or more" in said
