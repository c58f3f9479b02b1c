"""Our own catalogs: fresh, complete where safety asks it, intact, and easy to read."""

import pytest

from workshop.config import ROOT
from workshop.content.readability import sentences
from workshop.i18n import pofile
from workshop.i18n.catalogs import Domain, file, forms
from workshop.i18n.check import check
from workshop.text import Text


def test_our_catalogs_have_no_findings() -> None:
    assert [str(finding) for finding in check(ROOT)] == []


@pytest.mark.parametrize(
    ("locale", "domain", "most"),
    [
        ("nl", "messages", 20),
        ("nl@simple", "messages", 10),
        ("nl@simple", "lessons", 10),
    ],
)
def test_dutch_sentences_are_short(locale: str, domain: Domain, most: int) -> None:
    """Safety rule 60; easy Dutch (A2) is stricter still."""
    catalog = pofile.read(file(ROOT / "translations", locale, domain))
    said = [text for message in catalog if message.id for text in forms(message)]
    found = [s for text in said for s in sentences(Text(text))]
    assert found
    assert [s for s in found if len(s.split()) > most] == []
