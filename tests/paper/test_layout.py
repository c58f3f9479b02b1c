"""Narrow paper: columns and cells stand under each other; what is too high divides."""

from printed import a_file, copied, failures, pages, paragraph

from workshop.paper.cells import folded, folded_head
from workshop.paper.columns import Columns
from workshop.paper.figure import Box
from workshop.paper.flow import Flow, Stack


def lines(count: int) -> list[Flow]:
    return [paragraph(f"Regel {number}.") for number in range(count)]


def test_columns_fold_where_there_is_less_room_than_they_ask() -> None:
    columns = Columns(lines(2), [0.5, 0.5], fold=300)
    beside, under = columns.wrap(300, 500)[1], columns.wrap(299, 500)[1]
    assert under > 2 * beside


def test_cells_that_share_the_width_fold_and_fixed_ones_stay() -> None:
    cells = [Stack([flow]) for flow in lines(3)]
    found = folded(cells, [80, 60, 120], [0, 2], 5, 500)
    assert [place.x for place in found] == [5, 205, 5]
    assert [place.width for place in found] == [190, 50, 190]
    assert found[2].down > found[0].down == found[1].down
    head = folded_head(cells, [80, 60, 120], [0, 2], 5, 500)
    assert [place.x for place in head] == [5, 205, 85]
    assert len({place.down for place in head}) == 1


def test_what_no_page_can_hold_is_divided() -> None:
    for high in (Box(lines(120), line=(0, 0, 0)), Stack(lines(120))):
        pdf = a_file([paragraph("Titel", tag="H1"), high])
        assert pages(pdf) > 2
        assert all(f"Regel {number}." in copied(pdf) for number in (0, 60, 119))
        assert failures(pdf) == []


def test_folded_cards_part_over_two_pages_and_columns_of_words_do_not() -> None:
    cards = [Box([flow]) for flow in lines(2)]
    parted = Columns(cards, [0.5, 0.5], align="stretch", fold=300)
    assert parted.split(299, 40) == cards
    assert parted.split(299, 10) == parted.split(300, 40) == []
    assert Columns(cards, [0.5, 0.5], fold=300).split(299, 40) == []
