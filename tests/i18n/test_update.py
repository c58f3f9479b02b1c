"""Extraction and update: everything is found, nothing is lost, nothing moves."""

from pathlib import Path

import pytest
from i18n.house import REGION, SCREEN, a_house, catalog, say, write

from workshop.i18n import pofile
from workshop.i18n.extract import NotExtracted, template
from workshop.i18n.update import NoSuchLanguage, add_language, update

REGION_FILE = Path("lessons") / "regions" / "hier.toml"
SCREEN_FILE = Path("workshop") / "screen.py"


def test_screens_are_extracted_with_their_notes_and_files(tmp_path: Path) -> None:
    found = {m.id: m for m in template(a_house(tmp_path), "messages") if m.id}
    assert list(found) == [
        "Leave",
        "Step %(here)s of %(all)s",
        ("%(num)s pupil", "%(num)s pupils"),
        "Go on",
        ("%(count)s seat", "%(count)s seats"),
        "Two lines in the file",
    ]
    assert found["Leave"].auto_comments == ["Safety: shown on every pupil screen."]
    assert found["Leave"].locations == [("workshop/screen.py", 0)]
    assert found["Go on"].auto_comments == ["Translators: a button."]


def test_a_note_in_a_template_keeps_its_tag(tmp_path: Path) -> None:
    notes = "{# Translators: a verb. #}\n{# Safety: always. #}\n"
    page = notes + "{{ gettext('Stop') }}\n{{ gettext('Start') }}"
    write(tmp_path / "workshop" / "templates" / "one.html", page)
    found = template(a_house(tmp_path), "messages")
    assert found["Stop"].auto_comments == ["Translators: a verb.", "Safety: always."]
    assert found["Start"].auto_comments == []


def test_course_texts_are_found_by_their_declaration(tmp_path: Path) -> None:
    found = [m for m in template(a_house(tmp_path), "lessons") if m.id]
    helps = "Wij **helpen** 2 dagen:\n\n- maandag\n- dinsdag"
    assert [m.id for m in found] == ["Hier", "Het punt", helps]
    assert [bool(m.auto_comments) for m in found] == [False, False, True]
    assert found[0].locations == [("lessons/regions/hier.toml", 0)]


def test_a_broken_lesson_file_says_where_and_why(tmp_path: Path) -> None:
    root = a_house(tmp_path)
    write(root / REGION_FILE, 'id = "hier"')
    with pytest.raises(NotExtracted, match=r"^hier.toml: missing 'name'$"):
        template(root, "lessons")


def test_a_broken_template_says_where(tmp_path: Path) -> None:
    root = a_house(tmp_path)
    write(root / "workshop" / "templates" / "bad.html", "{% trans %}no end")
    with pytest.raises(NotExtracted, match="templates/bad.html"):
        template(root, "messages")


def test_a_new_catalog_knows_its_language_and_is_a_draft(tmp_path: Path) -> None:
    words = catalog(a_house(tmp_path, "ar", "nl@simple"), "ar", "lessons")
    assert '"Language: ar\\n"\n"Plural-Forms: nplurals=6;' in words
    assert '"X-Signaal-Review: draft\\n"' in words
    assert "POT-Creation-Date" not in words


def test_the_lessons_need_no_dutch_catalog(tmp_path: Path) -> None:
    root = a_house(tmp_path, "nl")
    names = sorted(x.name for x in (root / "translations").rglob("nl/*/*.po"))
    assert names == ["messages.po"]


def test_a_second_update_changes_nothing(tmp_path: Path) -> None:
    root = a_house(tmp_path, "nl", "ar")
    say(root, "nl", "messages", "Leave", "Weg")
    write(root / SCREEN_FILE, SCREEN.replace("Leave", "Leave now") * 2)
    assert update(root) != []
    assert update(root) == []


def test_headers_of_a_translator_stay(tmp_path: Path) -> None:
    root = a_house(tmp_path, "en")
    path = root / "translations" / "en" / "LC_MESSAGES" / "lessons.po"
    words = path.read_text("utf-8").replace(
        "Review: draft", "Review: reviewed 2026-11-20 AB, CD"
    )
    write(path, words)
    write(root / REGION_FILE, REGION.replace("Het punt", "Een ander punt"))
    update(root)
    assert "X-Signaal-Review: reviewed 2026-11-20 AB, CD\\n" in path.read_text("utf-8")


def test_a_changed_source_makes_fuzzy_and_remembers_the_old_words(
    tmp_path: Path,
) -> None:
    root = a_house(tmp_path, "nl")
    say(root, "nl", "messages", "Two lines in the file", "Twee regels")
    page = root / "workshop" / "web" / "templates" / "page.html"
    write(page, page.read_text("utf-8").replace("in the file", "in a file"))
    for _ in range(2):
        update(root)
        assert (
            '#, fuzzy\n#| msgid "Two lines in the file"\n'
            'msgid "Two lines in a file"\nmsgstr "Twee regels"\n'
        ) in catalog(root, "nl", "messages")


def test_a_long_remembered_source_survives_the_file(tmp_path: Path) -> None:
    old = 'A "quoted" word and a list:\n\n- ' + "long words " * 12 + "end\n- two"
    made = pofile.Catalog(locale="en", header_comment="# x")
    made.mime_headers = (("Content-Type", "text/plain; charset=utf-8"),)
    made.add("new", "words", flags=["fuzzy"], previous_id=old)
    path = tmp_path / "x.po"
    path.write_bytes(pofile.written(made))
    again = pofile.read(path)
    assert again["new"].previous_id == [old]
    assert pofile.written(again) == path.read_bytes()


def test_a_message_that_comes_back_finds_its_translation(tmp_path: Path) -> None:
    root = a_house(tmp_path, "nl")
    say(root, "nl", "messages", "Leave", "Weg")
    before = catalog(root, "nl", "messages")
    write(root / SCREEN_FILE, "")
    update(root)
    assert '#~ msgid "Leave"\n#~ msgstr "Weg"' in catalog(root, "nl", "messages")
    write(root / SCREEN_FILE, SCREEN)
    update(root)
    assert catalog(root, "nl", "messages") == before


def test_a_damaged_catalog_says_which_line(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    write(path, 'msgid "a"\nmsgstr "b"\nnonsense\n')
    with pytest.raises(pofile.Unreadable, match=r"x.po, line 3: "):
        pofile.read(path)


def test_a_language_is_added_as_empty_drafts(tmp_path: Path) -> None:
    root = a_house(tmp_path, "en")
    made = [
        path.relative_to(root / "translations") for path in add_language(root, "sw")
    ]
    catalogs = [path for path in made if path.parts[0] == "sw"]
    assert [path.name for path in catalogs] == ["messages.po", "lessons.po"]
    added = catalog(root, "sw", "messages")
    assert "X-Signaal-Review: draft" in added
    assert 'msgid "Leave"\nmsgstr ""\n' in added


@pytest.mark.parametrize("name", ["en", "klingon", "", "../weg", "x y"])
def test_a_language_must_be_known_and_new(tmp_path: Path, name: str) -> None:
    root = a_house(tmp_path, "en")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(NoSuchLanguage):
        add_language(root, name)
    assert sorted(tmp_path.rglob("*")) == before
