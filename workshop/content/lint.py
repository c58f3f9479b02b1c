"""Words that are checked: what pupils read is easy, blames nobody and asks nothing own.

A finding can be waived in the lesson file, with a reason:
`[[waivers]]  place = "…"  rule = "…"  reason = "…"`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from workshop.content.lesson import Lesson
from workshop.content.problems import Problem
from workshop.content.readability import readability, sentences, words
from workshop.content.single import checked
from workshop.quizzes.model import Model
from workshop.text import N_, SOURCE_LANGUAGE, Text, Unfit, plain, texts

WORDS = "words.toml"
LONGEST_SENTENCE = 20
EASIEST_ENOUGH = 70.0

_NOT_FOR_PUPILS = re.compile(r"\.notes\.|^needs\.|^preparation\.")


class Wording(Model):
    """Words to leave out, and what to write instead."""

    rule: str
    pattern: str
    instead: str

    def __post_init__(self) -> None:
        super().__post_init__()
        try:
            re.compile(self.pattern)
        except re.error as error:
            reason = "'pattern' cannot be searched for: %(reason)s"
            raise Unfit(reason, reason=str(error)) from None


Wordings = Mapping[str, tuple[Wording, ...]]


class _Lists(Model):
    """The file of word lists."""

    languages: Wordings

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.languages.get(SOURCE_LANGUAGE):
            raise Unfit("missing '%(key)s'", key=SOURCE_LANGUAGE)


def wordings(folder: Path) -> Wordings | tuple[Problem, ...]:
    """The word lists of a course, by language; or what is wrong with their file."""
    lists = checked(_Lists, folder / WORDS, under="languages")
    return lists if isinstance(lists, tuple) else lists.languages


@dataclass(frozen=True)
class Reading:
    """Who reads a lesson: the tag of the locale, its language, how easy it must be."""

    tag: str = SOURCE_LANGUAGE
    lang: str = SOURCE_LANGUAGE
    easiest: float = EASIEST_ENOUGH

    @property
    def is_dutch(self) -> bool:
        """Sentences and syllables are counted in Dutch only."""
        return self.lang == SOURCE_LANGUAGE

    def file(self, lesson: Lesson) -> str:
        """The lesson's file, with the language of a translation behind it."""
        is_source = self.tag == SOURCE_LANGUAGE
        return f"{lesson.id}.toml" if is_source else f"{lesson.id}.toml ({self.tag})"

    def where(self, lesson: Lesson, place: str) -> str:
        """A place in the lesson, as a problem names it."""
        return " > ".join((self.file(lesson), *place.split(".")))


def lint(
    lesson: Lesson, listed: Wordings, reading: Reading = Reading()
) -> tuple[Problem, ...]:
    """What pupils should not read like this in a language, unless it is waived."""
    found = list(_findings(lesson, listed.get(reading.lang, ()), reading))
    waived = {(waiver.place, waiver.rule) for waiver in lesson.waivers}
    told = tuple(
        problem for place, rule, problem in found if (place, rule) not in waived
    )
    if reading.tag != SOURCE_LANGUAGE:
        return told
    needed = {(place, rule) for place, rule, _ in found}
    return (*told, *_needless(lesson, needed, reading))


def for_pupils(lesson: Lesson) -> Iterator[tuple[str, Text]]:
    """Every text that a pupil may read, with its place."""
    if lesson.audience != "pupils":
        return
    for place, text in texts(lesson):
        if not _NOT_FOR_PUPILS.search(place):
            yield place, text


Finding = tuple[str, str, Problem]


def _findings(
    lesson: Lesson, listed: tuple[Wording, ...], reading: Reading
) -> Iterator[Finding]:
    texts_read = dict(for_pupils(lesson))
    for place, text in texts_read.items():
        if text.lang != reading.lang:
            continue
        where = reading.where(lesson, place)
        for rule, problem in _in_text(text, where, listed, reading):
            yield place, rule, problem
    score = readability(texts_read.values()).flesch_douma
    if reading.is_dutch and score < reading.easiest:
        reason = N_("reads with Flesch-Douma %(score)s: make it %(wanted)s or easier")
        values = {"score": f"{score:.0f}", "wanted": f"{reading.easiest:.0f}"}
        yield "", "readability", Problem(reading.file(lesson), reason, values)


def _in_text(
    text: Text, where: str, listed: tuple[Wording, ...], reading: Reading
) -> Iterator[tuple[str, Problem]]:
    if reading.is_dutch:
        yield from _long_sentences(text, where)
    for wording in listed:
        if match := re.search(wording.pattern, plain(text), re.IGNORECASE):
            reason = N_("says ‘%(words)s’ (%(rule)s): %(instead)s")
            values = {"rule": wording.rule, "instead": wording.instead}
            yield wording.rule, Problem(where, reason, values | {"words": match[0]})


def _long_sentences(text: Text, where: str) -> Iterator[tuple[str, Problem]]:
    for sentence in sentences(text):
        if (count := len(words(sentence))) > LONGEST_SENTENCE:
            reason = N_("has a sentence of %(count)s words (‘%(start)s…’): make it two")
            values = {"count": str(count), "start": sentence[:30]}
            yield "long-sentence", Problem(where, reason, values)


def _needless(
    lesson: Lesson, needed: set[tuple[str, str]], reading: Reading
) -> Iterator[Problem]:
    for waiver in lesson.waivers:
        if (waiver.place, waiver.rule) not in needed:
            where = reading.where(lesson, f"waivers.{waiver.place} {waiver.rule}")
            yield Problem(where, N_("waives nothing: remove it"))
