"""What a phone reads in a page: the question that stands there, and its fields."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random

Fields = tuple[tuple[str, str], ...]
"""Names and values, as a form sends them."""

_MARK = re.compile(r'name="of" value="([^"]+)"')
_ASKED = re.compile(r'<fieldset class="asked">(.*)</fieldset>', re.DOTALL)
_FIELD = re.compile(r'<(?:button|input type="(\w+)") name="([^"]+)" value="([^"]+)"')


@dataclass(frozen=True)
class Form:
    """A question that takes answers: `values` by field, the sets of ticks apart."""

    of: str
    values: Mapping[str, Sequence[str]]
    ticks: frozenset[str]

    def answered(self, dice: Random) -> Fields:
        """Any answer."""
        drawn = [(name, dice.choice(self.values[name])) for name in self.values]
        chosen = [pair for pair in drawn if self._is_sent(pair[0], dice)]
        return (("of", self.of), *(chosen or drawn[:1]))

    def _is_sent(self, name: str, dice: Random) -> bool:
        return name not in self.ticks or dice.random() < 0.5

    @property
    def skipped(self) -> Fields:
        """The form as "skip" sends it."""
        return (("of", self.of), ("do", "skip"))


@lru_cache(maxsize=64)
def form_in(page: str) -> Form | None:
    """The form of a page; None when nothing can be answered there (any more)."""
    mark, asked = _MARK.search(page), _ASKED.search(page)
    if not mark or not asked:
        return None
    found = _FIELD.findall(asked[1])
    values: dict[str, list[str]] = {}
    for _, name, value in found:
        if name != "do":
            values.setdefault(name, []).append(value)
    ticks = frozenset(name for kind, name, _ in found if kind == "checkbox")
    return Form(mark[1], values, ticks)
