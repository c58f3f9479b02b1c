"""TOML files to a `Library`: all problems at once, and one broken file stops no other.

Only the help routes must load: without them nothing may be shown to anybody.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from workshop.content.help import Help, Region, unverified
from workshop.content.lesson import Lesson, Programme, Source, Sources
from workshop.content.library import Library
from workshop.content.lint import WORDS
from workshop.content.problems import HelpIsBroken, Problem
from workshop.content.single import Checked, checked
from workshop.quizzes.model import Model
from workshop.text import N_, plain, texts

PROGRAMME, HELP, SOURCES = "programme.toml", "help.toml", "sources.toml"
_NOT_LESSONS = {PROGRAMME, HELP, SOURCES, WORDS}

_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d(?:[\d .‑–-]*\d)?")

Problems = list[Problem]


class _SourceList(Model):
    """The file of sources."""

    sources: Mapping[str, Source]


def load(folder: Path) -> Library:
    """Load the course in a folder. Raises `HelpIsBroken`; nothing else is fatal."""
    problems: Problems = []
    help_ = _help(folder / HELP)
    sources = _sources(folder / SOURCES, problems)
    programme = _model(Programme, folder / PROGRAMME, problems)
    regions = _regions(folder / "regions", problems)
    lessons, broken = _lessons(folder, help_, sources, problems)
    modules = programme.modules if programme else ()
    found = {*lessons, *broken}
    problems += _unlisted(tuple(n for m in modules for n in m.lessons), found)
    return Library(
        modules=modules,
        lessons=lessons,
        broken=broken,
        help=help_.shown(),
        regions={name: region.shown() for name, region in regions.items()},
        unverified=unverified(help_, regions.values()),
        sources=sources,
        problems=tuple(problems),
    )


def _model(
    model: type[Checked], path: Path, problems: Problems, *, under: str = ""
) -> Checked | None:
    found = checked(model, path, under=under)
    if isinstance(found, tuple):
        problems += found
        return None
    return found


def _help(path: Path) -> Help:
    problems: Problems = []
    help_ = _model(Help, path, problems)
    if help_ is not None:
        problems += _digits(path.name, help_, help_)
    if help_ is None or problems:
        raise HelpIsBroken(tuple(problems))
    return help_


def _sources(path: Path, problems: Problems) -> Sources:
    loaded = _model(_SourceList, path, problems, under="sources")
    return loaded.sources if loaded else {}


def _regions(folder: Path, problems: Problems) -> dict[str, Region]:
    loaded = (_model(Region, path, problems) for path in sorted(folder.glob("*.toml")))
    return {region.id: region for region in loaded if region is not None}


def _lessons(
    folder: Path, help_: Help, sources: Sources, problems: Problems
) -> tuple[dict[str, Lesson], dict[str, tuple[Problem, ...]]]:
    lessons: dict[str, Lesson] = {}
    broken: dict[str, tuple[Problem, ...]] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name in _NOT_LESSONS:
            continue
        found: Problems = []
        lesson = _model(Lesson, path, found)
        if lesson is not None:
            found += _misfits(path, lesson, help_, sources, tuple(lessons.values()))
        if lesson is None or found:
            broken[path.stem] = tuple(found)
            problems += found
        else:
            lessons[lesson.id] = lesson
    return lessons, broken


def _misfits(
    path: Path,
    lesson: Lesson,
    help_: Help,
    sources: Sources,
    others: tuple[Lesson, ...],
) -> Iterator[Problem]:
    """What a lesson gets wrong about the rest of the course."""
    if lesson.id != path.stem:
        reason = N_("has the id '%(id)s': file name and id must be the same")
        yield Problem(path.name, reason, {"id": lesson.id})
    for key in sorted({*lesson.source_keys()} - {*sources}):
        reason = N_("refers to the source '%(id)s', which is not in sources.toml")
        yield Problem(path.name, reason, {"id": key})
    for name in sorted({*lesson.route_ids()} - {*help_.routes}):
        reason = N_("refers to the help route '%(id)s', which is not in help.toml")
        yield Problem(path.name, reason, {"id": name})
    for other in others:
        if other.practice_code == lesson.practice_code:
            reason = N_("has the practice code of '%(id)s': give it a code of its own")
            yield Problem(path.name, reason, {"id": other.id})
    yield from _digits(path.name, lesson, help_)


def _digits(file: str, node: Model, help_: Help) -> Iterator[Problem]:
    """Numbers of help routes are data; typed in a text they would grow old there."""
    numbers = {number.replace("-", "") for number in help_.numbers()}
    for path, text in texts(node):
        # Few texts have a digit: most need not be parsed to know.
        if path.endswith(".name") or not _DIGIT.search(text):
            continue
        typed = {re.sub(r"\D", "", run) for run in _DIGITS.findall(plain(text))}
        if typed & numbers:
            place = " > ".join((file, *path.split(".")))
            yield Problem(place, N_("types the number of a help route: leave it out"))


def _unlisted(listed: tuple[str, ...], found: set[str]) -> Iterator[Problem]:
    for name in sorted({*listed} - found):
        reason = N_("lists '%(id)s', but there is no such lesson file")
        yield Problem(PROGRAMME, reason, {"id": name})
    for name in sorted(found - {*listed}):
        reason = N_("does not list '%(id)s': add it to a module")
        yield Problem(PROGRAMME, reason, {"id": name})
