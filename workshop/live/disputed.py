"""The two lines a class disagreed about most: where talking is worth most."""

from workshop.live.tables import Table

_PAIR = 2


def most_disputed(tables: tuple[Table, ...]) -> tuple[Table, ...]:
    """Those whose published numbers lie nearest each other, in the lesson's order.

    None where words stand for numbers: an order would tell more than the words.
    """
    gaps = {table.part.id: _gap(table) for table in tables if table.rows}
    known = {name: gap for name, gap in gaps.items() if gap is not None}
    if len(known) <= _PAIR:
        return ()
    names = sorted(known, key=lambda name: known[name])[:_PAIR]
    return tuple(table for table in tables if table.part.id in names)


def _gap(table: Table) -> int | None:
    numbers = [row.number for row in table.rows if row.number is not None]
    if len(numbers) < len(table.rows) or len(numbers) < _PAIR:
        return None
    first, second, *_ = sorted(numbers, reverse=True)
    return first - second
