"""The question type of signals: mark lines in a chat or a story."""

from typing import Annotated, Literal

from workshop.quizzes.item import YES, Item, Part, Response, yes_no
from workshop.quizzes.model import Id, Model, Rules, known, unique
from workshop.quizzes.score import Score
from workshop.text import N_, Line, Text, Unfit


class Speaker(Model):
    """Somebody in a chat; the side on which the bubbles stand."""

    id: Id
    name: Line
    side: Literal["start", "end"] = "start"


class SpotLine(Model):
    """A line of a chat or story: a signal, or a harmless look-alike."""

    id: Id
    who: str | None = None
    text: Text
    signal: bool
    feedback: Text
    sources: tuple[str, ...] = ()


class Spot(Item):
    """Mark the lines that are signals, and leave the harmless ones."""

    measures = "knowledge"
    one_by_one = True
    type: Literal["spot"]
    setting: Literal["chat", "story"]
    title: Line | None = None
    speakers: tuple[Speaker, ...] = ()
    lines: Annotated[tuple[SpotLine, ...], Rules(min_length=2, max_length=16)]

    def __post_init__(self) -> None:
        super().__post_init__()
        unique(speaker.id for speaker in self.speakers)
        unique(line.id for line in self.lines)
        for line in self.lines:
            if line.who is not None:
                known(line.who, [speaker.id for speaker in self.speakers])
            elif self.setting == "chat":
                raise Unfit(N_("line '%(id)s' of the chat misses 'who'"), id=line.id)
        if all(line.signal for line in self.lines):
            raise Unfit(N_("has no harmless line: add a look-alike"))

    def parts(self) -> tuple[Part, ...]:
        labels = N_("Counts"), N_("Does not count")
        return tuple(
            yes_no(line.id, line.text, line.signal, line.feedback, labels)
            for line in self.lines
        )

    def speaker(self, name: str | None) -> Speaker | None:
        """Who says a line."""
        return next((s for s in self.speakers if s.id == name), None)

    def score(self, response: Response) -> Score:
        """Hits and false alarms; a line without an answer counts as not marked."""
        marked = {line.id for line in self.lines if response.get(line.id) == YES}
        signals = {line.id for line in self.lines if line.signal}
        hits, false_alarms = len(marked & signals), len(marked - signals)
        harmless = len(self.lines) - len(signals)
        return Score(
            right=hits + harmless - false_alarms,
            of=len(self.lines),
            hits=hits,
            signals=len(signals),
            false_alarms=false_alarms,
            harmless=harmless,
        )
