"""Words of the screens: lookup, plurals, fallbacks and isolated numbers."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from i18n.house import write
from jinja2 import Environment

from workshop import i18n
from workshop.i18n.catalogs import words
from workshop.i18n.locales import Locale, find

HEADER = 'msgid ""\nmsgstr "Language: {0}\\nPlural-Forms: nplurals={1};\\n"\n\n'
NL = r"""
msgid "Leave"
msgstr "Weg"

msgid "Step %(here)s"
msgstr "Stap %(here)s"

msgid "%(num)s pupil"
msgid_plural "%(num)s pupils"
msgstr[0] "%(num)s leerling"
msgstr[1] "%(num)s leerlingen"

#, fuzzy
msgid "Go on"
msgstr "Ga weg"
"""
AR = r"""
msgid "%(num)s pupil"
msgid_plural "%(num)s pupils"
msgstr[0] "zero"
msgstr[1] "one"
msgstr[2] "two"
msgstr[3] "few %(num)s"
msgstr[4] "many %(num)s"
msgstr[5] "other %(num)s"
"""
AR_PLURAL = (
    "6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
    "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    catalogs = {
        "nl": HEADER.format("nl", "2; plural=n != 1") + NL,
        "nl@simple": HEADER.format("nl@simple", "2; plural=n != 1"),
        "en": HEADER.format("en", "2; plural=n != 1"),
        "ar": HEADER.format("ar", AR_PLURAL) + AR,
    }
    for name, content in catalogs.items():
        write(tmp_path / name / "LC_MESSAGES" / "messages.po", content)
    return tmp_path


def in_(folder: Path, tag: str) -> Locale:
    locale = find(tag, folder)
    assert locale is not None
    return locale


def test_a_message_with_its_values(folder: Path) -> None:
    with i18n.use(in_(folder, "nl")):
        assert i18n.gettext("Leave") == "Weg"
        assert i18n.gettext("Step %(here)s", here=2) == "Stap 2"


def test_a_fuzzy_message_is_never_shown(folder: Path) -> None:
    with i18n.use(in_(folder, "nl")):
        assert i18n.gettext("Go on") == "Go on"


@pytest.mark.parametrize("tag", ["nl-simple", "ar"])
def test_a_gap_is_filled_in_dutch(folder: Path, tag: str) -> None:
    with i18n.use(in_(folder, tag)):
        assert i18n.gettext("Leave") == "Weg"


def test_a_gap_in_english_is_english(folder: Path) -> None:
    with i18n.use(in_(folder, "en")):
        assert i18n.gettext("Leave") == "Leave"
        assert i18n.ngettext("%(num)s pupil", "%(num)s pupils", 2) == "2 pupils"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (7, "few 7"),
        (11, "many 11"),
        (100, "other 100"),
    ],
)
def test_arabic_has_six_forms(folder: Path, number: int, shown: str) -> None:
    with i18n.use(in_(folder, "ar")):
        found = i18n.ngettext("%(num)s pupil", "%(num)s pupils", number)
    assert found == shown


def test_a_plural_that_falls_back_keeps_the_rule_of_its_own_catalog(
    folder: Path,
) -> None:
    with i18n.use(in_(folder, "nl-simple")):
        found = i18n.ngettext("%(num)s pupil", "%(num)s pupils", 0)
    assert found == "0 leerlingen"


def test_a_label_is_looked_up_when_it_is_shown(folder: Path) -> None:
    label, step = i18n.lazy_gettext("Leave"), i18n.lazy_gettext("Step %(here)s")
    with i18n.use(in_(folder, "nl")):
        assert (str(label), step % {"here": 4}) == ("Weg", "Stap 4")
    with i18n.use(in_(folder, "en")):
        assert str(label) == "Leave"


def test_a_number_is_isolated_in_right_to_left_words_only(folder: Path) -> None:
    with i18n.use(in_(folder, "ar")):
        assert i18n.isolated("0800-0432") == "\u20660800-0432\u2069"
    with i18n.use(in_(folder, "nl")):
        assert i18n.isolated("0800-0432") == "0800-0432"


def test_templates_say_it_in_the_current_locale_and_escape_values(
    folder: Path,
) -> None:
    environment = Environment(autoescape=True)
    i18n.install(environment)
    page = environment.from_string(
        "{% trans here=place %}\n  Step {{ here }}\n{% endtrans %} {{ _('Leave') }} "
        "{% trans num=seats %}{{ num }} pupil{% pluralize %}{{ num }} pupils"
        "{% endtrans %}"
    )
    with i18n.use(in_(folder, "nl")):
        shown = page.render(place="<3>", seats=2)
    assert shown == "Stap &lt;3&gt; Weg 2 leerlingen"


def test_many_threads_read_a_catalog_once(folder: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(lambda _: words(folder, "ar", "messages"), range(64)))
    assert all(one is found[0] for one in found)
