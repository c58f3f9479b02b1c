"""Every file of every handout: of help routes and partners only what is verified is there."""

from pathlib import Path

import pytest
from contacts import REGION, found, planted
from printed import copied

from workshop import i18n
from workshop.content.load import load
from workshop.handouts.print_job import make, print_jobs


@pytest.mark.parametrize("verified", [(), ("phone", "hours"), ("chat",), ("website",)])
def test_no_paper_shows_what_nobody_verified(
    verified: tuple[str, ...], tmp_path: Path
) -> None:
    library = load(planted(tmp_path, verified))
    kinds = set[str]()
    for job in print_jobs(library, i18n.source(), REGION):
        pdf = make(library, job)
        assert b"/Annot" not in pdf  # a link would have to be searched too
        printed = found(copied(pdf))
        assert printed <= {*verified}, job.file_name
        kinds |= printed
    assert kinds == {*verified}


def test_a_partner_is_on_paper_with_what_is_verified(tmp_path: Path) -> None:
    """The partner of a region has a card of its own; nobody else has its number."""
    for kind in ("phone", "chat", "website"):
        library = load(planted(tmp_path / kind, (kind,)))
        (partner,) = library.regions[REGION].partners
        way = getattr(partner, kind)
        words = way.number if kind == "phone" else way.address
        card = next(
            o for o in print_jobs(library, i18n.source(), REGION) if o.lesson is None
        )
        assert partner.name in copied(make(library, card))
        assert words in copied(make(library, card))
    hidden = load(planted(tmp_path / "none", ()))
    assert partner.name not in copied(make(hidden, card))
