"""What is said while a question is open: words that no count can be taken from (rule 13)."""

from itertools import groupby, pairwise
from pathlib import Path

from live_desk import LiveClass

from workshop.live.how_many import WIDTH, Answered, HowMany
from workshop.live.progress import EVERY
from workshop.quizzes.items import ANSWER
from workshop.sessions.session import Setup

CLASSES = range(1, 301)
QUESTION = "quiz/wegkijken"


def bands(phones: int) -> list[tuple[Answered, int]]:
    """The words from nobody to everybody, each with how many numbers it stands for."""
    words = [HowMany.of(chosen, phones).answered for chosen in range(phones + 1)]
    return [(word, len([*some])) for word, some in groupby(words)]


TRUE = {
    Answered.UNDER_WAY: (0.0, 1.0),
    Answered.FEW: (0.0, 0.25),
    Answered.NOT_HALF: (0.0, 0.5),
    Answered.SOME: (0.0, 0.5),
    Answered.HALF: (0.3, 0.7),
    Answered.MOST: (0.5, 1.0),
    Answered.ALMOST: (0.75, 1.0),
}
"""Of which shares of a class each word may be said."""


def test_each_word_stands_for_six_numbers_or_more() -> None:
    for phones in CLASSES:
        found = bands(phones)
        assert len(found) == 1 or min(size for _, size in found) >= WIDTH, phones
        assert len({word for word, _ in found}) == len(found)
        levels = [HowMany(word).level for word, _ in found]
        assert all(one < other for one, other in pairwise(levels)), phones


def test_what_is_said_is_so() -> None:
    for phones in CLASSES:
        for chosen in range(phones + 1):
            least, most = TRUE[HowMany.of(chosen, phones).answered]
            assert least <= chosen / phones <= most, (chosen, phones)


def a_class(folder: Path, phones: int = 28) -> LiveClass:
    klas = LiveClass(folder, setup=Setup(pupils=phones))
    klas.all_join(phones)
    klas.go(QUESTION)
    return klas


def said(klas: LiveClass) -> Answered:
    """When the screens look again."""
    klas.clock.pass_(EVERY)
    found = klas.view.how_many
    assert found
    return found.answered


def test_no_word_turns_at_a_tap(tmp_path: Path) -> None:
    klas = a_class(tmp_path)
    before = klas.view.tag
    klas.all_answer([{ANSWER: "nee"}] * 28)
    assert klas.view.tag == before, "not even what stands for the page may differ"
    assert said(klas) is Answered.ALMOST
    klas.close()


def test_taking_an_answer_back_shows_nothing(tmp_path: Path) -> None:
    klas = a_class(tmp_path)
    klas.all_answer([{ANSWER: "nee"}] * 14)
    assert said(klas) is Answered.SOME
    klas.answer(14, {ANSWER: "nee"})
    assert said(klas) is Answered.MOST
    klas.answer(14, None)
    assert said(klas) is Answered.MOST
    klas.close()


def test_who_skips_is_like_who_has_not_answered(tmp_path: Path) -> None:
    for number, does in enumerate(("skip", "idle")):
        klas = a_class(tmp_path / str(number))
        for seat in range(28 if does == "skip" else 0):
            klas.answer(seat, None)
        assert said(klas) is Answered.FEW
        klas.close()


def test_tags_of_pages_hold_no_count(tmp_path: Path) -> None:
    klas, tags = a_class(tmp_path), set[str]()
    for seat in range(WIDTH - 1):
        klas.answer(seat, {ANSWER: "nee"})
        said(klas)
        tags.add(klas.view.tag)
    assert len(tags) == 1
    klas.close()
