"""The translations of which some words cannot be used, for people."""

from dataclasses import dataclass
from pathlib import Path

from workshop.i18n.catalogs import damages
from workshop.i18n.locales import FOLDER, locales


@dataclass(frozen=True)
class DamagedCatalog:
    """A file whose damaged texts the source stands in for."""

    language: str
    """Its name, in its own script."""
    place: str
    """The file, from the folder of the program."""
    count: int


def damaged(home: Path = FOLDER) -> tuple[DamagedCatalog, ...]:
    """All of them; none as a rule. Read once, at the first question."""
    names = {locale.id: locale.name for locale in locales(home)}
    return tuple(
        DamagedCatalog(
            names.get(path.parts[-3], path.parts[-3]),
            path.relative_to(home.parent).as_posix(),
            len(found),
        )
        for path, found in damages(home)
    )
