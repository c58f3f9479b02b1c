"""What a judge from outside says of the scripts that browsers get."""

import re
import subprocess

import pytest
from engines import FETCHED, fetched
from system import program

from workshop.config import ROOT

SCRIPTS = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("workshop/**/*.js"))

PUPIL = "workshop/web/pupil/static"
FACILITATOR = "workshop/web/facilitator/static"
UNREADABLE = ("history.a ??= 1;", "history.a = 1_000;", "class A { #b = 1; }")
LATER = (
    "history.a = history.b ?? 1;",
    "history?.go();",
    "try { history.go(); } catch { history.go(1); }",
    "[1].at(-1);",
    "[[1]].flat();",
    "Object.fromEntries([]);",
    "document.body.replaceChildren();",
    "addEventListener('submit', ({ submitter }) => history.go(submitter));",
    "fetch('/', { signal: AbortSignal.timeout(1) });",
    "document.querySelector('main :is(p, li)');",
    "document.querySelector(`p:not(.a, .b)`);",
    "document.body.ariaPressed = 'true';",
    "history.a = 1n;",
    "history.a = /(?<=a)b/;",
    "structuredClone(history);",
)
OF_SAFARI_164 = (
    "fetch('/', { signal: AbortSignal.timeout(1) });",
    "new FormData(0, 1);",
)


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


def refused_lines(name: str, *lines: str) -> set[int]:
    """Which of these lines the judge refuses in a script with this name."""
    words = "\n".join(lines)
    said = judged("--stdin", f"--stdin-filename={name}", script=words)
    refusal = r"^ +(\d+):\d+ .*(?:no-restricted-syntax|no-undef)$"
    return {int(number) for number in re.findall(refusal, said, re.MULTILINE)}


def test_a_phone_gets_nothing_later_than_the_promised_floor() -> None:
    found = refused_lines(f"{PUPIL}/x.js", *LATER)
    assert found == {*range(1, len(LATER) + 1)}


@pytest.mark.parametrize("words", UNREADABLE)
def test_later_syntax_is_not_even_read(words: str) -> None:
    said = judged("--stdin", f"--stdin-filename={PUPIL}/x.js", script=words)
    assert "Parsing error" in said


def test_what_the_floor_knows_is_allowed() -> None:
    known = (
        'import("./x.js").then(async ({ a, ...rest }) => ({ ...rest, b: await a }));'
    )
    assert judged("--stdin", f"--stdin-filename={PUPIL}/x.js", script=known) == ""


def test_the_oldest_script_is_read_by_every_browser() -> None:
    words = "document.a = () => 1;"
    said = judged("--stdin", f"--stdin-filename={PUPIL}/oud.js", script=words)
    assert "Parsing error" in said


def test_a_facilitator_may_have_safari_15() -> None:
    assert refused_lines(f"{FACILITATOR}/x.js", *OF_SAFARI_164) == {1, 2}
