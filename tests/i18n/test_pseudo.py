"""The made-up languages of the tests keep what a translation must keep."""

from collections.abc import Callable
from pathlib import Path

import pseudo
import pytest

from workshop import i18n
from workshop.i18n import pofile
from workshop.i18n.catalogs import DOMAINS, file, forms
from workshop.i18n.intact import damage


@pytest.mark.parametrize("make", [pseudo.longer, pseudo.right_to_left])
def test_a_made_up_language_is_intact(
    tmp_path: Path, make: Callable[[Path], i18n.Locale]
) -> None:
    locale = make(tmp_path)
    for domain in DOMAINS:
        for message in pofile.read(file(locale.home, locale.id, domain)):
            if message.id:
                sources = (message.id,) if isinstance(message.id, str) else message.id
                found = [
                    list(damage(tuple(sources), x, domain)) for x in forms(message)
                ]
                assert found == [[] for _ in found], message.id


def test_it_is_longer_or_goes_the_other_way(tmp_path: Path) -> None:
    with i18n.use(pseudo.longer(tmp_path)):
        assert i18n.gettext("Does not fit") == "Does not fitxxxx"
    locale = pseudo.right_to_left(tmp_path)
    with i18n.use(locale):
        assert locale.direction == "rtl"
        assert i18n.gettext("Does not fit") == "ثضجغ صضف حذف"
