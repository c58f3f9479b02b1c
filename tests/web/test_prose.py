"""Words as HTML: escaped, marked with their language, numbers in their own order."""

import pytest

from workshop import i18n
from workshop.text import Line, Text
from workshop.web.prose import isolated, line, prose, typed


def bdi(words: str) -> str:
    return f'<bdi dir="ltr">{words}</bdi>'


def test_paragraphs_lists_and_styles() -> None:
    found = prose(Text("Dag **jij** en *wij*.\n\n- een\n- twee\n\n1. drie"))
    assert found == (
        "<p>Dag <strong>jij</strong> en <em>wij</em>.</p>\n"
        "<ul><li>een</li><li>twee</li></ul>\n"
        "<ol><li>drie</li></ol>"
    )


def test_a_list_inside_a_list_stays_inside() -> None:
    found = prose(Text("- een\n  - twee"))
    assert found == "<ul><li><p>een</p>\n<ul><li>twee</li></ul></li></ul>"


def test_signs_of_html_are_words() -> None:
    assert line(Line("<b> & 'x'")) == "&lt;b&gt; &amp; &#39;x&#39;"
    assert isolated("<i>") == bdi("&lt;i&gt;")


def test_words_of_another_language_say_so() -> None:
    english = i18n.find("en")
    assert english
    with i18n.use(english):
        assert line(Line("Dag")) == '<span lang="nl" dir="ltr">Dag</span>'
        assert prose(Text("Dag")) == '<div lang="nl" dir="ltr"><p>Dag</p></div>'
        assert line(Line("Hello", "en")) == "Hello"


@pytest.mark.parametrize(
    ("words", "piece"),
    [
        ("اتصل 0800-0432 الآن", "0800-0432"),
        ("في 23-11-2026.", "23-11-2026"),
        ("الساعة 8:30–16:00", "8:30–16:00"),
        ("www.kindertelefoon.nl", "www.kindertelefoon.nl"),
        ("رمز KLM QRX هنا", "KLM QRX"),
        ("113 Zelfmoordpreventie", "113 Zelfmoordpreventie"),
        ("المرشد (mentor)", "mentor"),
    ],
)
def test_in_right_to_left_words_pieces_keep_their_order(words: str, piece: str) -> None:
    arabic = i18n.find("ar")
    assert arabic
    with i18n.use(arabic):
        assert line(Line(words, "ar")) == words.replace(piece, bdi(piece))


def test_in_left_to_right_words_nothing_is_isolated() -> None:
    assert line(Line("Bel 0800-0432")) == "Bel 0800-0432"


def test_what_a_person_typed_keeps_its_numbers_in_every_language() -> None:
    assert typed("Juf <b> 12") == "<bdi>Juf &lt;b&gt; 12</bdi>"
    assert typed("أ. سارة 06-12345678") == f"<bdi>أ. سارة {bdi('06-12345678')}</bdi>"
