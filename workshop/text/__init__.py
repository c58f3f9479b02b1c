"""Words for people: the types that mark them, their markup, and the walk over them.

Whatever a reader sees is a `Text`. Extraction, translation and coverage are one walk
over the model tree that looks for it; nothing needs to be registered.
"""

from workshop.text.markup import (
    LEFTOVER,
    N_,
    Block,
    Listing,
    Paragraph,
    Run,
    Unfit,
    blocks,
    plain,
    runs,
)
from workshop.text.traverse import texts, translated
from workshop.text.words import (
    SOURCE_LANGUAGE,
    Line,
    SafetyLine,
    SafetyText,
    Text,
)

__all__ = [
    "LEFTOVER",
    "N_",
    "SOURCE_LANGUAGE",
    "Block",
    "Line",
    "Listing",
    "Paragraph",
    "Run",
    "SafetyLine",
    "SafetyText",
    "Text",
    "Unfit",
    "blocks",
    "plain",
    "runs",
    "texts",
    "translated",
]
