"""What stands on a handout, and what never does; test_every_product.py makes them all."""

import gc
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from printed import copied, failures, pages, seen

from workshop import i18n
from workshop.config import ROOT
from workshop.content.help import Help
from workshop.content.library import Library
from workshop.content.load import load
from workshop.content.single import load_one
from workshop.handouts import HANDOUTS, VARIANTS
from workshop.handouts.fields import LONGEST, Fields
from workshop.handouts.help_box import route_card
from workshop.handouts.page import Page
from workshop.handouts.print_job import CannotPrint, PrintJob, build, make, print_jobs
from workshop.i18n import pofile
from workshop.i18n.catalogs import file, forms
from workshop.paper.fonts import missing
from workshop.paper.style import Run
from workshop.text import Text, texts, translated

TAGS = ("nl", "nl-simple", "en", "ar")
LIBRARY = load(ROOT / "lessons")
LESSON = next(iter(LIBRARY.lessons))
KEYED = ("quiz", "signal-spotting")
ADDRESS = "http://192.168.1.5:8080"


def locale(tag: str) -> i18n.Locale:
    found = i18n.find(tag)
    assert found is not None
    return found


def a_job(handout: str, tag: str = "nl", **values: str) -> PrintJob:
    lesson = LESSON if HANDOUTS[handout].of == "lesson" else None
    return PrintJob(handout, locale(tag), lesson, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize("tag", [one.tag for one in i18n.locales()])
def test_every_letter_can_be_printed(tag: str) -> None:
    into = locale(tag)
    course = (*LIBRARY.lessons.values(), LIBRARY.help, *LIBRARY.regions.values())
    found = [text for n in course for _, text in texts(i18n.translate(n, into))]
    catalog = pofile.read(file(into.home, into.id, "messages"))
    shown = [*found, *(text for m in catalog if m.id for text in forms(m))]
    assert {t for t in shown if missing(t, into.lang)} == set()


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("variant", VARIANTS)
def test_no_telephone_number_turns_round(
    tag: str, variant: str, tmp_path: Path
) -> None:
    """Safety rule 27, for every number in the data and not only those of today."""
    with i18n.use(locale(tag)):
        whole = load_one(ROOT / "lessons" / "help.toml")
        assert isinstance(whole, Help)
        help_ = i18n.translate(whole, locale(tag))
        place, look = LIBRARY.regions["nl"], VARIANTS[variant]
        page = Page("Proef", locale(tag), help_, place, variant=look)
        routes = help_.routes.values()
        cards = [route_card(page, route) for route in routes]
        pdf = page.print(cards, "")
    on_sight = "\n".join(seen(pdf, tmp_path))
    numbers = [r.phone.number for r in help_.routes.values() if r.phone]
    assert len(numbers) > 8
    assert [number for number in numbers if number not in on_sight] == []
    assert [number for number in numbers if number not in copied(pdf)] == []


def test_the_help_card_is_one_page_and_says_what_a_phone_shows() -> None:
    for one in i18n.locales():
        assert pages(make(LIBRARY, PrintJob("help-card", one))) == 1
    said = " ".join(copied(make(LIBRARY, a_job("help-card"))).split())
    with i18n.use(locale("nl")):
        number = {"number": "112"}
        assert (
            i18n.gettext("Is somebody in danger now? Call %(number)s.", **number)
            in said
        )
        assert (
            i18n.gettext("A call or a chat can be seen on the phone that you use.")
            in said
        )
    oldest = min(
        LIBRARY.help.routes[name].checked for name in LIBRARY.help.cards["pupil"]
    )
    assert f"{oldest:%d-%m-%Y}" in said


def test_the_code_is_always_printed_and_the_address_when_it_is_known() -> None:
    code = LIBRARY.lessons[LESSON].practice_code
    spaced = f"{code[:3]} {code[3:]}"
    plain = copied(make(LIBRARY, a_job("worksheet")))
    known = copied(make(LIBRARY, a_job("worksheet", address=ADDRESS)))
    assert spaced in plain
    assert spaced in known
    assert "192.168.1.5:8080" in known
    assert "192.168" not in plain


def test_the_worksheet_gives_no_answer_away() -> None:
    lesson = LIBRARY.lessons[LESSON]
    sheet = copied(make(LIBRARY, a_job("worksheet"))).split()
    key = copied(make(LIBRARY, a_job("answer-key"))).split()
    asked = [a.items[0].parts()[0] for a in lesson.plan if a.kind in KEYED]
    assert len(asked) == len(KEYED)
    for part in asked:
        first = part.feedback[part.key or ""].split()
        assert " ".join(first[:8]) in " ".join(key)
        assert " ".join(first[:8]) not in " ".join(sheet)


def test_a_draft_says_so_in_both_languages() -> None:
    said = copied(make(LIBRARY, a_job("worksheet", "ar")))
    source = locale("nl")
    with i18n.use(source):
        dutch = i18n.gettext(
            "Draft. Nobody who grew up with this language has checked these words yet."
        )
    assert dutch in said
    assert dutch not in copied(make(LIBRARY, a_job("worksheet", "nl")))


def test_names_of_a_school_are_printed_and_not_remembered() -> None:
    fields = Fields("De Vaart", "  mevrouw\n Jansen ", "x" * 200)
    assert fields.adviser == "mevrouw Jansen"
    assert len(fields.date) == LONGEST
    named = PrintJob("help-card", locale("nl"), fields=fields)
    assert "mevrouw Jansen" in copied(build(LIBRARY, named))
    assert build(LIBRARY, named) is not build(LIBRARY, named)
    assert "Jansen" not in copied(build(LIBRARY, a_job("help-card")))
    assert "Jansen" not in repr(named)


def test_no_name_stays_in_the_memory_of_the_engine() -> None:
    name = "Quirijn"
    build(LIBRARY, PrintJob("help-card", locale("nl"), fields=Fields(adviser=name)))
    gc.collect()
    kept = [thing for thing in gc.get_objects() if isinstance(thing, Run)]
    assert [run for run in kept if name in run.text] == []


def test_a_name_that_no_font_has_leaves_a_line() -> None:
    job = PrintJob("help-card", locale("nl"), fields=Fields(school="漢字"))
    assert make(LIBRARY, job) == make(LIBRARY, a_job("help-card"))


def test_a_finished_file_is_remembered() -> None:
    job = a_job("worksheet")
    assert build(LIBRARY, job) is build(LIBRARY, job)
    assert build(LIBRARY, job) == make(LIBRARY, job)


def test_names_of_files_have_five_parts() -> None:
    names = [o.file_name for o in print_jobs(LIBRARY, locale("nl-simple"), "nl")]
    assert "algemeen_help-card_nl-simple_nl_normal.pdf" in names
    assert f"{LESSON}_worksheet_nl-simple_nl_normal.pdf" in names
    assert all(name.count("_") == 4 for name in names)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"handout": "vlag"}, "There is no handout 'vlag'."),
        ({"lesson": "niets"}, "There is no lesson 'niets'."),
        ({"region": "maan"}, "There is no region 'maan'."),
        ({"variant": "reus"}, "There is no variant 'reus'."),
        ({"handout": "help-card"}, "'help-card' is not of one lesson"),
    ],
)
def test_a_print_job_that_cannot_be_filled(
    changes: dict[str, str], reason: str
) -> None:
    values = {"handout": "worksheet", "lesson": LESSON, **changes}
    with pytest.raises(CannotPrint, match=reason):
        build(LIBRARY, PrintJob(locale=locale("nl"), **values))  # type: ignore[arg-type]


def longer(text: Text) -> Text:
    """Words of a language that needs 40 per cent more room."""
    return type(text)(text + " woord" * (len(text) // 15 + 1), text.lang)


@pytest.mark.parametrize("handout", HANDOUTS)
@pytest.mark.parametrize("variant", VARIANTS)
def test_pages_survive_longer_words(handout: str, variant: str) -> None:
    change: Callable[[Text], Text] = longer
    lesson = translated(LIBRARY.lessons[LESSON], change)
    help_ = translated(LIBRARY.help, change)
    place, look = LIBRARY.regions["nl"], VARIANTS[variant]
    page = Page("Proef", locale("nl"), help_, place, ADDRESS, variant=look)
    pdf = page.print(HANDOUTS[handout].story(lesson, page), "")
    assert failures(pdf) == []


def test_what_prints_nothing_loads_no_pdf_library() -> None:
    code = (
        "import sys, workshop.handouts.print_job;"
        "sys.exit(any(name.split('.')[0] == 'reportlab' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_library_has_what_these_tests_need() -> None:
    assert isinstance(LIBRARY, Library)
    assert any(activity.items for activity in LIBRARY.lessons[LESSON].plan)
