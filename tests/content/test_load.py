"""A folder of files becomes a library: one test per way to be wrong."""

from pathlib import Path

import pytest

from workshop.config import Config
from workshop.content.load import load
from workshop.content.problems import HelpIsBroken

HELP = """
danger = "112"
[cards]
pupil = ["school", "112"]
[routes.school]
name = "Mentor op school"
text = "Iemand op school die met je meedenkt."
audience = ["youth"]
sources = ["https://voorbeeld.test"]
checked = 2026-11-23
confidence = "high"
[routes.112]
name = "112"
text = "Bij direct gevaar."
audience = ["youth"]
sources = ["https://voorbeeld.test"]
checked = 2026-11-23
confidence = "high"
phone = {number = "112", free = true, print = true}
"""
SOURCES = """
[MHZ]
title = "Maak het zichtbaar"
address = "https://voorbeeld.test"
"""
PROGRAMME = """
[[modules]]
id = "cursus"
title = "De cursus"
lessons = ["proef"]
"""
LESSON = """
id = "proef"
title = "Een proefles"
audience = "pupils"
aim = "Je ziet het verschil."
minutes = [50, 45]
practice_code = "BCDFGH"
review = "draft"
content_note = "Deze les gaat over druk."
opt_out = "Maak een poster."
needs = ["Papier."]
preparation = ["Zet stoelen klaar."]
help = ["school"]
sources = ["MHZ"]

[[activities]]
id = "praten"
type = "discussion"
title = "Praten"
minutes = [45, 40]
prompts = ["Wat is gewoon?"]

[[activities]]
id = "speling"
type = "slack"
title = "Speling"
minutes = [5, 5]

[practice]
intro = "Je mag alles overslaan."
now = ["Praat met iemand."]
[[practice.items]]
id = "wegkijken"
type = "single-choice"
stem = "Is dat een ja?"
key = "nee"
options = [
  {id = "ja", text = "Ja", feedback = "Twijfel is geen ja."},
  {id = "nee", text = "Nee", feedback = "Klopt."},
]
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    files = {
        "help.toml": HELP,
        "sources.toml": SOURCES,
        "programme.toml": PROGRAMME,
        "proef.toml": LESSON,
        "regions/nl.toml": 'id = "nl"\nname = "Nederland"\n',
    }
    (tmp_path / "regions").mkdir()
    for name, words in files.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    return tmp_path


def problems(course: Path) -> list[str]:
    return [str(problem) for problem in load(course).problems]


def test_a_good_folder_has_no_problems(course: Path) -> None:
    library = load(course)
    assert library.problems == ()
    assert library.modules[0].lessons == ("proef",)
    assert library.regions["nl"].name == "Nederland"
    assert library.sources["MHZ"].title == "Maak het zichtbaar"
    assert [a.id for a in library.lessons["proef"].plan] == ["praten", "speling"]


def test_a_code_opens_its_lesson_however_it_is_typed(course: Path) -> None:
    library = load(course)
    for typed in ("BCDFGH", "bcd fgh", " b-c-d-f-g-h "):
        assert library.lesson_for_code(typed) is library.lessons["proef"]
    for typed in ("", "BCDFG", "BCDFGHJ", "XXXXXX"):
        assert library.lesson_for_code(typed) is None


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            'key = "nee"\n',
            'key = "weg"\n',
            (
                "proef.toml > practice > wegkijken: "
                "refers to 'weg', which does not exist"
            ),
        ),
        ('title = "Praten"', "", "proef.toml > praten: missing 'title'"),
        (
            'title = "Praten"',
            'titel = "Praten"\ntitle = "Praten"',
            ("proef.toml > praten: unknown key 'titel': remove it or correct its name"),
        ),
        (
            'type = "discussion"',
            'type = "dans"',
            (
                "proef.toml > praten: unknown type 'dans': choose one of "
                "'talk', 'discussion', 'ground-rules', 'statements', 'quiz', "
                "'signal-spotting', 'card-sort', 'branching-story', 'role-play', "
                "'question-box', 'help-routes', 'measure', 'exit-ticket', 'slack'"
            ),
        ),
        (
            "minutes = [45, 40]",
            "minutes = [45, 41]",
            "proef.toml: the activities take 46 minutes, not 45",
        ),
        (
            "minutes = [45, 40]",
            "minutes = [45]",
            "proef.toml: activity 'praten' has 1 minutes, not 2",
        ),
        (
            "minutes = [45, 40]",
            'minutes = ["45", 40]',
            ("proef.toml > praten: 'minutes 1' must be a whole number"),
        ),
        (
            'id = "speling"',
            'id = "praten"',
            "proef.toml: the id 'praten' is used twice: give one a new id",
        ),
        (
            'help = ["school"]',
            'help = ["oma"]',
            "proef.toml: refers to the help route 'oma', which is not in help.toml",
        ),
        (
            'sources = ["MHZ"]',
            'sources = ["XYZ"]',
            "proef.toml: refers to the source 'XYZ', which is not in sources.toml",
        ),
        (
            'feedback = "Klopt."',
            'feedback = "Bel 1 1 2."',
            (
                "proef.toml > practice > items > wegkijken > options > nee > feedback: "
                "types the number of a help route: leave it out"
            ),
        ),
        (
            'aim = "Je ziet het verschil."',
            'aim = "Zie <b>dit</b>."',
            (
                "proef.toml > aim: uses markup 'html_inline': "
                "only paragraphs, lists, ** and * are allowed"
            ),
        ),
        (
            'practice_code = "BCDFGH"',
            'practice_code = "AEIOUY"',
            "proef.toml: 'practice_code' is not in the form that is asked",
        ),
        (
            'id = "proef"',
            'id = "ander"',
            "proef.toml: has the id 'ander': file name and id must be the same",
        ),
        (
            'type = "slack"',
            'type = "talk"',
            "proef.toml: the plan must end with a slack of 5 minutes",
        ),
    ],
)
def test_a_problem_names_its_place_and_what_to_do(
    course: Path, old: str, new: str, says: str
) -> None:
    assert LESSON.count(old) == 1
    (course / "proef.toml").write_text(LESSON.replace(old, new), encoding="utf-8")
    library = load(course)
    assert [str(problem) for problem in library.problems] == [says]
    assert library.lessons == {}
    assert [*library.broken] == ["proef"]


def test_all_problems_are_reported_at_once(course: Path) -> None:
    words = LESSON.replace('title = "Praten"', "").replace('needs = ["Papier."]', "")
    (course / "proef.toml").write_text(words, encoding="utf-8")
    assert problems(course) == [
        "proef.toml: missing 'needs'",
        "proef.toml > praten: missing 'title'",
    ]


def test_a_broken_file_stops_no_other(course: Path) -> None:
    (course / "stuk.toml").write_text("id = ", encoding="utf-8")
    library = load(course)
    assert [*library.lessons] == ["proef"]
    assert [*library.broken] == ["stuk"]
    assert str(library.problems[0]).startswith("stuk.toml: is not valid TOML: ")


def test_two_lessons_never_share_a_practice_code(course: Path) -> None:
    twin = LESSON.replace('id = "proef"', 'id = "tweeling"')
    (course / "tweeling.toml").write_text(twin, encoding="utf-8")
    assert (
        "tweeling.toml: has the practice code of 'proef': give it a code of its own"
        in (problems(course))
    )


def test_the_programme_and_the_files_agree(course: Path) -> None:
    words = PROGRAMME.replace('"proef"', '"weg"')
    (course / "programme.toml").write_text(words, encoding="utf-8")
    assert problems(course) == [
        "programme.toml: lists 'weg', but there is no such lesson file",
        "programme.toml: does not list 'proef': add it to a module",
    ]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe", "is not UTF-8 text: save it as UTF-8"),
        (b"# " + b"x" * 600_000, "is larger than 512 kB: split it"),
        (b"x = " + b"[" * 5000 + b"]" * 5000, "is nested too deeply: make it simpler"),
    ],
)
def test_files_that_are_no_lesson_at_all(
    course: Path, content: bytes, says: str
) -> None:
    (course / "vreemd.toml").write_bytes(content)
    assert f"vreemd.toml: {says}" in problems(course)


def test_ten_thousand_items_are_refused_with_one_sentence(course: Path) -> None:
    start = LESSON.index("[[practice.items]]")
    items = "".join(
        LESSON[start:].replace("wegkijken", f"vraag-{n}") for n in range(10_000)
    )
    (course / "proef.toml").write_text(LESSON[:start] + items, encoding="utf-8")
    assert problems(course) == ["proef.toml: is larger than 512 kB: split it"]


def test_too_many_items_are_refused_with_one_sentence(course: Path) -> None:
    start = LESSON.index("[[practice.items]]")
    items = "".join(
        LESSON[start:].replace("wegkijken", f"vraag-{n}") for n in range(100)
    )
    (course / "proef.toml").write_text(LESSON[:start] + items, encoding="utf-8")
    assert problems(course) == [
        "proef.toml > practice: 'items' has too many: at most 30"
    ]


def test_a_link_to_elsewhere_is_not_followed(course: Path) -> None:
    (course / "elders.toml").symlink_to(course / "proef.toml")
    expected = "elders.toml: is not an ordinary file: put the file here"
    assert expected in problems(course)


@pytest.mark.parametrize(
    ("old", "new"),
    [('danger = "112"', 'danger = "999"'), ('number = "112"', 'number = "een"')],
)
def test_without_correct_help_routes_nothing_starts(
    course: Path, old: str, new: str
) -> None:
    (course / "help.toml").write_text(HELP.replace(old, new), encoding="utf-8")
    with pytest.raises(HelpIsBroken) as broken:
        load(course)
    assert str(broken.value).startswith("help.toml")


def test_every_lesson_of_the_course_loads() -> None:
    library = load(Config().lessons)
    assert [str(problem) for problem in library.problems] == []
    assert "druk" in library.lessons
