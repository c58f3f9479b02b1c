"""The page of every handout: its paper, its language, and what all of them repeat."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workshop import i18n
from workshop.content.help import Help, HelpRoute, Region
from workshop.handouts import VARIANTS, Variant
from workshop.handouts.fields import Fields
from workshop.handouts.theme import (
    AMBER,
    BODY,
    CAPTION,
    HAIR,
    INK,
    SOFT_INK,
    TEAL,
    sheet,
)
from workshop.i18n import Locale, gettext, isolated
from workshop.paper.canvas import TaggedCanvas
from workshop.paper.document import build
from workshop.paper.figure import Box
from workshop.paper.flow import Flow
from workshop.paper.metadata import About
from workshop.paper.paragraph import Paragraph
from workshop.paper.style import Direction, Run, Style
from workshop.text import Text, runs

_HEAD, _FOOT = 42, 22


@dataclass(frozen=True)
class Page:
    """Everything a story needs beside its lesson; `help` is in the locale."""

    title: str
    locale: Locale
    help: Help
    region: Region
    address: str = ""
    fields: Fields = field(default_factory=Fields)
    variant: Variant = VARIANTS["normal"]

    @property
    def direction(self) -> Direction:
        """Where the main language begins."""
        return self.locale.direction

    @property
    def width(self) -> float:
        """The width of the text, in points."""
        return sheet(self.variant).width

    def say(self, words: str | Sequence[Run], style: Style = BODY) -> Paragraph:
        """Words of the screens, in the locale."""
        shown = (Run(words),) if isinstance(words, str) else words
        return self.words(shown, self.locale.lang, style)

    def line(
        self, words: Text, style: Style = BODY, *, before: Sequence[Run] = ()
    ) -> Paragraph:
        """One line of the course, in the language it really is in."""
        return self.words((*before, *as_runs(words)), words.lang, style)

    def words(self, words: Sequence[Run], lang: str, style: Style) -> Paragraph:
        """A paragraph in some language."""
        way = i18n.direction(lang)
        legible = style.at_least(self.variant.smallest)
        return Paragraph(words, legible, lang=lang, direction=way)

    def print(self, story: Sequence[Flow], subject: str) -> bytes:
        """The finished file; `subject` is the title of its lesson, if it has one."""
        title = f"{self.title}: {subject}" if subject else self.title
        about = About(title, subject, self.locale.lang, creator=_NAME)
        paper = sheet(self.variant)
        return build([*self._draft(), *story], paper, about, self._furniture)

    def _draft(self) -> list[Flow]:
        """A translation that nobody checked says so, in that language and in Dutch."""
        if i18n.review(self.locale) != "draft":
            return []
        with i18n.use(i18n.source()):
            dutch = self._draft_words()
            source = i18n.source().lang
        own = (
            [] if self.locale.lang == source else [self.say(self._draft_words(), _NOTE)]
        )
        flows = [*own, self.words((Run(dutch),), source, _NOTE)]
        return [Box(flows, fill=AMBER, radius=5, padding=5, after=8)]

    def _draft_words(self) -> str:
        return gettext(
            "Draft. Nobody who grew up with this language has checked these words yet."
        )

    def _furniture(self, canvas: TaggedCanvas, number: int, pages: int) -> None:
        """The name above and the way to help below, on every page."""
        head = sheet(self.variant).top - _HEAD
        with canvas.artifact("Header"):
            self._place(canvas, self.say(_NAME, _BRAND), head + 6)
            self._place(canvas, self.say(self.title, _RUNNING), head + 6)
            self._rule(canvas, head)
        with canvas.artifact("Footer"):
            self._rule(canvas, _FOOT + 17)
            self._place(canvas, self.say(danger_line(self.help), _SAFE), _FOOT)
            shown = gettext("Page %(number)s of %(pages)s", number=number, pages=pages)
            self._place(canvas, self.say(shown, _RUNNING), _FOOT)

    def _place(self, canvas: TaggedCanvas, words: Paragraph, y: float) -> None:
        words.wrap(self.width, 100)
        words.place(canvas, sheet(self.variant).margins[3], y)

    def _rule(self, canvas: TaggedCanvas, y: float) -> None:
        left = sheet(self.variant).margins[3]
        canvas.setStrokeColorRGB(*canvas.palette.ink(HAIR))
        canvas.setLineWidth(0.75)
        canvas.line(left, y, left + self.width, y)


_NAME = "Signaal"
_BRAND = Style(11, 14, TEAL, strong=True)
_RUNNING = Style(9.5, 13, SOFT_INK, align="end")
_SAFE = Style(9.5, 13, INK, strong=True)
_NOTE = CAPTION.but(colour=INK, after=0)


def danger_line(help_: Help) -> str:
    """One line that says whom to call now."""
    phone = help_.danger_route.phone
    if phone is None:
        # Safety: at the foot of every page.
        return gettext("Is somebody in danger now? Get an adult at once.")
    # Safety: at the foot of every page.
    return gettext(
        "Is somebody in danger now? Call %(number)s.", number=isolated(phone.number)
    )


def checked_line(routes: Sequence[HelpRoute]) -> str:
    """When the oldest of these routes was checked."""
    oldest = min(route.checked for route in routes)
    return gettext(
        "Help routes checked on %(date)s.", date=isolated(f"{oldest:%d-%m-%Y}")
    )


def as_runs(words: Text) -> tuple[Run, ...]:
    """Our marked words as the runs of a paragraph."""
    return tuple(Run(run.text, run.strong, run.emphasis) for run in runs(words))
