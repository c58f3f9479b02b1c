"""`translations check`: one test per way in which a catalog can be wrong."""

from pathlib import Path

import pytest
from i18n.house import SCREEN, a_house, catalog, say, write

from workshop.i18n.check import check
from workshop.i18n.intact import damage, trouble
from workshop.i18n.update import update

LISTED = ("Kies **nu**:\n\n- een\n- twee",)
PLURAL = ("One pupil", "%(num)s pupils in %(room)s")


def findings(root: Path) -> list[str]:
    return [str(finding) for finding in check(root)]


def test_a_catalog_that_is_good_has_no_findings(tmp_path: Path) -> None:
    root = a_house(tmp_path, "nl", "en")
    say(root, "nl", "messages", "Leave", "Weg")
    helps = r"Wij **helpen** 2 dagen:\n\n- maandag\n- dinsdag"
    path = root / "translations" / "en" / "LC_MESSAGES" / "lessons.po"
    words = path.read_text("utf-8")
    head, mark, tail = words.partition('"- dinsdag"\nmsgstr ""')
    assert mark, helps
    english = mark + '\n"We **help** 2 days:\\n"\n"\\n"\n"- one\\n"\n"- two"'
    write(path, head + english + tail)
    assert findings(root) == []


def test_a_missing_safety_text_is_a_finding_in_every_language_but_the_source(
    tmp_path: Path,
) -> None:
    advice = '"Leave": is a safety text without a translation: translate it'
    found = findings(a_house(tmp_path, "nl", "en", "nl@simple"))
    messages = [line for line in found if "messages.po" in line]
    assert messages == [
        f"translations/nl/LC_MESSAGES/messages.po: {advice}",
        f"translations/nl@simple/LC_MESSAGES/messages.po: {advice}",
    ]
    lessons = [line.split(":")[0] for line in found if "lessons.po" in line]
    assert lessons == [
        "translations/en/LC_MESSAGES/lessons.po",
        "translations/nl@simple/LC_MESSAGES/lessons.po",
    ]


def test_a_fuzzy_safety_text_is_a_missing_one(tmp_path: Path) -> None:
    root = a_house(tmp_path, "nl")
    say(root, "nl", "messages", "Leave", "Weg")
    path = root / "translations" / "nl" / "LC_MESSAGES" / "messages.po"
    words = path.read_text("utf-8")
    write(path, words.replace('msgid "Leave"', '#, fuzzy\nmsgid "Leave"'))
    advice = "is a safety text marked fuzzy: check the words and remove the mark"
    place = "translations/nl/LC_MESSAGES/messages.po"
    assert findings(root) == [f'{place}: "Leave": {advice}']


def test_a_new_screen_text_makes_every_catalog_stale(tmp_path: Path) -> None:
    root = a_house(tmp_path, "en")
    write(root / "workshop" / "screen.py", SCREEN + 'gettext("New")')
    stale = [line.split(":")[0] for line in findings(root) if "up to date" in line]
    assert stale == [
        "translations/messages.pot",
        "translations/en/LC_MESSAGES/messages.po",
    ]
    update(root)
    assert "up to date" not in str(findings(root))


def test_a_missing_catalog_is_a_finding(tmp_path: Path) -> None:
    root = a_house(tmp_path, "en")
    (root / "translations" / "en" / "LC_MESSAGES" / "lessons.po").unlink()
    assert "en/LC_MESSAGES/lessons.po: is not up to date" in findings(root)[0]


def test_a_finding_shows_the_start_of_a_long_text(tmp_path: Path) -> None:
    long = "A very long sentence that goes on and on"
    root = a_house(tmp_path, "en")
    write(root / "workshop" / "screen.py", f'gettext("{long} and on 5%")')
    update(root)
    assert f'"{long}…": has a loose % sign' in findings(root)[0]


@pytest.mark.parametrize(
    ("sources", "words", "advice"),
    [
        (("Step %(here)s",), "Stap", "misses %(here)s"),
        (("Step %(here)s",), "Stap %(hier)s", "misses %(here)s"),
        (("Step",), "Stap %(here)s", "has %(here)s, which"),
        (PLURAL, "%(num)s leerlingen", "misses %(room)s"),
        (("5 minutes of 50",), "5 minuten van 15", "has other numbers"),
        (("5 minutes",), "٥ دقائق", "has other numbers"),
        (("3 of 3",), "3", "has other numbers"),
        (("1 and 2",), "1 and 2 and 2", "has other numbers"),
        (("a",), "\u2066a", "opens and closes direction marks"),
        (("a",), "\u2069a\u2066", "opens and closes direction marks"),
        (("a",), "\u202ea\u202c", "has the invisible sign U+202C"),
        (("a",), "a\u00ad", "has the invisible sign U+00AD"),
        (("a <b>b</b>",), "a <i>b</i>", "has other <marks>"),
    ],
)
def test_damaged_words_of_a_screen(
    sources: tuple[str, ...], words: str, advice: str
) -> None:
    assert next(damage(sources, words, "messages")).startswith(advice)


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("Pick **now**:\n\n- one", "has other paragraphs"),
        ("Pick now:\n\n- one\n- two", "has other paragraphs"),
        ("Pick **now**:\n\n1. one\n2. two", "has other numbers"),
        ("Pick **now**:\n\nyes\n\n- one\n- two", "has other paragraphs"),
        ("Pick **now** {x}:\n\n- one\n- two", "contains '{'"),
        ("Pick **now** <b>:\n\n- one\n- two", "uses markup"),
    ],
)
def test_damaged_words_of_a_lesson(words: str, advice: str) -> None:
    assert next(damage(LISTED, words, "lessons")).startswith(advice)


def test_one_line_stays_one_line() -> None:
    assert list(damage(("een twee",), "one\ntwo", "lessons")) == ["must be one line"]


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        (PLURAL, "%(num)s leerlingen in %(room)s"),
        (PLURAL, "Geen leerling in %(room)s"),
        (("Step 2",), "\u20662\u2069 خطوة"),
        (("نعم",), "می\u200cخواهم"),
    ],
)
def test_intact_words_of_a_screen(sources: tuple[str, ...], words: str) -> None:
    assert list(damage(sources, words, "messages")) == []


def test_intact_words_of_a_lesson() -> None:
    assert list(damage(LISTED, "**Pick** one:\n\n- one\n- *two*", "lessons")) == []


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("Bel 0800-0432", ["types the number of a help route"]),
        ("Bel 0800 04 32 nu", ["types the number of a help route"]),
        ("Bel 112!", ["types the number of a help route"]),
        ("Bel %(number)s", []),
        ("Kamer 1123 of 0800", []),
        ("100% zeker", ["has a loose % sign"]),
    ],
)
def test_no_help_number_is_typed_on_a_screen(words: str, advice: list[str]) -> None:
    found = list(trouble(words, frozenset({"08000432", "112"})))
    assert [x.split(":")[0] for x in found] == advice


def test_a_fuzzy_guess_is_not_checked_for_damage(tmp_path: Path) -> None:
    root = a_house(tmp_path, "nl")
    say(root, "nl", "messages", "Leave", "Weg")
    say(root, "nl", "messages", "Two lines in the file", "Twee regels")
    page = root / "workshop" / "web" / "templates" / "page.html"
    write(page, page.read_text("utf-8").replace("Two lines", "Two lines 2"))
    update(root)
    assert "#, fuzzy" in catalog(root, "nl", "messages")
    assert findings(root) == []
