"""Words that are checked: what pupils read is easy, blames nobody and asks nothing own.

A finding can be waived in the lesson file, with a reason:
`[[waivers]]  place = "…"  rule = "…"  reason = "…"`.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from workshop.content.files import read
from workshop.content.lesson import Lesson, Waiver
from workshop.content.problems import Problem
from workshop.content.readability import readability, sentences, words
from workshop.quizzes.model import Model
from workshop.text import N_, SOURCE_LANGUAGE, Text, plain, texts

WORDS = "words.toml"
LONGEST_SENTENCE = 20
EASIEST_ENOUGH = 70.0

_NOT_FOR_PUPILS = re.compile(r"\.notes\.|^needs\.|^preparation\.")


class Wording(Model):
    """Words to leave out, and what to write instead."""

    rule: str
    pattern: str
    instead: str


Wordings = Mapping[str, tuple[Wording, ...]]


def wordings(folder: Path) -> Wordings:
    """The word lists of a course, by language; none where the file is missing."""
    raw = read(folder / WORDS)
    if isinstance(raw, Problem):
        return {}
    return {
        lang: tuple(Wording.model_validate(one) for one in listed)
        for lang, listed in raw.items()
    }


def lint(lesson: Lesson, listed: Wordings) -> tuple[Problem, ...]:
    """What pupils should not read like this, unless it is waived."""
    found = list(_findings(lesson, listed.get(SOURCE_LANGUAGE, ())))
    waived = {(waiver.place, waiver.rule) for waiver in lesson.waivers}
    told = tuple(
        problem for place, rule, problem in found if (place, rule) not in waived
    )
    needed = {(place, rule) for place, rule, _ in found}
    return (*told, *_needless(lesson, needed))


def for_pupils(lesson: Lesson) -> Iterator[tuple[str, Text]]:
    """Every text that a pupil may read, with its place."""
    if lesson.audience != "pupils":
        return
    for place, text in texts(lesson):
        if not _NOT_FOR_PUPILS.search(place):
            yield place, text


Finding = tuple[str, str, Problem]


def _findings(lesson: Lesson, listed: tuple[Wording, ...]) -> Iterator[Finding]:
    read_by_pupils = dict(for_pupils(lesson))
    for place, text in read_by_pupils.items():
        yield from _long_sentences(lesson, place, text)
        yield from _wrong_words(lesson, place, text, listed)
    score = readability(read_by_pupils.values()).flesch_douma
    if score < EASIEST_ENOUGH:
        reason = N_("reads with Flesch-Douma %(score)s: make it %(wanted)s or easier")
        values = {"score": f"{score:.0f}", "wanted": f"{EASIEST_ENOUGH:.0f}"}
        yield "", "readability", Problem(_file(lesson), reason, values)


def _long_sentences(lesson: Lesson, place: str, text: Text) -> Iterator[Finding]:
    for sentence in sentences(text):
        if (count := len(words(sentence))) > LONGEST_SENTENCE:
            reason = N_("has a sentence of %(count)s words (‘%(start)s…’): make it two")
            values = {"count": str(count), "start": sentence[:30]}
            yield place, "long-sentence", Problem(_where(lesson, place), reason, values)


def _wrong_words(
    lesson: Lesson, place: str, text: Text, listed: tuple[Wording, ...]
) -> Iterator[Finding]:
    for wording in listed:
        if match := re.search(wording.pattern, plain(text), re.IGNORECASE):
            reason = N_("says ‘%(words)s’ (%(rule)s): %(instead)s")
            values = wording.model_dump(include={"rule", "instead"})
            problem = Problem(
                _where(lesson, place), reason, values | {"words": match[0]}
            )
            yield place, wording.rule, problem


def _needless(lesson: Lesson, needed: set[tuple[str, str]]) -> Iterator[Problem]:
    for waiver in lesson.waivers:
        if (waiver.place, waiver.rule) not in needed:
            yield Problem(
                _where(lesson, _waiver(waiver)), N_("waives nothing: remove it")
            )


def _waiver(waiver: Waiver) -> str:
    return f"waivers.{waiver.place} {waiver.rule}"


def _file(lesson: Lesson) -> str:
    return f"{lesson.id}.toml"


def _where(lesson: Lesson, place: str) -> str:
    return " > ".join((_file(lesson), *place.split(".")))
