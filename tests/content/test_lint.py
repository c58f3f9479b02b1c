"""Words that are checked: what is found, where, and how it is waived."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import a_choice, a_lesson, an_item, lesson_tables

from workshop.config import Config
from workshop.content.lengths import too_long
from workshop.content.lint import Reading, Wordings, lint, wordings
from workshop.text import Line


def the_lists() -> Wordings:
    """The word lists of our own course."""
    listed = wordings(Config().lessons)
    assert not isinstance(listed, tuple)
    return listed


LISTED = the_lists()
RULE = "[[nl]]\nrule = 'label'\npattern = 'x'\ninstead = 'y'\n"
LONG = "Dit is een zin met veel te veel woorden want hij gaat maar door en door en hij houdt niet op vandaag."


def found(**changes: Any) -> list[str]:
    return [str(problem) for problem in lint(a_lesson(**changes), LISTED)]


def test_good_words_have_no_findings() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Hij is een slachtoffer.", "label"),
        ("Een loverboy is een oud woord.", "label"),
        ("Het is zijn eigen schuld.", "blame"),
        ("Dat is jouw schuld.", "blame"),
        ("Had je maar nee gezegd.", "blame"),
        ("Heb je weleens geld geleend?", "own-experience"),
        ("Ben jij ooit bang geweest?", "own-experience"),
        ("Is het jou ooit overkomen?", "own-experience"),
        ("Alles blijft geheim.", "secrecy"),
        ("Ik zeg het echt nooit.", "secrecy"),
    ],
)
def test_words_that_do_not_belong(words: str, rule: str) -> None:
    (finding,) = found(aim=words)
    assert finding.startswith("proef.toml > aim: says ‘")
    assert f"({rule})" in finding


@pytest.mark.parametrize(
    "words",
    [
        "Dit is niet jouw schuld.",
        "Het is nooit jouw schuld.",
        "Ik kan dit niet geheim houden.",
        "Beloof geen geheim.",
    ],
)
def test_the_helpful_sentences_are_allowed(words: str) -> None:
    assert found(aim=words) == []


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        (None, "words.toml: is not an ordinary file: put the file here"),
        ("nl = ", "words.toml: is not valid TOML: Invalid value (at end of document)"),
        ("", "words.toml: missing 'nl'"),
        (RULE.replace("nl", "en"), "words.toml: missing 'nl'"),
        (RULE.replace("instead", "else"), "words.toml > nl 1: missing 'instead'"),
        (
            RULE + RULE.replace("'x'", "'*'"),
            "words.toml > nl 2: 'pattern' cannot be searched for: nothing to repeat at position 0",
        ),
    ],
)
def test_a_word_list_that_would_find_nothing_is_a_problem(
    tmp_path: Path, file: str | None, problem: str
) -> None:
    if file is not None:
        (tmp_path / "words.toml").write_text(file, encoding="utf-8")
    found = wordings(tmp_path)
    assert isinstance(found, tuple)
    assert str(found[0]) == problem


def test_a_long_sentence_is_found_where_it_stands() -> None:
    items = (a_choice(id="oefening", stem=LONG),)
    practice = lesson_tables()["practice"] | {"items": items}
    (finding,) = found(practice=practice)
    assert finding.startswith("proef.toml > practice > items > oefening > stem: has a ")
    assert finding.endswith("make it two")


def test_notes_for_the_facilitator_are_not_for_pupils() -> None:
    assert found(preparation=("Zoek op wat een slachtoffer nodig heeft.",)) == []


def test_a_lesson_for_adults_has_its_own_words() -> None:
    assert found(audience="professionals", aim="Het slachtoffer helpen.") == []


def test_heavy_words_lower_the_score() -> None:
    heavy = " ".join(["verantwoordelijkheidsgevoel"] * 15)
    texts = {"aim": f"{heavy}.", "content_note": f"{heavy}.", "opt_out": f"{heavy}."}
    assert any("Flesch-Douma" in finding for finding in found(**texts))


def a_waiver(**changes: str) -> dict[str, str]:
    waiver = {"place": "aim", "rule": "label", "reason": "It explains the old word."}
    return waiver | changes


def test_a_finding_can_be_waived_with_a_reason() -> None:
    assert found(aim="Een loverboy is een oud woord.", waivers=(a_waiver(),)) == []


def test_a_waiver_that_waives_nothing_is_a_finding() -> None:
    assert found(waivers=(a_waiver(),)) == [
        "proef.toml > waivers > aim label: waives nothing: remove it"
    ]


def test_a_waiver_counts_for_its_own_rule_only() -> None:
    waivers = (a_waiver(rule="blame"),)
    assert len(found(aim="Een loverboy is een oud woord.", waivers=waivers)) == 2


def in_language(words: str, lang: str, **changes: Any) -> list[str]:
    lesson = a_lesson(**changes)
    translated = replace(lesson, aim=Line(words, lang))
    reading = Reading(lang, lang)
    return [str(problem) for problem in lint(translated, LISTED, reading)]


@pytest.mark.parametrize(
    ("words", "lang", "rule"),
    [
        ("She is a victim.", "en", "label"),
        ("Have you ever lent money?", "en", "own-experience"),
        ("هو ضحية.", "ar", "label"),
        ("هل حدث لك هذا؟", "ar", "own-experience"),
    ],
)
def test_translations_are_read_too(words: str, lang: str, rule: str) -> None:
    (finding,) = in_language(words, lang)
    assert finding.startswith(f"proef.toml ({lang}) > aim: says ‘")
    assert f"({rule})" in finding


def test_what_fell_back_is_read_in_its_own_language_only() -> None:
    waivers = (a_waiver(place="content_note"),)
    changes = {"content_note": "Een slachtoffer.", "waivers": waivers}
    assert in_language("Fine.", "en", **changes) == []


def test_a_text_that_fits_no_screen_is_told() -> None:
    lesson = a_lesson()
    assert [*too_long(lesson, Reading())] == []
    (first, *others) = lesson.activities
    longer = replace(first, title=Line(("Lang " * 13).strip()))
    told = [*too_long(replace(lesson, activities=(longer, *others)), Reading())]
    (one,) = map(str, told)
    assert one.startswith(f"{lesson.id}.toml > activities > {first.id} > title: ")
    assert one.endswith("is 64 signs long and fits no screen: at most 60")


def test_a_stem_and_its_options_fit_one_screen_together() -> None:
    words = "Dat doet hij elke week weer een keer, ook als niemand kijkt"
    ids = ("ja", "nee", "soms", "nooit")
    options = tuple({"id": one, "text": words, "feedback": "Twijfel."} for one in ids)
    item = an_item(a_choice(id="lang", options=options))
    lesson = a_lesson()
    (first, *others) = lesson.activities
    quiz = replace(first, items=(item, *first.items))
    told = [*too_long(replace(lesson, activities=(quiz, *others)), Reading())]
    (one,) = map(str, told)
    assert "stem: is" in one
    assert one.endswith("with its options and fits no screen: at most 270")
