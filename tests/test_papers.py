"""The papers say what is so: rules with their tests, versions, rooms, licences."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from test_house import HOUSE, ROOMS

from workshop.config import ROOT

RULES = ROOT / "docs" / "safety-rules.md"
LAST_RULE = 63
SEARCHED = ("workshop", "tests", "bench", "machine", "lessons", "docs")
TEXTS = {".py", ".html", ".css", ".js", ".toml", ".md"}
NUMBERS = r"\d+(?:(?:, | and |, and | to |-)\d+)*"
CITED = re.compile(rf"\brules?\s+(?:#\s+)?({NUMBERS})")
RULE = re.compile(r"^(\d+)\. (.*?)(?=^\d+\. |^## |\Z)", re.MULTILINE | re.DOTALL)
TEST = re.compile(r"^ +- `(test_\w+\.py)`: (.*?)(?=^ +- |\Z)", re.MULTILINE | re.DOTALL)


def rules() -> list[tuple[int, str]]:
    """The number and the text of each rule, with the lines under it."""
    text = RULES.read_text(encoding="utf-8")
    return [(int(number), body) for number, body in RULE.findall(text)]


def texts() -> Iterator[Path]:
    yield from ROOT.glob("*.md")
    for name in SEARCHED:
        files = (ROOT / name).rglob("*")
        yield from (path for path in files if path.suffix in TEXTS)


def cited(text: str) -> set[int]:
    """`rule 9`, `rules 1, 4 and 5`, `rules 30-34`."""
    found = set[int]()
    for numbers in CITED.findall(text):
        first, *others = map(int, re.findall(r"\d+", numbers))
        is_range = re.search(r"-| to ", numbers) and others
        found |= {*range(first, others[0] + 1)} if is_range else {first, *others}
    return found


@cache
def names_in(name: str) -> frozenset[str]:
    """What pytest may find in the files of this name, in whichever folder they lie."""
    names: set[str] = set()
    for path in (ROOT / "tests").rglob(name):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                names.add(node.name)
            elif isinstance(node, ast.Assign):
                names |= {x.id for x in node.targets if isinstance(x, ast.Name)}
    return frozenset(names)


def test_every_rule_is_there_once() -> None:
    assert [number for number, _ in rules()] == [*range(1, LAST_RULE + 1)]


def test_every_number_that_is_cited_is_a_rule() -> None:
    found = {path: cited(path.read_text(encoding="utf-8")) for path in texts()}
    assert len(set(chain(*found.values()))) > 20
    known = {number for number, _ in rules()}
    assert {
        str(path): some - known for path, some in found.items() if some - known
    } == {}


@pytest.mark.parametrize(("number", "body"), rules(), ids=lambda x: str(x)[:2].strip())
def test_every_rule_names_tests_that_exist_or_says_why_not(
    number: int, body: str
) -> None:
    named = [
        (file, name)
        for file, names in TEST.findall(body)
        for name in re.findall(r"`(\w+)`", names)
    ]
    assert [pair for pair in named if pair[1] not in names_in(pair[0])] == []
    assert named or re.search(r"^ +- No test: \w+", body, re.MULTILINE)


def test_a_wrong_name_would_be_seen() -> None:
    assert "test_no_column_is_added_lightly" in names_in("test_columns.py")
    assert "TestLesson" in names_in("test_rule_nine.py")
    assert "test_nothing_at_all" not in names_in("test_columns.py")
    assert cited("rules 1, 4 and 5; rules 30-32, Rule 7") == {1, 4, 5, 30, 31, 32}


def test_answers_are_counted_in_one_place_and_published_there() -> None:
    """Safety rule 12: nothing outside reads rows, and who counts them publishes."""
    counting = set()
    for path in HOUSE.rglob("*.py"):
        if path.relative_to(HOUSE).parts[0] == "storage":
            continue
        words = path.read_text(encoding="utf-8")
        assert not re.search(r"storage\.schema|storage import .*\bschema\b", words), (
            path
        )
        if re.search(r"\banswers\.tally\b|storage\.answers import", words):
            counting.add(path)
            assert re.search(r"\bpublish\(", words), path
    assert len(counting) == 1


def test_the_page_of_the_rooms_is_what_the_house_keeps() -> None:
    """`docs/architecture.md` names every room, and all that a room may import."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \|[^|]*\|([^|]*)\|", page, re.MULTILINE)
    said = {room: {*re.findall(r"`(\w+)`", names)} for room, names in rows}
    there = {path.parent.name for path in HOUSE.glob("*/__init__.py")}
    assert there <= said.keys()
    kept = {room: ROOMS[room] & there for room in ROOMS if room in there}
    assert {room for room, names in kept.items() if not names <= said[room]} == set()


@pytest.mark.parametrize("name", ["architecture.md", "translating.md"])
def test_the_papers_name_places_that_exist(name: str) -> None:
    words = (ROOT / "docs" / name).read_text(encoding="utf-8")
    places = re.findall(r"`((?:workshop|lessons|tests|translations)/[\w./-]*)`", words)
    places += re.findall(r"\]\(([\w./-]+)\)", words)
    assert places
    roots = (ROOT, ROOT / "docs")
    assert [x for x in places if not any((root / x).exists() for root in roots)] == []


def test_the_readme_leads_to_every_paper() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    papers = [*(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md")]
    names = [path.relative_to(ROOT).as_posix() for path in papers]
    assert len(names) > 5
    assert [x for x in names if x != "README.md" and f"]({x})" not in readme] == []


def test_the_changelog_begins_with_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    versions = re.findall(r"^## (\d+\.\d+\.\d+) - \d{4}-\d\d-\d\d$", text, re.MULTILINE)
    assert versions[0] == project["project"]["version"]
    in_order = sorted(versions, key=lambda v: [*map(int, v.split("."))], reverse=True)
    assert versions == in_order


def test_the_licence_is_the_same_at_both_places() -> None:
    """Forges look for LICENSE, REUSE looks into LICENSES/."""
    ours = (ROOT / "LICENSES" / "EUPL-1.2.txt").read_bytes()
    assert (ROOT / "LICENSE").read_bytes() == ours
