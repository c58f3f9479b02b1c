"""An attacker who sits in the class, and the situations in which he learns too much.

He knows how many answered, his own answer and one friend's, and those of all seats that
he got beyond his own; he sees what is shown, and knows how it is made. He learns too much when all counts that fit with it agree that some
choice was made by none, or by all, of the others (safety rule 10).
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

from workshop.quizzes.items import Choice, Part

Counts = tuple[int, ...]
Show = Callable[[Counts], Hashable]
NAMES = "abcd"
KNOWN = 2


@dataclass(frozen=True)
class Found:
    """Situations that disclose, out of all; the first counts of one that does."""

    disclosing: int = 0
    of: int = 0
    example: Counts | None = None

    def __add__(self, other: "Found") -> "Found":
        example = self.example or other.example
        return Found(self.disclosing + other.disclosing, self.of + other.of, example)

    @property
    def share(self) -> float:
        """Part of the situations that disclose, 0 to 1."""
        return self.disclosing / self.of


def a_part(choices: int, name: str = "answer") -> Part:
    """A part with so many choices, called a, b, c, d."""
    named = tuple(Choice(id=NAMES[place]) for place in range(choices))
    return Part(id=name, text=None, choices=named, key=None, feedback={})


def classes(answers: int, choices: int) -> Iterator[Counts]:
    """All ways in which so many answers can fall."""
    if choices == 1:
        yield (answers,)
        return
    for count in range(answers + 1):
        for others in classes(answers - count, choices - 1):
            yield (count, *others)


def attack(show: Show, choices: int, sizes: range, known: int = KNOWN) -> Found:
    """Tries every class of these sizes, with every way to know so many answers."""
    found = Found()
    for answers in sizes:
        alike: dict[Hashable, list[Counts]] = defaultdict(list)
        for counts in classes(answers, choices):
            alike[show(counts)].append(counts)
        for group in alike.values():
            for some in combinations_with_replacement(range(choices), known):
                found += _situations(group, some, answers)
    return found


def _situations(group: Sequence[Counts], known: Counts, answers: int) -> Found:
    """The classes that look alike and hold the known answers.

    One counts twice where the attacker and his friend chose differently.
    """
    takes = [known.count(choice) for choice in range(len(group[0]))]
    needed = [(place, taken) for place, taken in enumerate(takes) if taken]
    fitting = [c for c in group if all(c[place] >= taken for place, taken in needed)]
    size = len(fitting) * len(needed)
    if not fitting or not _learns(fitting, takes, answers - len(known)):
        return Found(of=size)
    return Found(size, size, fitting[0])


def _learns(fitting: Sequence[Counts], takes: Sequence[int], others: int) -> bool:
    """Do all fitting classes agree on none or on all others, for some choice?"""
    for place, taken in enumerate(takes):
        first = fitting[0][place] - taken
        if first in (0, others) and all(c[place] - taken == first for c in fitting):
            return True
    return False
