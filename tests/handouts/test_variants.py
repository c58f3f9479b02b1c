"""Large print and ink-saving: what they promise, for every handout."""

import pypdfium2
import pytest
from builders import a_sort, an_item
from printed import pages

from workshop import i18n
from workshop.config import ROOT
from workshop.content.load import load
from workshop.handouts import HANDOUTS, VARIANTS
from workshop.handouts.answers import key
from workshop.handouts.flow import on_paper
from workshop.handouts.page import Page
from workshop.handouts.print_job import PrintJob, make
from workshop.handouts.theme import BODY, CAPTION, sheet
from workshop.paper.paragraph import Paragraph

LIBRARY = load(ROOT / "lessons")
LESSON = next(iter(LIBRARY.lessons))


def a_job(handout: str, variant: str, locale: i18n.Locale | None = None) -> PrintJob:
    lesson = LESSON if HANDOUTS[handout].of == "lesson" else None
    return PrintJob(handout, locale or i18n.source(), lesson, variant=variant)


def printed(handout: str, variant: str) -> bytes:
    return make(LIBRARY, a_job(handout, variant))


def pixels(pdf: bytes) -> list[bytes]:
    """Red, green and blue of every pixel of the first page."""
    document = pypdfium2.PdfDocument(pdf)
    bitmap = document[0].render(scale=1)
    data, step = bytes(bitmap.buffer), bitmap.n_channels
    document.close()
    return [data[number::step] for number in range(3)]


@pytest.mark.parametrize("handout", HANDOUTS)
def test_ink_saving_has_no_colour_and_takes_less_ink(handout: str) -> None:
    red, green, blue = pixels(printed(handout, "ink"))
    assert red == green == blue
    assert len({*pixels(printed(handout, "normal"))}) == 3
    white = red.count(255)
    assert white > min(x.count(255) for x in pixels(printed(handout, "normal")))


@pytest.mark.parametrize("handout", HANDOUTS)
def test_ink_saving_takes_no_more_pages(handout: str) -> None:
    assert pages(printed(handout, "ink")) == pages(printed(handout, "normal"))


def test_large_print_is_eighteen_points_and_nothing_is_below_sixteen() -> None:
    large = VARIANTS["large"]
    paper = sheet(large)
    assert BODY.size * paper.scale == pytest.approx(18)
    place = LIBRARY.regions["nl"]
    page = Page("Proef", i18n.source(), LIBRARY.help, place, variant=large)
    assert page.say("klein", CAPTION).style.size * paper.scale > 16


def test_letters_of_large_print_are_larger_on_the_paper() -> None:
    def height(variant: str) -> float:
        document = pypdfium2.PdfDocument(printed("help-card", variant))
        page = document[0].get_textpage()
        found = page.search("112").get_next()
        _, bottom, _, top = page.get_charbox(found[0])
        document.close()
        return float(top - bottom)

    assert height("large") == pytest.approx(height("normal") * 18 / 11, rel=0.02)


@pytest.fixture
def too_wide(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Paragraphs with a word that is wider than the room they got."""
    wrap, found = Paragraph.wrap, set[str]()

    def measured(self: Paragraph, width: float, height: float) -> tuple[float, float]:
        if self.narrowest() > width + 0.1:
            found.add("".join(run.text for run in self.runs))
        return wrap(self, width, height)

    monkeypatch.setattr(Paragraph, "wrap", measured)
    return found


@pytest.mark.parametrize("handout", HANDOUTS)
def test_no_word_is_wider_than_its_room(handout: str, too_wide: set[str]) -> None:
    for locale in i18n.locales():
        make(LIBRARY, a_job(handout, "large", locale))
    assert too_wide == set()


def test_a_long_name_of_a_heap_has_room(too_wide: set[str]) -> None:
    raw = a_sort()
    heaps = [heap | {"text": "Vertrouwenspersoon"} for heap in raw["categories"][:2]]
    cards = [card | {"key": "gewoon"} for card in raw["cards"]]
    item = an_item(raw | {"categories": tuple(heaps), "cards": tuple(cards)})
    place, large = LIBRARY.regions["nl"], VARIANTS["large"]
    page = Page("Proef", i18n.source(), LIBRARY.help, place, variant=large)
    page.print([*on_paper(item, page), *key(item, page)], "")
    assert too_wide == set()
