"""Our own catalogs: fresh, complete where safety asks it, intact, and easy to read."""

import pytest

from workshop.config import ROOT
from workshop.content.readability import sentences
from workshop.i18n.catalogs import Domain, words
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
    forms = words(ROOT / "translations", locale, domain).forms.values()
    found = [s for form in forms for text in form for s in sentences(Text(text))]
    assert found
    assert [s for s in found if len(s.split()) > most] == []
