"""Writes the colours of `workshop.drawings.palette` into the style sheets: run it after
a change there, as `python -m machine.colours`."""

import re
from pathlib import Path

from workshop.drawings.palette import PUPIL, classes, variables

WEB = Path(__file__).resolve().parent.parent / "workshop" / "web"
SHEETS = {
    WEB / "facilitator" / "static" / "tokens.css": variables() + classes(),
    WEB / "pupil" / "static" / "les.css": variables(PUPIL),
}
_BLOCK = re.compile(
    r"(?<=/\* Written by machine/colours.py: \*/\n).*?(?=/\* Until here\. \*/)",
    re.DOTALL,
)


def with_colours(sheet: Path) -> str:
    """A style sheet as it ought to be."""
    return _BLOCK.sub(SHEETS[sheet], sheet.read_text(encoding="utf-8"), count=1)


if __name__ == "__main__":
    for path in SHEETS:
        path.write_text(with_colours(path), encoding="utf-8")
