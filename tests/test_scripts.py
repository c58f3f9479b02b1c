"""What a judge from outside says of the scripts that browsers get."""

import subprocess

from engines import FETCHED, fetched
from system import program

from workshop.config import ROOT

SCRIPTS = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("workshop/**/*.js"))


def judged(*words: str, script: str | None = None) -> str:
    """What it finds; nothing in scripts without a fault."""
    judge, config = (
        fetched("eslint/bin/eslint.js"),
        FETCHED.parent / "eslint.config.mjs",
    )
    done = subprocess.run(
        [program("node"), str(judge), "--config", str(config), *words],
        cwd=ROOT,
        input=script,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def test_every_name_exists_and_is_used() -> None:
    assert len(SCRIPTS) > 5
    assert judged("--no-warn-ignored", *SCRIPTS) == ""


def test_the_judge_sees_a_name_that_is_not_used() -> None:
    said = judged("--stdin", script="let a = b;")
    assert "no-unused-vars" in said and "no-undef" in said
