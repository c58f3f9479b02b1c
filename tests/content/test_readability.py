"""Dutch words counted: sentences, syllables, and the score made of them."""

import pytest

from workshop.content.readability import Readability, readability, sentences, syllables
from workshop.text import Text


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("tijd", 1),
        ("leeuw", 1),
        ("nieuw", 1),
        ("mooie", 2),
        ("draaiing", 2),
        ("bijna", 2),
        ("financiële", 5),
        ("geïnteresseerd", 5),
        ("ruïne", 3),
        ("vertrouwenspersoon", 5),
        ("112", 1),
        ("GGD", 1),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_lists_and_paragraphs_end_a_sentence() -> None:
    text = Text(
        "Kijk goed. ‘Wat zie je?’ vraagt Noa.\n\n- een vriend\n- een **klas**\n\n1. drie"
    )
    assert sentences(text) == [
        "Kijk goed.",
        "‘Wat zie je?",
        "vraagt Noa.",
        "een vriend",
        "een klas",
        "drie",
    ]


def test_the_score_is_the_formula() -> None:
    found = readability([Text("De kat zit op de mat. De hond slaapt.")])
    assert found == Readability(sentences=2, words=9, syllables=9)
    assert found.flesch_douma == pytest.approx(206.835 - 0.93 * 4.5 - 77)


def test_no_words_are_easy() -> None:
    assert readability([]).flesch_douma == 100
