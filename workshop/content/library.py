"""Everything that was loaded: the lessons, the help routes and what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.content.codes import letters
from workshop.content.help import Help, Region
from workshop.content.lesson import Lesson, Module, Sources
from workshop.content.problems import Problem


@dataclass(frozen=True)
class Library:
    """The course. `broken` names the lessons that could not be loaded, and why.

    Help and regions have only verified channels; `unverified` names the kinds of the
    others, by the id of their route or partner.
    """

    modules: tuple[Module, ...]
    lessons: Mapping[str, Lesson]
    broken: Mapping[str, tuple[Problem, ...]]
    help: Help
    regions: Mapping[str, Region]
    unverified: Mapping[str, tuple[str, ...]]
    sources: Sources
    problems: tuple[Problem, ...]

    def lesson_for_code(self, code: str) -> Lesson | None:
        """The lesson whose practice quiz this code opens; case and blanks count not."""
        wanted = letters(code)
        return next(
            (x for x in self.lessons.values() if x.practice_code == wanted), None
        )
