"""A lesson, the module it belongs to, and the rules that span a whole lesson."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from workshop.content.activities import ACTIVITY_TYPES, items_of
from workshop.content.activity import Activity, AnyItem, Lines, Minutes
from workshop.quizzes.items import Item
from workshop.quizzes.model import Id, Model, OneOf, Rules, unique
from workshop.text import N_, Line, SafetyLine, SafetyText, Unfit

AnyActivity = Annotated[Activity, OneOf(ACTIVITY_TYPES)]

CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
CODE_LENGTH = 6
SLACK_MINUTES = 5

Code = Annotated[str, Rules(pattern=rf"^[{CODE_LETTERS}]{{{CODE_LENGTH}}}$")]


class Practice(Model):
    """The quiz a pupil takes alone; it never repeats the lesson's items."""

    intro: SafetyText
    now: Annotated[tuple[SafetyLine, ...], Rules(min_length=1)]
    items: Annotated[tuple[AnyItem, ...], Rules(min_length=1, max_length=30)]

    def __post_init__(self) -> None:
        super().__post_init__()
        unique(item.id for item in self.items)


class Waiver(Model):
    """A finding about words that is right as it is, and why."""

    place: str
    rule: str
    reason: Annotated[str, Rules(min_length=10)]


class Lesson(Model):
    """One file of the course. `review` says whether a professional has read it."""

    id: Id
    title: Line
    audience: Literal["pupils", "peers", "staff", "professionals"]
    aim: Line
    minutes: Annotated[tuple[Minutes, ...], Rules(min_length=1, max_length=2)]
    practice_code: Code
    review: Literal["draft", "reviewed"]
    content_note: SafetyText
    opt_out: SafetyText
    needs: Lines
    preparation: Lines
    help: Annotated[tuple[str, ...], Rules(min_length=1, max_length=5)]
    sources: tuple[str, ...] = ()
    activities: Annotated[tuple[AnyActivity, ...], Rules(min_length=1, max_length=30)]
    practice: Practice
    waivers: tuple[Waiver, ...] = ()

    @property
    def plan(self) -> tuple[Activity, ...]:
        """The activities that fill the lesson hour, in order."""
        return tuple(a for a in self.activities if not a.extra)

    @property
    def extras(self) -> tuple[Activity, ...]:
        """The activities outside the plan."""
        return tuple(a for a in self.activities if a.extra)

    def activity(self, activity_id: str) -> Activity | None:
        """The activity with this id."""
        return next((a for a in self.activities if a.id == activity_id), None)

    def __post_init__(self) -> None:
        super().__post_init__()
        self._check_ids()
        self._check_times()
        self._check_end()

    def _check_ids(self) -> None:
        unique(activity.id for activity in self.activities)
        unique(item.id for item in self._items())

    def _check_times(self) -> None:
        for activity in self.activities:
            columns = 1 if activity.extra else len(self.minutes)
            if len(activity.minutes) != columns:
                raise Unfit(
                    N_("activity '%(id)s' has %(found)s minutes, not %(wanted)s"),
                    id=activity.id,
                    found=str(len(activity.minutes)),
                    wanted=str(columns),
                )
        for column, whole in enumerate(self.minutes):
            total = sum(a.minutes[column] for a in self.plan)
            if total != whole:
                raise Unfit(
                    N_("the activities take %(total)s minutes, not %(whole)s"),
                    total=str(total),
                    whole=str(whole),
                )

    def _check_end(self) -> None:
        last = self.plan[-1] if self.plan else None
        if last is None or last.kind != "slack" or set(last.minutes) != {SLACK_MINUTES}:
            raise Unfit(N_("the plan must end with a slack of 5 minutes"))

    def _items(self) -> Iterator[Item]:
        yield from items_of(self.activities)
        yield from self.practice.items

    def source_keys(self) -> Iterator[str]:
        """Every source key the lesson refers to."""
        yield from self.sources
        for activity in self.activities:
            yield from activity.sources
        for item in self._items():
            yield from item.sources
            for part in (*getattr(item, "lines", ()), *getattr(item, "cards", ())):
                yield from part.sources

    def route_ids(self) -> Iterator[str]:
        """Every help route the lesson refers to."""
        yield from self.help
        for activity in self.activities:
            yield from getattr(activity, "routes", ())


class Module(Model):
    """A group of lessons in the programme."""

    id: Id
    title: Line
    lessons: tuple[Id, ...]


class Programme(Model):
    """The order of the course."""

    modules: tuple[Module, ...]


class Source(Model):
    """Where a fact comes from; never translated."""

    title: str
    address: str
    date: str = ""


Sources = Mapping[str, Source]
