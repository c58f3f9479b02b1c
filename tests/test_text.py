"""Words for people: what is accepted, what becomes of it, and the walk over them."""

import pytest
from builders import a_lesson
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.text import (
    Line,
    Listing,
    Paragraph,
    Run,
    Text,
    Unfit,
    blocks,
    plain,
    runs,
    texts,
    translated,
)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("", "is empty"),
        ("   ", "is empty"),
        ("Wel 50%", "contains '%'"),
        ("Dag {naam}", "contains '{'"),
        (r"Een \* ster", "contains '\\'"),
        ("Kijk op www.voorbeeld.test", "the address 'www.voorbeeld.test'"),
        ("Kijk op http://10.0.0.1/x", "the address 'http://10.0.0.1/x'"),
        ("Mail iemand@voorbeeld.test", "the address 'iemand@voorbeeld.test'"),
        ("Ga naar voorbeeld.nl!", "the address 'voorbeeld.nl'"),
        ("Jongens &amp; meisjes", "contains '&amp;'"),
        ("niet &#039;stoer&#039;", "contains '&#039;'"),
        ("Een #-#-# rest", "contains '#-#-#'"),
        ("# Kop", "markup 'heading'"),
        ("<b>vet</b>", "markup 'html_inline'"),
        ("<div>\nx\n</div>", "markup 'html_block'"),
        ("[hier](les)", "markup 'link'"),
        ("![foto](x.png)", "markup 'image'"),
        ("`code`", "markup 'code_inline'"),
        ("    code", None),
        ("a\n\n    code", "markup 'code_block'"),
        ("> citaat", "markup 'blockquote'"),
        ("a\n\n---\n\nb", "markup 'hr'"),
    ],
)
def test_markup_that_is_not_ours_is_refused(words: str, says: str | None) -> None:
    if says is None:
        assert Text.checked(words) == words.strip()
        return
    with pytest.raises(Unfit) as refused:
        Text.checked(words)
    assert says in str(refused.value)


@pytest.mark.parametrize("words", ["- een\n- twee", "een\ntwee", "1. een"])
def test_a_line_is_one_line(words: str) -> None:
    with pytest.raises(Unfit, match="one line"):
        Line.checked(words)


def test_a_text_becomes_paragraphs_and_lists() -> None:
    found = blocks("Hallo **wereld**.\n\n- een\n- *twee*\n\n1. a\n2. b")
    one = (Paragraph((Run("een"),)),)
    two = (Paragraph((Run("twee", emphasis=True),)),)
    assert found[0] == Paragraph((Run("Hallo "), Run("wereld", strong=True), Run(".")))
    assert found[1] == Listing((one, two), ordered=False)
    assert isinstance(found[2], Listing)
    assert found[2].ordered


def test_a_line_becomes_runs() -> None:
    assert runs("a **b** c") == (Run("a "), Run("b", strong=True), Run(" c"))


def test_plain_words_have_no_marks() -> None:
    assert plain("Een **twee**\n\n- drie\n- vier") == "Een twee drie vier"


def test_the_walk_finds_every_text_once_with_its_place() -> None:
    found = dict(texts(a_lesson()))
    assert found["title"] == "Een proefles"
    place = "activities.quiz.items.wegkijken.options.nee.feedback"
    assert found[place] == "Twijfel is geen ja."
    assert found["practice.now.0"] == "Praat met iemand die je vertrouwt."
    assert "practice_code" not in found
    assert found["content_note"].safety
    assert not found["title"].safety


def test_translating_gives_another_lesson_and_keeps_the_first() -> None:
    lesson = a_lesson()
    loud = translated(lesson, lambda text: type(text)(text.upper(), "en"))
    assert loud.title == "EEN PROEFLES"
    assert loud.title.lang == "en"
    assert loud.activities[0].items[0].stem.isupper()
    assert isinstance(loud.title, Line)
    assert lesson.title == "Een proefles"
    assert loud.practice_code == lesson.practice_code


def test_a_text_knows_the_language_of_its_words() -> None:
    assert Text("dag").lang == "nl"
    assert Text("hello", "en").lang == "en"


@settings(max_examples=500)
@given(st.text(alphabet="ab é’.\n*_-1`[>\t\u00a0", min_size=1))
def test_whatever_is_typed_becomes_blocks_that_keep_its_letters(words: str) -> None:
    wanted = [sign for sign in words if sign.isalpha()]
    assert [sign for sign in plain(words) if sign.isalpha()] == wanted
