"""A damaged catalog costs its own words only: the source stands in for them."""

from pathlib import Path

import pytest
from i18n.house import a_house, say, write

from workshop import i18n
from workshop.i18n import plurals, pofile
from workshop.i18n.catalogs import Domain, damages, file, words
from workshop.i18n.check import check
from workshop.i18n.damaged import damaged
from workshop.i18n.locales import find
from workshop.i18n.update import update
from workshop.text import SafetyText

HEAD = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Language: ar\n"
"Plural-Forms: %s\n"
"X-Signaal-Review: reviewed\n"

"""
TOOLS = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 "
    ": n%100>=11 && n%100<=99 ? 4 : 5);"
)
CLOCK = """
msgid "Clock"
msgstr "ساعة"
"""
PUPILS = """
msgid "%(num)s pupil"
msgid_plural "%(num)s pupils"
""" + "".join(f'msgstr[{form}] "{form}"\n' for form in range(6))
LAST = """
#: workshop/last.py
msgid "Last"
msgstr "آخر"
"""


def a_catalog(home: Path, body: str | bytes, rule: str = TOOLS) -> Path:
    """The folder of all catalogs, with one in Arabic."""
    path = file(home, "ar", "messages")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body if isinstance(body, bytes) else (HEAD % rule + body).encode())
    return home


def said(home: Path, msgid: str) -> str:
    arabic = find("ar", home)
    assert arabic is not None
    with i18n.use(arabic):
        return i18n.gettext(msgid)


def counted(home: Path, number: int) -> str:
    arabic = find("ar", home)
    assert arabic is not None
    with i18n.use(arabic):
        return i18n.ngettext("%(num)s pupil", "%(num)s pupils", number)


def told(home: Path) -> list[tuple[int, str]]:
    """Line and first word of the advice of every damage."""
    return [(d.line, d.advice) for _, found in damages(home) for d in found]


WHOLE = (HEAD % TOOLS + CLOCK).lstrip()
OBSOLETE = """
#, fuzzy
#~| msgid "Big clock"
#~ msgid "Large clock"
#~ msgstr "ساعة كبيرة"
"""


@pytest.mark.parametrize(
    "content",
    [
        WHOLE.encode(),
        b"\xef\xbb\xbf" + WHOLE.encode(),
        WHOLE.encode("utf-16"),
        WHOLE.replace("\n", "\r\n").encode(),
        WHOLE.replace("charset=utf-8", "charset=windows-1256").encode("cp1256"),
        (WHOLE + OBSOLETE).encode(),
        (WHOLE + LAST.replace("#:", '#| msgid "Latest"\n#:')).encode(),
    ],
)
def test_what_editors_and_tools_write_is_no_damage(
    tmp_path: Path, content: bytes
) -> None:
    home = a_catalog(tmp_path, content)
    assert said(home, "Clock") == "ساعة"
    assert told(home) == []
    pofile.read(file(home, "ar", "messages"))


@pytest.mark.parametrize(
    ("broken", "advice"),
    [
        ('msgid "Bad"\nmsgstr "open', "is no line of a catalog"),
        ('msgid "Bad"\nmsgst "x"', "is no line of a catalog"),
        ('msgid "Bad"\n<<<<<<< HEAD\nmsgstr "a"', "is no line of a catalog"),
        ('msgid "Bad"\nmsgstr[9] "x"\nmsgid_plural "y"', "has forms or lines"),
        ('msgid "Bad"', "has forms or lines"),
        ('msgstr "x"', "has forms or lines"),
        ('msgid "Bad"\nmsgid_plural "Bads"\nmsgstr[0] "x"', "misses a form"),
        ('msgid "Bad"\nmsgid_plural "Bads"\nmsgstr[6] "x"', "has forms or lines"),
        ('msgid "Bad"\nmsgstr "%(naam)s"', "has %(naam)s, which"),
        ('msgid "Bad %(name)s"\nmsgstr "x"', "misses %(name)s"),
        ('msgid "Bad %(name)s"\nmsgstr "%(name)s %(name"', "has a damaged place"),
        ('msgid ""\nmsgstr "Language: nl"', "is in the file twice"),
        ('msgid "Clock"\nmsgstr "خطأ"', "is in the file twice"),
    ],
)
def test_a_damaged_message_leaves_its_neighbours_alone(
    tmp_path: Path, broken: str, advice: str
) -> None:
    home = a_catalog(tmp_path, f"{CLOCK}\n{broken}\n{LAST}")
    assert (said(home, "Clock"), said(home, "Last")) == ("ساعة", "آخر")
    assert said(home, "Bad %(name)s") == "Bad %(name)s"
    assert said(home, "Bad") == "Bad"
    ((line, found),) = told(home)
    assert found.startswith(advice)
    assert 11 <= line <= 14
    assert words(home, "ar", "messages").review == "reviewed"


def test_a_damaged_message_without_an_empty_line_before_the_next(
    tmp_path: Path,
) -> None:
    home = a_catalog(tmp_path, f'msgid "Bad"\nmsgstr "x\n{LAST.strip()}\n{CLOCK}')
    assert [said(home, x) for x in ("Bad", "Last", "Clock")] == ["Bad", "آخر", "ساعة"]


def test_words_in_another_code_cost_themselves(tmp_path: Path) -> None:
    body = (HEAD % TOOLS + LAST).encode() + CLOCK.encode("cp1256")
    home = a_catalog(tmp_path, body)
    assert (said(home, "Clock"), said(home, "Last")) == ("Clock", "آخر")
    ((_, advice),) = told(home)
    assert advice == "is not UTF-8: save the file as UTF-8"


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 99, b"\xff\xfe\xff", b"msgid", b"a\nb"]
)
def test_a_file_of_nothing_stops_nothing(tmp_path: Path, content: bytes) -> None:
    home = a_catalog(tmp_path, content)
    assert said(home, "Clock") == "Clock"
    assert counted(home, 2) == "2 pupils"


def test_a_folder_in_place_of_a_catalog_has_no_words(tmp_path: Path) -> None:
    file(tmp_path, "ar", "messages").mkdir(parents=True)
    assert said(tmp_path, "Clock") == "Clock"


ARABIC = {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 28: 4, 99: 4} | {
    100: 5,
    101: 5,
    102: 5,
    103: 3,
    111: 4,
}
BABELS = TOOLS.replace("n%100>=11 && n%100<=99", "n%100>=0 && n%100<=2")


@pytest.mark.parametrize(
    "rule",
    [TOOLS, "nplurals=6; plural=n/0", "nplurals=0; plural=0", "nplurals=2; plural=n"]
    + ["", "rubbish", "nplurals=x; plural=0;", "nplurals=6; plural=__import__"],
)
def test_numbers_take_the_form_of_the_cldr_or_of_a_sane_file(
    tmp_path: Path, rule: str
) -> None:
    home = a_catalog(tmp_path, PUPILS, rule)
    assert {n: int(counted(home, n)) for n in ARABIC} == ARABIC
    assert bool(told(home)) == (rule not in ("", TOOLS))


def test_a_file_with_a_rule_of_its_own_is_followed_and_named(tmp_path: Path) -> None:
    root = a_house(tmp_path, "ar")
    path = file(root / "translations", "ar", "messages")
    own = plurals.of_language("ar")
    write(path, path.read_text("utf-8").replace(own, BABELS))
    assert "has another plural rule than the CLDR" in str([*map(str, check(root))])
    home = a_catalog(tmp_path / "other", PUPILS, BABELS)
    assert (counted(home, 11), counted(home, 100)) == ("5", "4")


@pytest.mark.parametrize(("name", "count"), [("tr", 2), ("ar", 6), ("nl@simple", 2)])
def test_a_new_catalog_has_the_rule_of_the_cldr(
    tmp_path: Path, name: str, count: int
) -> None:
    words_ = file(a_house(tmp_path, name) / "translations", name, "messages")
    assert f"nplurals={count}; " in words_.read_text("utf-8")


@pytest.mark.parametrize("domain", ["messages", "lessons"])
def test_the_check_names_file_and_line(tmp_path: Path, domain: Domain) -> None:
    root = a_house(tmp_path, "ar")
    path = file(root / "translations", "ar", domain)
    lines = path.read_text("utf-8").count("\n")
    write(path, path.read_text("utf-8") + '\nmsgid "Bad"\nmsgstr "open\n')
    place = f"translations/ar/LC_MESSAGES/{domain}.po:{lines + 3}"
    advice = "is no line of a catalog: mend it or take it out"
    found = [str(x) for x in check(root)]
    assert f'{place}: "Bad": {advice}' in found
    with pytest.raises(pofile.Unreadable):
        update(root)


def test_safety_words_that_are_copied_are_not_translated(tmp_path: Path) -> None:
    root = a_house(tmp_path, "ar", "nl")
    say(root, "ar", "messages", "Leave", "Leave")
    found = [str(x) for x in check(root) if "only repeats the source" in str(x)]
    assert len(found) == 1
    assert found[0].startswith('translations/ar/LC_MESSAGES/messages.po: "Leave"')
    assert said(root / "translations", "Leave") == "Leave"
    say(root, "nl", "messages", "Leave", "Weg")
    assert not words(root / "translations", "ar", "messages").text("Leave")


def test_copied_safety_words_of_a_lesson_are_not_in_that_language(
    tmp_path: Path,
) -> None:
    copied = '#. Safety: always.\nmsgid "Ja"\nmsgstr "Ja"\n'
    for name in ("en", "nl@simple"):
        write(file(tmp_path, name, "lessons"), copied)
    text = SafetyText("Ja")
    english, easy = find("en", tmp_path), find("nl-simple", tmp_path)
    assert english and easy
    assert i18n.translate((text,), english)[0].lang == "nl"
    assert i18n.coverage((text,), english) == i18n.Coverage(0, 1)
    assert i18n.coverage((text,), easy) == i18n.Coverage(1, 1)


@pytest.mark.parametrize("words_", ["a &amp; b", "&quot;a&quot; b", "&#039;a&#039; b"])
def test_leftovers_of_tools_are_named(tmp_path: Path, words_: str) -> None:
    root = a_house(tmp_path, "nl")
    say(root, "nl", "messages", "Leave", words_)
    found = [str(x) for x in check(root) if "which a tool left" in str(x)]
    assert len(found) == 1


def test_the_facilitator_hears_which_file_is_damaged(tmp_path: Path) -> None:
    home = a_catalog(tmp_path / "translations", PUPILS + "\nmsgid oops\n" + LAST)
    (one,) = damaged(home)
    assert (one.place, one.count) == ("translations/ar/LC_MESSAGES/messages.po", 1)
    assert one.language == "العربية"
