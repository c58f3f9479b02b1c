"""Catalogs brought up to date with what there is to translate.

`up_to_date` says what every file should hold: `translations update` writes it,
`translations check` compares.
"""

from collections.abc import Iterator
from pathlib import Path

import babel

from workshop.i18n import plurals, pofile
from workshop.i18n.catalogs import DOMAINS, REVIEW_HEADER, Domain, file
from workshop.i18n.extract import HEADERS, template
from workshop.text import SOURCE_LANGUAGE


def up_to_date(root: Path) -> Iterator[tuple[Path, bytes]]:
    """Every template and catalog under a root folder, with the bytes it should have.

    Raises `NotExtracted` and `Unreadable`.
    """
    home = root / "translations"
    for domain in DOMAINS:
        wanted = template(root, domain)
        yield home / f"{domain}.pot", pofile.written(wanted)
        for name in catalog_ids(home, domain):
            path = file(home, name, domain)
            yield path, pofile.written(_merged(path, name, domain, wanted))


def update(root: Path) -> list[Path]:
    """Write every template and catalog that is not up to date; returns their paths."""
    changed = []
    for path, wanted in up_to_date(root):
        if not path.exists() or path.read_bytes() != wanted:
            path.write_bytes(wanted)
            changed.append(path)
    return changed


class NoSuchLanguage(ValueError):
    """A language that cannot be added: unknown, or there already."""


def add_language(root: Path, name: str) -> list[Path]:
    """Make the catalogs of a language, empty; returns what was written.

    Raises `NoSuchLanguage` for a name that Babel does not know or that is in use.
    """
    folder = root / "translations" / name / "LC_MESSAGES"
    try:
        babel.Locale.parse(name)
    except (ValueError, babel.UnknownLocaleError):
        raise NoSuchLanguage(f"{name!r} is no language: try one like 'sw'") from None
    if folder.exists():
        raise NoSuchLanguage(f"{name!r} is there already") from None
    folder.mkdir(parents=True)
    return update(root)


def catalog_ids(home: Path, domain: Domain) -> list[str]:
    """The locales that need a catalog: the lessons are their own in the source."""
    found = sorted(folder.parent.name for folder in home.glob("*/LC_MESSAGES"))
    return [x for x in found if (x, domain) != (SOURCE_LANGUAGE, "lessons")]


def _merged(
    path: Path, name: str, domain: Domain, wanted: pofile.Catalog
) -> pofile.Catalog:
    catalog = pofile.read(path) if path.exists() else _new(name, domain)
    remembered = {m.id: m.previous_id for m in catalog if m.fuzzy and m.id}
    for key in [key for key in catalog.obsolete if key in wanted]:
        revived = catalog.obsolete.pop(key)
        catalog[revived.id] = revived
    catalog.update(wanted, update_creation_date=False)
    for message in catalog:
        message.previous_id = message.previous_id or remembered.get(message.id, [])
    for key in [k for k, message in catalog.obsolete.items() if not message.string]:
        del catalog.obsolete[key]
    return catalog


def _new(name: str, domain: Domain) -> pofile.Catalog:
    comment = f"# Signaal: {domain}, {name}"
    catalog = pofile.Catalog(fuzzy=False, header_comment=comment)
    catalog.mime_headers = (
        *HEADERS,
        ("Language", name),
        ("Plural-Forms", plurals.of_language(name)),
        (REVIEW_HEADER, "draft"),
    )
    return catalog
