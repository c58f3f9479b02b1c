"""The house keeps its own rules: who imports whom, what is registered, what is said."""

import ast
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop.cli import COMMANDS
from workshop.config import ROOT

HOUSE = ROOT / "workshop"
ROOMS = {
    "kept": set(),
    "text": set(),
    "drawings": {"text"},
    "quizzes": {"text"},
    "content": {"text", "quizzes", "kept", "drawings"},
    "sessions": {"text", "quizzes", "content"},
    "storage": {"quizzes", "sessions"},
    "i18n": {"text", "content", "quizzes", "kept"},
    "paper": set(),
    "handouts": {"text", "quizzes", "content", "i18n", "paper", "drawings", "config"},
    "config": set(),
    "server": {"config", "content", "create_app"},
}
LIBRARIES = {
    "markdown_it": {"text"},
    "pydantic": {"quizzes", "content"},
    "pydantic_core": {"quizzes", "content"},
    "tomllib": {"content"},
    "babel": {"i18n"},
    "reportlab": {"paper", "handouts"},
    "uharfbuzz": {"paper"},
    "sqlalchemy": {"storage", "web"},
    "sqlite3": {"storage"},
    "segno": {"paper", "web"},
    "granian": {"server"},
    "waitress": {"server"},
    "ifaddr": {"server", "web"},
    "flask": {"web", "cli", "__init__", "server"},
    "flask_wtf": {"web"},
    "wtforms": {"web"},
    "markupsafe": {"web"},
    "jinja2": {"web", "i18n"},
    "click": {"cli"},
    "platformdirs": {"cli"},
}
SOURCES = sorted(HOUSE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "workshop":
                yield from (f"workshop.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(HOUSE)))
def test_every_room_knows_only_its_neighbours(path: Path) -> None:
    room = room_of(path)
    for name in imports(path):
        first, _, rest = name.partition(".")
        if first == "workshop" and rest and room in ROOMS:
            other = rest.partition(".")[0]
            assert other in ROOMS[room] | {room}, f"{room} imports {other}"
        if first in LIBRARIES:
            assert room in LIBRARIES[first], f"{room} imports {first}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(HOUSE)))
def test_every_file_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_no_file_is_too_long() -> None:
    lengths = {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8").count("\n")
        for path in SOURCES
    }
    assert {name: n for name, n in lengths.items() if n > 250} == {}


def test_functions_are_short() -> None:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    lengths = [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, functions)
    ]
    assert statistics.median(lengths) <= 8
    assert max(lengths) <= 40


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [name for name in COMMANDS if f"python -m workshop {name}" not in readme]
    assert missing == []


def test_the_readme_says_why_each_package_is_here() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").lower()
    direct = (ROOT / "requirements.in").read_text(encoding="utf-8")
    names = re.findall(r"^([A-Za-z0-9-]+)", direct, re.MULTILINE)
    assert names
    assert [name for name in names if name.lower() not in readme] == []


def test_the_recipes_name_places_that_exist() -> None:
    recipes = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    places = re.findall(
        r"`((?:workshop|lessons|tests|translations)/[\w./-]+)`", recipes
    )
    assert places
    assert [place for place in places if not (ROOT / place).exists()] == []
