"""What the library shows of a module: its lessons, whole or broken, and languages."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop import i18n
from workshop.content.lesson import Lesson
from workshop.content.library import Library
from workshop.content.problems import Problem
from workshop.text import Line


@dataclass(frozen=True)
class InLanguage:
    """How far a lesson is in a language."""

    locale: i18n.Locale
    percent: int
    is_complete: bool
    is_draft: bool


@dataclass(frozen=True)
class Card:
    """A lesson in the library; a broken one has problems instead of a lesson."""

    id: str
    lesson: Lesson | None
    languages: tuple[InLanguage, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class ModuleCards:
    """A module with its cards."""

    id: str
    title: Line | None
    cards: tuple[Card, ...]


def modules(library: Library) -> Iterator[ModuleCards]:
    """The modules in order; what no module lists stands last, without a title."""
    listed = {name for module in library.modules for name in module.lessons}
    for module in library.modules:
        title = i18n.translate(module, i18n.current()).title
        yield ModuleCards(module.id, title, _cards(library, module.lessons))
    loose = tuple(sorted({*library.lessons, *library.broken} - listed))
    if loose:
        yield ModuleCards("", None, _cards(library, loose))


def other_problems(library: Library) -> tuple[Problem, ...]:
    """What is wrong outside the lesson files: the programme, a region, the sources."""
    of_lessons = {p.place for found in library.broken.values() for p in found}
    return tuple(p for p in library.problems if p.place not in of_lessons)


def languages(lesson: Lesson) -> tuple[InLanguage, ...]:
    """Every language that has at least something of a lesson."""
    states = (_in_language(lesson, locale) for locale in i18n.locales())
    return tuple(state for state in states if state.percent)


def _cards(library: Library, names: tuple[str, ...]) -> tuple[Card, ...]:
    return tuple(
        _card(library, name)
        for name in names
        if name in library.lessons or name in library.broken
    )


def _card(library: Library, name: str) -> Card:
    lesson = library.lessons.get(name)
    return Card(
        id=name,
        lesson=i18n.translate(lesson, i18n.current()) if lesson else None,
        languages=languages(lesson) if lesson else (),
        problems=library.broken.get(name, ()),
    )


def _in_language(lesson: Lesson, locale: i18n.Locale) -> InLanguage:
    covered = i18n.coverage(lesson, locale)
    # Rounded down: 100 means complete and nothing less.
    percent = covered.done * 100 // covered.total
    of_source = lesson.review if locale == i18n.source() else "reviewed"
    is_draft = "draft" in (of_source, i18n.review(locale))
    return InLanguage(locale, percent, covered.is_complete, is_draft)
