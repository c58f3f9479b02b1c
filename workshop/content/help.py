"""Help routes: who can help, through which channel, checked when.

Only channels with `print = true` ever reach a page or paper.
"""

import calendar
import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any, Literal

from workshop.quizzes.model import Id, Model, Rules, known
from workshop.text import Line, SafetyLine, SafetyText

Number = Annotated[str, Rules(pattern=r"^[0-9]{3}$|^0[0-9]{1,3}-[0-9]{4,8}$")]
Address = Annotated[str, Rules(pattern=r"^[a-z0-9.-]+\.[a-z]+(/[a-z0-9/-]*)?$")]


class Channel(Model):
    """A way to reach a route; shown only when it is verified."""

    print: bool


class Phone(Channel):
    """A telephone number in its one canonical form."""

    number: Number
    free: bool | None = None

    @property
    def uri(self) -> str:
        """For a `tel:` link."""
        return "tel:" + re.sub(r"\D", "", self.number)


class Web(Channel):
    """A chat or a website, without its protocol."""

    address: Address


class Hours(Channel):
    """When somebody answers."""

    text: SafetyLine


class HelpRoute(Model):
    """Somebody who can help."""

    name: Line
    text: SafetyText
    audience: tuple[
        Literal["youth", "bystander", "parent", "professional", "lgbt"], ...
    ]
    anonymous: bool | None = None
    spoken: SafetyLine | None = None
    sources: tuple[str, ...]
    checked: datetime.date
    confidence: Literal["high", "medium", "low"]
    phone: Phone | None = None
    chat: Web | None = None
    website: Web | None = None
    hours: Hours | None = None

    def shown(self) -> "HelpRoute":
        """The route with only what may be shown."""
        hidden: dict[str, Any] = {
            name: None
            for name in ("phone", "chat", "website", "hours")
            if (channel := getattr(self, name)) is not None and not channel.print
        }
        return replace(self, **hidden)

    @property
    def channels(self) -> tuple[Channel, ...]:
        """What is known about the ways to reach it."""
        known_ones = (self.phone, self.chat, self.website, self.hours)
        return tuple(channel for channel in known_ones if channel is not None)


MONTHS_FRESH = 6


class Help(Model):
    """All help routes and the cards made of them."""

    danger: str
    cards: Mapping[str, Annotated[tuple[str, ...], Rules(min_length=1, max_length=5)]]
    routes: Mapping[str, HelpRoute]

    def __post_init__(self) -> None:
        super().__post_init__()
        for name in (self.danger, *(r for card in self.cards.values() for r in card)):
            known(name, self.routes)

    def card(self, ids: tuple[str, ...]) -> tuple[HelpRoute, ...]:
        """The routes of a card, in order, each with only what may be shown."""
        return tuple(self.routes[name].shown() for name in ids)

    @property
    def danger_route(self) -> HelpRoute:
        """Whom to call when somebody is in danger now."""
        return self.routes[self.danger].shown()

    def numbers(self) -> Iterator[str]:
        """Every telephone number in the data, shown or not."""
        for route in self.routes.values():
            if route.phone is not None:
                yield route.phone.number


class Partner(Model):
    """An organisation in a region."""

    id: Id
    name: Line
    text: SafetyText
    audience: tuple[str, ...] = ()
    sources: tuple[str, ...]
    checked: datetime.date
    phone: Phone | None = None
    website: Web | None = None


class Region(Model):
    """A place with partners of its own."""

    id: Id
    name: Line
    partners: tuple[Partner, ...] = ()


def outdated(
    help_: Help, regions: Iterable[Region], today: datetime.date
) -> list[tuple[str, datetime.date]]:
    """Ids and dates of what was last checked more than six months before a day."""
    months = today.year * 12 + today.month - 1 - MONTHS_FRESH
    last = calendar.monthrange(months // 12, months % 12 + 1)[1]
    limit = datetime.date(months // 12, months % 12 + 1, min(today.day, last))
    dated = [(name, route.checked) for name, route in help_.routes.items()]
    dated += [(p.id, p.checked) for region in regions for p in region.partners]
    return [(name, checked) for name, checked in dated if checked < limit]
