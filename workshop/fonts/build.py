"""Make the bundled fonts again: `python workshop/fonts/build.py` (needs npm, fontTools).

Each font is cut to the characters we print, once as TTF (paper) and once as WOFF2
(facilitator door). None of these families has a reserved font name (OFL 1.1).
"""

import subprocess
import tarfile
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset

HERE = Path(__file__).parent

LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x1E00, 0x1F00))
MARKS = (*range(0x300, 0x370), *range(0x2000, 0x2070), *range(0x20A0, 0x20C1))
ARROWS = (0x2116, 0x2122, *range(0x2190, 0x2196), 0x2212, 0x2248, 0x2260)
CYRILLIC = tuple(range(0x400, 0x530))
ARABIC = (*range(0x600, 0x700), *range(0x750, 0x780), *range(0xFB50, 0xFE00))
ARABIC_FORMS = tuple(range(0xFE70, 0xFF00))
ETHIOPIC = tuple(range(0x1200, 0x1380))
SIGNS = tuple(map(ord, "☎☐☑☒✂✎✓✔✕✗⚠●■▲◆○□△◇➜➤"))


@dataclass(frozen=True)
class Family:
    """An npm package `@expo-google-fonts/<package>`, and what we keep of it."""

    package: str
    version: str
    name: str
    styles: dict[str, str]
    keep: tuple[int, ...]


UPRIGHT = {"Regular": "400Regular", "Bold": "700Bold"}
FAMILIES = (
    Family(
        "atkinson-hyperlegible-next",
        "0.4.1",
        "AtkinsonHyperlegibleNext",
        UPRIGHT | {"Italic": "400Regular_Italic"},
        LATIN + MARKS + ARROWS,
    ),
    Family(
        "noto-sans", "0.4.2", "NotoSans", UPRIGHT, LATIN + MARKS + ARROWS + CYRILLIC
    ),
    Family(
        "vazirmatn",
        "0.4.1",
        "Vazirmatn",
        UPRIGHT,
        (*range(0x20, 0x7F), 0xA0, 0xAB, 0xB7, 0xBB, *MARKS, *ARABIC, *ARABIC_FORMS),
    ),
    Family(
        "noto-sans-ethiopic",
        "0.4.2",
        "NotoSansEthiopic",
        UPRIGHT,
        (*range(0x20, 0x7F), 0xA0, *MARKS, *ETHIOPIC),
    ),
    Family(
        "noto-sans-symbols-2",
        "0.4.1",
        "NotoSansSymbols2",
        {"Regular": "400Regular"},
        SIGNS,
    ),
)


def main() -> None:
    """Fetch every family and write its fonts and its licence beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        for family in FAMILIES:
            source = _fetched(family, Path(folder))
            licence = (source / "LICENSE_FONT").read_text(encoding="utf-8")
            (HERE / f"{family.name}-LICENSE.txt").write_text(licence, encoding="utf-8")
            for style, part in family.styles.items():
                font = source / part / f"{_file_stem(source / part)}.ttf"
                for flavour in ("ttf", "woff2"):
                    out = HERE / f"{family.name}-{style}.{flavour}"
                    _cut(font, out, family.keep, flavour)


def _file_stem(folder: Path) -> str:
    return next(folder.glob("*.ttf")).stem


def _fetched(family: Family, folder: Path) -> Path:
    """The unpacked package."""
    name = f"@expo-google-fonts/{family.package}@{family.version}"
    packed = subprocess.run(
        ["npm", "pack", "--silent", name],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    target = folder / family.package
    with tarfile.open(folder / packed) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


def _cut(font: Path, out: Path, keep: Iterable[int], flavour: str) -> None:
    options = subset.Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    if flavour == "woff2":
        options.flavor = "woff2"
    loaded = subset.load_font(str(font), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=keep)
    cutter.subset(loaded)
    subset.save_font(loaded, str(out), options)


if __name__ == "__main__":
    main()
