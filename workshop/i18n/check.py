"""What is wrong with the catalogs: fresh, complete where safety asks it, and intact."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Message

from workshop.content.help import Help
from workshop.content.single import load_one
from workshop.i18n import plurals, pofile
from workshop.i18n.catalogs import DOMAINS, WRITTEN_IN, Domain, file, forms, msgid
from workshop.i18n.compile import faults, is_safety
from workshop.i18n.intact import damage, trouble
from workshop.i18n.update import catalog_ids, up_to_date

_NOT_FRESH = "is not up to date: run 'python -m workshop translations update'"
_MISSING = "is a safety text without a translation: translate it"
_FUZZY = "is a safety text marked fuzzy: check the words and remove the mark"
_OTHER_RULE = "has another plural rule than the CLDR: put each form in its place"
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
    """Every finding about templates and catalogs. Raises as `up_to_date` does.

    While a file is damaged nothing is said of what is up to date: that is compared with
    the whole file.
    """
    home = root / "translations"
    damaged = [*_damaged(root)]
    yield from damaged
    for path, wanted in () if damaged else up_to_date(root):
        place = path.relative_to(root).as_posix()
        if not path.exists() or path.read_bytes() != wanted:
            yield Finding(place, "", _NOT_FRESH)
    numbers = _help_numbers(root / "lessons" / "help.toml")
    for domain in DOMAINS:
        for path in (home / f"{domain}.pot", *_catalogs(home, domain)):
            place = path.relative_to(root).as_posix()
            for message, advice in _of(path, domain, numbers):
                yield Finding(place, msgid(message), advice)


def _damaged(root: Path) -> Iterator[Finding]:
    """What the source stands in for, and what a file says of numbers."""
    for domain in DOMAINS:
        for path in filter(Path.exists, _catalogs(root / "translations", domain)):
            place = path.relative_to(root).as_posix()
            _, damages = pofile.sound(path)
            for found in damages:
                yield Finding(f"{place}:{found.line}", found.words, found.advice)


def _catalogs(home: Path, domain: Domain) -> list[Path]:
    return [file(home, name, domain) for name in catalog_ids(home, domain)]


def _of(path: Path, domain: Domain, numbers: frozenset[str]) -> Advices:
    if not path.exists():
        return
    is_source = path.suffix == ".pot" or path.parts[-3] == WRITTEN_IN[domain]
    catalog, _ = pofile.sound(path)
    if path.suffix != ".pot":
        yield from _other_rule(catalog)
    for message in catalog:
        if not message.id:
            continue
        if not is_source:
            yield from _gap(message)
        sources = (message.id,) if isinstance(message.id, str) else tuple(message.id)
        told = [fault.advice for fault in faults(message, path, domain)]
        told += [x for form in forms(message) for x in damage(sources, form, domain)]
        yield from ((message, advice) for advice in dict.fromkeys(told))
        if domain == "messages":
            shown = forms(message) or sources
            yield from ((message, x) for w in shown for x in trouble(w, numbers))


def _other_rule(catalog: pofile.Catalog) -> Advices:
    right = plurals.of_language(catalog.language)
    if not plurals.is_same(catalog.plural_header, right):
        yield Message(""), _OTHER_RULE


def _gap(message: Message) -> Advices:
    if is_safety(message) and not forms(message):
        yield message, _FUZZY if message.fuzzy else _MISSING


def _help_numbers(path: Path) -> frozenset[str]:
    help_ = load_one(path)
    if not isinstance(help_, Help):
        return frozenset()
    return frozenset(number.replace("-", "") for number in help_.numbers())
