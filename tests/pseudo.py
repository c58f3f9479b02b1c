"""Made-up languages for tests of layout: 40 % longer, and right-to-left.

They live in a test's own folder: never in `translations/`, never offered.
"""

import re
from collections.abc import Callable
from pathlib import Path

from workshop.config import ROOT
from workshop.i18n import Locale, pofile
from workshop.i18n.catalogs import DOMAINS, file
from workshop.i18n.locales import find

# What must stay as it is: places, tags, numbers with what joins them, list marks.
_KEPT = re.compile(r"(%\(\w+\)[sd]|<[^>]*>|\d[\d.,:-]*|[*_]+|^- )", re.MULTILINE)
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقكلمنه")


def longer(folder: Path) -> Locale:
    """Every text 40 % longer; calls itself German."""
    return _made(folder, "de", _longer)


def right_to_left(folder: Path) -> Locale:
    """Every text in Arabic letters that mean nothing; calls itself Persian."""
    return _made(folder, "fa", _mirrored)


def _made(folder: Path, name: str, change: Callable[[str], str]) -> Locale:
    home = folder / "pseudo" / name
    for domain in DOMAINS:
        made = pofile.Catalog(fuzzy=False)
        made.mime_headers = [("Plural-Forms", "nplurals=2; plural=n != 1")]
        template = pofile.read(ROOT / "translations" / f"{domain}.pot")
        for message in filter(lambda m: m.id, template):
            if isinstance(message.id, str):
                made.add(message.id, change(message.id))
            else:
                made.add(message.id, tuple(map(change, message.id)))
        path = file(home, name, domain)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pofile.written(made))
    locale = find(name, home)
    assert locale is not None
    return locale


def _longer(words: str) -> str:
    return "\n".join(line + "x" * (len(line) * 2 // 5) for line in words.split("\n"))


def _mirrored(words: str) -> str:
    parts = _KEPT.split(words)
    return "".join(
        part if number % 2 else part.lower().translate(_ARABIC)
        for number, part in enumerate(parts)
    )
