"""Both doors start without the paper, and without checking again what they know."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workshop.config import ROOT

PAPER = ("reportlab", "uharfbuzz", "PIL", "workshop.paper", "workshop.handouts.page")
CHECKS = ("pydantic", "tomllib", "workshop.content.load", "workshop.i18n.compile")
SERVED = {
    "pupil": "workshop.server.pupil_server, workshop.server.granian_server",
    "facilitator": "workshop.cli.serve, workshop.server.waitress_server",
}
PDF = "/nl/handouts/druk_worksheet_nl_nl_normal.pdf"
ASK = """
import sys, {served}
from workshop.web.app import create_app
from workshop.config import Config
client = create_app(doors=[{door!r}], config=Config()).test_client()
for path in {paths}:
    answer = client.get(path)
    assert answer.status_code == 200, answer.status
print(*sys.modules)
"""


def loaded(door: str, *paths: str, kept_in: Path | None = None) -> set[str]:
    """The modules of a door's process once it has answered these addresses."""
    code = ASK.format(served=SERVED[door], door=door, paths=paths)
    command = [sys.executable, "-c", code]
    env = dict(os.environ)
    if kept_in is not None:
        env |= {"PYTHONPYCACHEPREFIX": str(kept_in)}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        command, cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE
    )
    return set(done.stdout.decode().split())


@pytest.mark.parametrize(("door", "path"), [("pupil", "/"), ("facilitator", "/nl/")])
def test_a_door_opens_without_the_paper(door: str, path: str) -> None:
    assert loaded(door, path) & {*PAPER} == set()


def test_the_paper_is_loaded_with_the_first_pdf() -> None:
    assert loaded("facilitator", PDF) >= {"reportlab", "workshop.paper"}


@pytest.mark.parametrize(("door", "path"), [("pupil", "/"), ("facilitator", "/nl/")])
def test_a_door_opens_without_the_database(door: str, path: str) -> None:
    assert "sqlalchemy" not in loaded(door, path)


@pytest.mark.parametrize(("door", "path"), [("pupil", "/"), ("facilitator", "/nl/")])
def test_a_second_start_checks_nothing_again(
    door: str, path: str, tmp_path: Path
) -> None:
    """Kept beside the compiled modules, here in a folder of the test."""
    assert loaded(door, path, kept_in=tmp_path) >= {*CHECKS}
    assert loaded(door, path, kept_in=tmp_path) & {*CHECKS} == set()


def test_the_first_start_after_set_up_checks_nothing_again(tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, str(ROOT / "machine" / "warm.py")]
    subprocess.run(command, cwd=tmp_path, env=env, check=True)
    for door, path in (("pupil", "/"), ("facilitator", "/nl/")):
        assert loaded(door, path, kept_in=tmp_path) & {*CHECKS} == set()
