"""Our own catalogs: fresh, complete where safety asks it, intact."""

from workshop.config import ROOT
from workshop.i18n.check import check


def test_our_catalogs_have_no_findings() -> None:
    assert [str(finding) for finding in check(ROOT)] == []
