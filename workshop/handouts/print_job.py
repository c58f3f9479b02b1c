"""A print job for one file: its name, and its bytes, built once and then remembered."""

import hashlib
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock

from workshop import i18n
from workshop.content.help import Help, Region
from workshop.content.lesson import Lesson
from workshop.content.library import Library
from workshop.handouts import HANDOUTS, VARIANTS, Handout
from workshop.handouts.fields import Fields
from workshop.i18n import Locale, gettext
from workshop.i18n.lessons import Same
from workshop.quizzes.model import Model
from workshop.text import N_

GENERAL = "algemeen"
MOST_FILES = 64


class CannotPrint(Exception):
    """A print job that cannot be filled: an English message with named values."""

    def __init__(self, msgid: str, **values: str) -> None:
        super().__init__(msgid % values if values else msgid)
        self.msgid, self.values = msgid, values


@dataclass(frozen=True)
class PrintJob:
    """What to print, in which language, for which place.

    `address` is the pupil door's, like `http://192.168.1.5:8080`; empty: no QR code.
    """

    handout: str
    locale: Locale
    lesson: str | None = None
    region: str = "nl"
    variant: str = "normal"
    address: str = ""
    fields: Fields = field(default=Fields(), repr=False)

    @property
    def file_name(self) -> str:
        """All five parts, always."""
        parts = self.lesson or GENERAL, self.handout, self.locale.tag
        return "_".join((*parts, self.region, self.variant)) + ".pdf"


@dataclass(frozen=True)
class _Parts:
    """What the course gives to a file, in its language."""

    handout: Handout
    lesson: Lesson | None
    help: Help
    region: Region


class _Files:
    """The files built last, by the hash of all that is in them."""

    def __init__(self) -> None:
        self._files: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def find(self, key: str) -> bytes | None:
        with self._lock:
            if key in self._files:
                self._files.move_to_end(key)
            return self._files.get(key)

    def keep(self, key: str, file: bytes) -> None:
        with self._lock:
            self._files[key] = file
            while len(self._files) > MOST_FILES:
                self._files.popitem(last=False)


_built = _Files()


def build(library: Library, job: PrintJob) -> bytes:
    """The PDF. Raises `CannotPrint` where the job names what does not exist.

    A file with the names of a school is made anew each time and never remembered.
    """
    parts = _parts(library, job)
    if parts.handout.personal and job.fields != Fields():
        return _made_and_forgotten(parts, job)
    key = _key(parts, job)
    file = _built.find(key)
    if file is None:
        file = _made(parts, job)
        _built.keep(key, file)
    return file


def make(library: Library, job: PrintJob) -> bytes:
    """The same bytes, made anew. Raises `CannotPrint`."""
    return _made(_parts(library, job), job)


def print_jobs(library: Library, locale: Locale, region: str) -> Iterator[PrintJob]:
    """Every file there is in a language: of each lesson, then of the course."""
    for lesson in (None, *library.lessons):
        for name, handout in HANDOUTS.items():
            if (handout.of == "lesson") == (lesson is not None):
                yield PrintJob(name, locale, lesson, region)


def _parts(library: Library, job: PrintJob) -> _Parts:
    handout = HANDOUTS.get(job.handout)
    if handout is None:
        raise CannotPrint(N_("There is no handout '%(id)s'."), id=job.handout)
    if job.variant not in VARIANTS:
        raise CannotPrint(N_("There is no variant '%(id)s'."), id=job.variant)
    region = library.regions.get(job.region)
    if region is None:
        raise CannotPrint(N_("There is no region '%(id)s'."), id=job.region)
    lesson = library.lessons.get(job.lesson or "")
    if handout.of == "lesson" and lesson is None:
        raise CannotPrint(N_("There is no lesson '%(id)s'."), id=job.lesson or "")
    if handout.of != "lesson" and job.lesson is not None:
        raise CannotPrint(
            N_("'%(id)s' is not of one lesson: leave the lesson out."), id=job.handout
        )
    into = job.locale
    return _Parts(
        handout,
        i18n.translate(lesson, into) if lesson else None,
        i18n.translate(library.help, into),
        i18n.translate(region, into),
    )


def _key(parts: _Parts, job: PrintJob) -> str:
    models = parts.lesson, parts.help, parts.region
    content = [_content(Same(model)) for model in models if model is not None]
    asked = job.handout, job.locale.id, job.variant, job.address
    return hashlib.sha256("\0".join((*asked, *content)).encode()).hexdigest()


@lru_cache(256)
def _content(same: Same[Model]) -> str:
    return repr(same.node)


def _made_and_forgotten(parts: _Parts, job: PrintJob) -> bytes:
    """The engine keeps shaped words for the next file, but never somebody's name."""
    from workshop.paper.itemise import forget  # with the library below

    try:
        return _made(parts, job)
    finally:
        forget()


def _made(parts: _Parts, job: PrintJob) -> bytes:
    # The PDF library loads here, so that a program that prints nothing does
    # without: 245 ms.
    from workshop.handouts.page import Page

    with i18n.use(job.locale):
        page = Page(
            gettext(parts.handout.title),
            job.locale,
            parts.help,
            parts.region,
            job.address,
            job.fields if parts.handout.personal else Fields(),
            VARIANTS[job.variant],
        )
        story = parts.handout.story(parts.lesson, page)
        return page.print(story, parts.lesson.title if parts.lesson else "")
