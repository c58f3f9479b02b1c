"""Every lesson, handout, language, variant and region: valid, and the same each time."""

from itertools import product

import pytest
from pairs import covering
from printed import copied, failures

from workshop import i18n
from workshop.config import ROOT
from workshop.content.load import load
from workshop.handouts import HANDOUTS, VARIANTS
from workshop.handouts.print_job import PrintJob, make

LIBRARY = load(ROOT / "lessons")
COLUMNS = (
    [*LIBRARY.lessons],
    [*HANDOUTS],
    [one.tag for one in i18n.locales()],
    [*VARIANTS],
    [*LIBRARY.regions],
)
Row = tuple[str, ...]


def is_valid(row: Row) -> bool:
    """Whether a file of this kind can be opened, read aloud, and made again."""
    lesson, handout, tag, variant, region = row
    locale, address = i18n.find(tag), "http://192.168.1.5:8080"
    assert locale
    of = lesson if HANDOUTS[handout].of == "lesson" else None
    job = PrintJob(handout, locale, of, region, variant=variant, address=address)
    pdf = make(LIBRARY, job)
    assert make(LIBRARY, job) == pdf
    assert failures(pdf) == []
    return "\ufffd" not in copied(pdf)


@pytest.mark.parametrize("row", covering(*COLUMNS), ids="-".join)
def test_each_pair_of_two_of_them(row: Row) -> None:
    assert is_valid(row)


@pytest.mark.long
@pytest.mark.parametrize("row", [*product(*COLUMNS)], ids="-".join)
def test_all_of_them(row: Row) -> None:
    assert is_valid(row)
