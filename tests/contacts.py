"""Our course with channels that nobody knows, planted in every route and partner."""

import re
import shutil
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path

from workshop.config import ROOT
from workshop.content.help import CHANNELS

MARKS = {
    "phone": "0977-",
    "chat": "geheim-praten.",
    "website": "geheim-lezen.",
    "hours": "Geheime uren",
}
"""What stands in every planted channel of a kind, and nowhere else."""

REGION = "eindhoven"
"""The one with a partner."""

_CHANNEL = re.compile(
    rf"^\[[\w.-]+\.(?:{'|'.join(CHANNELS)})\].*\n(?:(?!\[).*\n)*", re.MULTILINE
)


def planted(folder: Path, verified: Collection[str]) -> Path:
    """Copy the course; of the planted channels only these kinds are verified."""
    course = folder / "lessons"
    shutil.copytree(ROOT / "lessons", course)
    help_, region = course / "help.toml", course / "regions" / f"{REGION}.toml"
    names = [f"routes.{name}" for name in tomllib.loads(help_.read_text())["routes"]]
    _plant(help_, names, verified)
    _plant(region, ["partners"], verified)
    return course


def _plant(file: Path, names: Collection[str], verified: Collection[str]) -> None:
    tables = [_CHANNEL.sub("", file.read_text(encoding="utf-8"))]
    for number, name in enumerate(names):
        tables += _tables(name, number, verified)
    file.write_text("\n".join(tables), encoding="utf-8")


def _tables(name: str, number: int, verified: Collection[str]) -> Iterator[str]:
    values = {
        "phone": f'number = "{MARKS["phone"]}{number:06}"',
        "chat": f'address = "www.{MARKS["chat"]}nl/{number}"',
        "website": f'address = "www.{MARKS["website"]}nl/{number}"',
        "hours": f'text = "{MARKS["hours"]}, groep {number}"',
    }
    for kind, value in values.items():
        is_verified = str(kind in verified).lower()
        yield f"[{name}.{kind}]\n{value}\nprint = {is_verified}\n"


def found(text: str) -> set[str]:
    """The kinds of planted channels in a text; telephone numbers also as in a link."""
    words = " ".join(text.split())
    kinds = {kind for kind, mark in MARKS.items() if mark in words}
    return kinds | ({"phone"} if re.search(r"0977\D?\d{3}", words) else set())
