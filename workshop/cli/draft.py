"""The file that `lessons new` writes: it loads, and every text says what belongs there."""

import re
import secrets
from collections.abc import Container
from pathlib import Path

from workshop.content.lesson import CODE_LENGTH, CODE_LETTERS

_TEMPLATE = '''\
id = "{id}"
title = "Schrijf hier de titel"
audience = "pupils"
aim = "Schrijf hier 1 doel."
minutes = [50, 45]
practice_code = "{code}"
review = "draft"
content_note = """
Schrijf hier in 1 rustige zin waar de les over gaat.
"""
opt_out = """
Schrijf hier de opdracht voor wie niet meedoet. Die is net zoveel waard.
"""
needs = ["Een volwassene van school die de hele les blijft."]
preparation = ["Vraag wie de vertrouwenspersoon is. Schrijf dat op het bord."]
help = ["school"]
sources = []

[[activities]]
id = "regels"
type = "ground-rules"
title = "Zo gaan we met elkaar om"
minutes = [5, 5]
rules = ["Luister. Laat elkaar uitpraten.", "Je hoeft niets te delen. Zeg dan pas."]

[[activities]]
id = "gesprek"
type = "discussion"
title = "Waar praten we over?"
minutes = [40, 35]
prompts = ["Schrijf hier een vraag over een vriend, niet over de klas zelf."]

[[activities]]
id = "rust"
type = "slack"
title = "Tijd over en rustig afsluiten"
minutes = [5, 5]

[practice]
intro = """
Je mag elke vraag overslaan en op elk moment stoppen.
"""
now = ["Praat met een volwassene die je vertrouwt."]

[[practice.items]]
id = "eerste-vraag"
type = "true-false"
stem = "Schrijf hier een zin die waar of niet waar is."
key = true
feedback = {{ true = "Schrijf waarom dit klopt.", false = "Schrijf waarom het wel klopt." }}
'''

_CODE = re.compile(rf"[{CODE_LETTERS}]{{{CODE_LENGTH}}}")


def draft(lesson_id: str, taken: Container[object]) -> str:
    """A lesson file with a practice code that no other lesson has."""
    return _TEMPLATE.format(id=lesson_id, code=fresh_code(taken))


def codes_in(folder: Path) -> set[str]:
    """All that may be a code in the files of a course, also in those that are broken.

    They are not read as TOML: a code is for ever, and a broken file will be mended.
    """
    found: set[str] = set()
    for path in folder.glob("*.toml"):
        if path.is_file():
            text = path.read_bytes().decode(errors="replace").upper()
            found.update(_CODE.findall(re.sub(r"[ \t-]", "", text)))
    return found


def fresh_code(taken: Container[object]) -> str:
    """Six letters from the operating system's randomness, not among those taken."""
    while True:
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        if code not in taken:
            return code
