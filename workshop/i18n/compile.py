"""A catalog compiled to the `.mo` that the standard library reads.

Only what can be shown is in it: a message that is fuzzy, incomplete or damaged is not.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.mofile import write_mo

from workshop.i18n import pofile
from workshop.i18n.catalogs import (
    REVIEW_HEADER,
    SAFETY,
    WRITTEN_IN,
    Compiled,
    Domain,
    Review,
    forms,
    msgid,
)
from workshop.i18n.entries import Damage
from workshop.i18n.intact import misplaced

_UNREADABLE = "cannot be read: give this program the right to, or put the file back"
_COPIED = "is a safety text that only repeats the source: translate it"
_TOO_FEW = "misses a form for some numbers: translate all of them"


def compiled(path: Path, domain: Domain) -> Compiled:
    """What a catalog file is good for; a file that cannot be read holds nothing."""
    try:
        catalog, damages = pofile.sound(path)
    except OSError:
        catalog, damages = pofile.Catalog(), (Damage(0, "", _UNREADABLE),)
    found = [*damages]
    made = pofile.Catalog(charset="utf-8", fuzzy=False)
    made.mime_headers = (
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Plural-Forms", catalog.plural_header),
    )
    for message in catalog:
        if message.id and (bad := tuple(faults(message, path, domain))):
            found += bad
        elif message.id and forms(message):
            made.add(message.id, message.string)
    out = BytesIO()
    write_mo(out, made)
    return Compiled(out.getvalue(), _review(catalog), tuple(found))


def faults(message: Message, path: Path, domain: Domain) -> Iterator[Damage]:
    """Why a translation that is meant to be shown cannot be."""
    line, words = message.lineno or 0, msgid(message)
    string = message.string if isinstance(message.string, tuple) else ()
    if any(string) and not all(string) and not message.fuzzy:
        yield Damage(line, words, _TOO_FEW)
    may_repeat = not is_safety(message) or _is_variant(path, domain)
    if not may_repeat and words in forms(message):
        yield Damage(line, words, _COPIED)
    if domain == "messages":
        sources = (message.id,) if isinstance(message.id, str) else tuple(message.id)
        for form in forms(message):
            yield from (Damage(line, words, x) for x in misplaced(sources, form))


def is_safety(message: Message) -> bool:
    """Whether it must exist in every offered language (safety rule 29)."""
    return any(note.startswith(SAFETY) for note in message.auto_comments)


def _is_variant(path: Path, domain: Domain) -> bool:
    """Easy Dutch may say in the same words what is easy already."""
    return path.parts[-3].partition("@")[0] == WRITTEN_IN[domain]


def _review(catalog: pofile.Catalog) -> Review:
    state = dict(catalog.headers).get(REVIEW_HEADER, "draft")
    return "reviewed" if state.split()[:1] == ["reviewed"] else "draft"
