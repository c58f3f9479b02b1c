"""`translations check` names signs that paper cannot show, in the language's own file."""

import pytest

from workshop.cli import translations
from workshop.i18n import pofile


def test_a_sign_in_a_translation_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [*translations._unprintable()] == []
    catalog = pofile.Catalog(locale="ar")
    catalog.add("Clock", "ساعة ⏰")
    monkeypatch.setattr(translations, "sound", lambda path: (catalog, ()))
    found = [str(one) for one in translations._unprintable()]
    assert found and all("'⏰' (alarm clock)" in one for one in found)
