"""What there is to translate: Babel's extraction, and our hooks for pages and lessons.

`translations/messages.cfg` and `lessons.cfg` say which files go to which hook.
"""

from collections.abc import Collection, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from jinja2.ext import babel_extract

from workshop.content.single import load_one
from workshop.i18n.catalogs import SAFETY, Domain
from workshop.i18n.pofile import Catalog
from workshop.text import texts

_SAFETY_NOTE = f"{SAFETY} must exist in every language."
_COMMENTS = ("Translators:", SAFETY)
_KEYWORDS: dict[str, Any] = {
    **{name: None for name in ("_", "N_", "gettext", "lazy_gettext")},
    "ngettext": (1, 2),
}
HEADERS = (
    ("Project-Id-Version", "Signaal"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
)


class NotExtracted(Exception):
    """A file whose texts cannot be read; says which and why."""


def template(root: Path, domain: Domain) -> Catalog:
    """Everything to translate under a root folder. Raises `NotExtracted`."""
    catalog = Catalog(fuzzy=False, header_comment=f"# Signaal: {domain}")
    catalog.mime_headers = HEADERS
    for name, message, comments in _extracted(root, domain):
        catalog.add(message, None, [(name, 0)], auto_comments=comments)
    return catalog


def _extracted(root: Path, domain: Domain) -> Iterator[tuple[str, Any, list[str]]]:
    mapping = root / "translations" / f"{domain}.cfg"
    with mapping.open(encoding="utf-8") as lines:
        methods, options = parse_mapping_cfg(lines)  # type: ignore[no-untyped-call]
    reading = [""]

    def remember(name: str, method: str, options: object) -> None:
        reading[0] = name

    try:
        for name, _, message, comments, _ in extract_from_dir(
            root, methods, options, _KEYWORDS, _COMMENTS, callback=remember
        ):
            yield Path(name).as_posix(), message, comments
    except NotExtracted:
        raise
    except Exception as error:  # each extractor raises errors of its own
        raise NotExtracted(f"{reading[0]}: {error}") from error


def messages_of_page(
    file: BinaryIO,
    keywords: Any,
    comment_tags: Collection[str],
    options: dict[str, Any],
) -> Iterator[tuple[int, str, Any, list[str]]]:
    """Hook for templates: as Jinja's, which does not tell which tag a note had."""
    page = file.read()
    by_tag = (
        babel_extract(BytesIO(page), keywords, [tag], options) for tag in comment_tags
    )
    for same in zip(*by_tag, strict=True):
        line, function, message, _ = same[0]
        notes = zip(comment_tags, (notes for *_, notes in same), strict=True)
        yield line, function, message, [f"{t} {note}" for t, ns in notes for note in ns]


def texts_of_file(
    file: BinaryIO, keywords: object, comment_tags: object, options: object
) -> Iterator[tuple[int, None, str, list[str]]]:
    """Hook for lesson files: every `Text`, in order; safety texts are marked."""
    model = load_one(Path(file.name))
    if isinstance(model, tuple):
        raise NotExtracted("; ".join(map(str, model)))
    for _, text in texts(model):
        yield 0, None, str(text), [_SAFETY_NOTE] if text.safety else []
