"""What is wrong with the catalogs: fresh, complete where safety asks it, and intact."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Message

from workshop.content.help import Help
from workshop.content.single import load_one
from workshop.i18n import pofile
from workshop.i18n.catalogs import DOMAINS, WRITTEN_IN, Domain, file, forms, msgid
from workshop.i18n.extract import SAFETY
from workshop.i18n.intact import damage, trouble
from workshop.i18n.update import catalog_ids, up_to_date

_NOT_FRESH = "is not up to date: run 'python -m workshop translations update'"
_MISSING = "is a safety text without a translation: translate it"
_FUZZY = "is a safety text marked fuzzy: check the words and remove the mark"
_SHOWN = 40

Advices = Iterator[tuple[Message, str]]


@dataclass(frozen=True)
class Finding:
    """The file, the message it is about (if one) and what to do."""

    place: str
    words: str
    advice: str

    def __str__(self) -> str:
        start = " ".join(self.words.split())
        cut = start if len(start) <= _SHOWN else f"{start[:_SHOWN].rstrip()}…"
        return ": ".join((self.place, *([f'"{cut}"'] if cut else []), self.advice))


def check(root: Path) -> Iterator[Finding]:
    """Every finding about templates and catalogs. Raises as `up_to_date` does."""
    home = root / "translations"
    numbers = _help_numbers(root / "lessons" / "help.toml")
    for path, wanted in up_to_date(root):
        place = path.relative_to(root).as_posix()
        if not path.exists() or path.read_bytes() != wanted:
            yield Finding(place, "", _NOT_FRESH)
    for domain in DOMAINS:
        paths = [file(home, name, domain) for name in catalog_ids(home, domain)]
        for path in (home / f"{domain}.pot", *paths):
            place = path.relative_to(root).as_posix()
            for message, advice in _of(path, domain, numbers):
                yield Finding(place, msgid(message), advice)


def _of(path: Path, domain: Domain, numbers: frozenset[str]) -> Advices:
    if not path.exists():
        return
    is_source = path.suffix == ".pot" or path.parts[-3] == WRITTEN_IN[domain]
    for message in pofile.read(path):
        if not message.id:
            continue
        if not is_source:
            yield from _gap(message)
        sources = (message.id,) if isinstance(message.id, str) else tuple(message.id)
        for words in forms(message):
            yield from ((message, x) for x in damage(sources, words, domain))
        if domain == "messages":
            shown = forms(message) or sources
            yield from ((message, x) for w in shown for x in trouble(w, numbers))


def _gap(message: Message) -> Advices:
    is_safety = any(note.startswith(SAFETY) for note in message.auto_comments)
    if is_safety and not forms(message):
        yield message, _FUZZY if message.fuzzy else _MISSING


def _help_numbers(path: Path) -> frozenset[str]:
    help_ = load_one(path)
    if not isinstance(help_, Help):
        return frozenset()
    return frozenset(number.replace("-", "") for number in help_.numbers())
