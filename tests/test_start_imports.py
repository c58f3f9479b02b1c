"""Both doors start without the paper: no PDF library before a PDF is asked for."""

import subprocess
import sys

import pytest

from workshop.config import ROOT

PAPER = ("reportlab", "uharfbuzz", "PIL", "workshop.paper", "workshop.handouts.page")
FORMS = ("flask_wtf", "wtforms")
SERVED = {
    "pupil": "workshop.server.pupils, workshop.server.fast",
    "facilitator": "workshop.cli.serve, workshop.server.listener",
}
PDF = "/nl/handouts/druk_worksheet_nl_nl_normal.pdf"
ASK = """
import sys, {served}
from workshop import create_app
from workshop.config import Config
client = create_app(doors=[{door!r}], config=Config()).test_client()
for path in {paths}:
    answer = client.get(path)
    assert answer.status_code == 200, answer.status
print(*sys.modules)
"""


def loaded(door: str, *paths: str) -> set[str]:
    """The modules of a door's process once it has answered these addresses."""
    code = ASK.format(served=SERVED[door], door=door, paths=paths)
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    return set(done.stdout.decode().split())


@pytest.mark.parametrize(("door", "path"), [("pupil", "/"), ("facilitator", "/nl/")])
def test_a_door_opens_without_the_paper(door: str, path: str) -> None:
    assert loaded(door, path) & {*PAPER} == set()


def test_the_paper_is_loaded_with_the_first_pdf() -> None:
    assert loaded("facilitator", PDF) >= {"reportlab", "workshop.paper"}


@pytest.mark.parametrize(("door", "path"), [("pupil", "/"), ("facilitator", "/nl/")])
def test_a_door_opens_without_the_database(door: str, path: str) -> None:
    assert "sqlalchemy" not in loaded(door, path)


def test_the_pupil_door_opens_without_forms_with_tokens() -> None:
    assert loaded("pupil", "/") & {*FORMS} == set()
