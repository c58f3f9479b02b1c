"""The house keeps its own rules: who imports whom, what is registered, what is said."""

import ast
import re
import statistics
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from workshop.cli import COMMANDS
from workshop.config import ROOT

HOUSE = ROOT / "workshop"
ROOMS = {
    "build_cache": set(),
    "text": set(),
    "drawings": {"text"},
    "quizzes": {"text"},
    "content": {"text", "quizzes", "build_cache", "drawings"},
    "sessions": {"text", "quizzes", "content"},
    "storage": {"quizzes", "sessions"},
    "i18n": {"text", "content", "quizzes", "build_cache"},
    "live": {"text", "quizzes", "content", "i18n", "sessions", "storage"},
    "paper": {"text.isolation"},
    "handouts": {"text", "quizzes", "content", "i18n", "paper", "drawings", "config"},
    "config": set(),
    "server": {"config", "content", "web"},
}
LIBRARIES = {
    "markdown_it": {"text"},
    "pydantic": {"quizzes", "content"},
    "pydantic_core": {"quizzes", "content"},
    "tomllib": {"content"},
    "babel": {"i18n"},
    "reportlab": {"paper", "handouts"},
    "uharfbuzz": {"paper"},
    "sqlalchemy": {"storage"},
    "sqlite3": {"storage"},
    "segno": {"paper", "web"},
    "granian": {"server"},
    "waitress": {"server"},
    "ifaddr": {"server", "web"},
    "flask": {"web", "cli", "server"},
    "flask_wtf": {"web"},
    "wtforms": {"web"},
    "markupsafe": {"web"},
    "jinja2": {"web", "i18n"},
    "click": {"cli"},
    "platformdirs": {"cli"},
    "filelock": {"server"},
}
RUNTIME = ("requirements.in", "requirements-hosted.in")
DECLARED = {
    "workshop": RUNTIME,
    "machine": RUNTIME,
    "tests": (*RUNTIME, "requirements-test.in"),
    "bench": (*RUNTIME, "requirements-test.in"),
}
ELSEWHERE = {"workshop/fonts/build.py", "bench/kit/weasy.py"}
"""Run in an environment of their own."""

WITHOUT_FLASK = 0.15
"""The largest share of lines in `web` that could as well stand in another room."""
WEB_LIBRARIES = ("flask", "werkzeug", "jinja2", "markupsafe", "wtforms")
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
            known = ROOMS[room] | {room}
            assert known & {other, rest}, f"{room} imports {rest}"
        if first in LIBRARIES:
            assert room in LIBRARIES[first], f"{room} imports {first}"


def packages_in(*lists: str) -> set[str]:
    """The packages that stand in these lists, in lower case."""
    text = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in lists)
    return {name.lower() for name in re.findall(r"^[A-Za-z0-9-]+", text, re.MULTILINE)}


def foreign(folder: str) -> Iterator[tuple[str, str]]:
    """Files, and what they import that is neither ours nor Python's own."""
    homes = (ROOT, ROOT / "tests", ROOT / "bench")
    ours = {path.stem for home in homes for path in home.iterdir()}
    known = ours | sys.stdlib_module_names | {"_typeshed"}
    for path in (ROOT / folder).rglob("*.py"):
        name = path.relative_to(ROOT).as_posix()
        if name not in ELSEWHERE and "/." not in name:
            first = {module.partition(".")[0] for module in imports(path)}
            yield from ((name, module) for module in first - known)


@pytest.mark.parametrize("folder", DECLARED)
def test_every_package_that_is_imported_is_declared(folder: str) -> None:
    """Not left to whoever brings it today."""
    declared, brings = packages_in(*DECLARED[folder]), packages_distributions()
    found = [*foreign(folder)]
    assert found or folder == "machine"
    assert [
        f"{file} imports {module}: declare {' or '.join(brings.get(module, ['it']))}"
        for file, module in found
        if not declared
        & {name.lower().replace("_", "-") for name in brings.get(module, ())}
    ] == []


def test_the_server_knows_the_web_by_its_factory_only() -> None:
    server = (path for path in SOURCES if room_of(path) == "server")
    known = {name for path in server for name in imports(path)}
    assert {x for x in known if x.startswith("workshop.web")} == {"workshop.web.app"}


def test_what_needs_no_flask_stands_in_another_room() -> None:
    texts = [p.read_text(encoding="utf-8") for p in SOURCES if room_of(p) == "web"]
    without = [text for text in texts if not any(x in text for x in WEB_LIBRARIES)]
    lines, whole = ("".join(found).count("\n") for found in (without, texts))
    assert lines <= WITHOUT_FLASK * whole, f"{lines} of {whole} lines"


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
