"""Help routes and partners: who can help, through which channel, checked when.

A file also holds channels that nobody verified yet. `load` passes on what `shown()`
gives, so that pages and paper never meet the others; only checks read whole files.
"""

import calendar
import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any, Literal, Self

from workshop.quizzes.model import Id, Model, Rules, known
from workshop.text import Line, SafetyLine, SafetyText

Number = Annotated[str, Rules(pattern=r"^[0-9]{3}$|^0[0-9]{1,3}-[0-9]{4,8}$")]
Address = Annotated[str, Rules(pattern=r"^[a-z0-9.-]+\.[a-z]+(/[a-z0-9/-]*)?$")]


class Channel(Model):
    """A way to reach somebody; `print` says that it is verified."""

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


CHANNELS = ("phone", "chat", "website", "hours")


class Contact(Model):
    """Somebody who can be reached, and since when that is known."""

    name: Line
    text: SafetyText
    sources: tuple[str, ...]
    checked: datetime.date
    phone: Phone | None = None
    chat: Web | None = None
    website: Web | None = None
    hours: Hours | None = None

    def unverified(self) -> tuple[str, ...]:
        """Which channels nobody has checked yet."""
        known_ones = ((name, getattr(self, name)) for name in CHANNELS)
        return tuple(name for name, way in known_ones if way and not way.print)

    def shown(self) -> Self:
        """The same without those: the one place that decides what may be seen."""
        hidden: dict[str, Any] = dict.fromkeys(self.unverified())
        return replace(self, **hidden)


class HelpRoute(Contact):
    """Somebody who can help everywhere."""

    audience: tuple[
        Literal["youth", "bystander", "parent", "professional", "lgbt"], ...
    ]
    anonymous: bool | None = None
    spoken: SafetyLine | None = None
    confidence: Literal["high", "medium", "low"]


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

    def shown(self) -> Self:
        """With only what may be seen of each route."""
        routes = {name: route.shown() for name, route in self.routes.items()}
        return replace(self, routes=routes)

    def card(self, ids: tuple[str, ...]) -> tuple[HelpRoute, ...]:
        """The routes of a card, in order."""
        return tuple(self.routes[name] for name in ids)

    @property
    def danger_route(self) -> HelpRoute:
        """Whom to call when somebody is in danger now."""
        return self.routes[self.danger]

    def numbers(self) -> Iterator[str]:
        """Every telephone number in the data; of a whole file also the unverified."""
        for route in self.routes.values():
            if route.phone is not None:
                yield route.phone.number


class Partner(Contact):
    """An organisation in a region."""

    id: Id
    audience: tuple[str, ...] = ()


class Region(Model):
    """A place with partners of its own."""

    id: Id
    name: Line
    partners: tuple[Partner, ...] = ()

    def shown(self) -> Self:
        """With only what may be seen of each partner."""
        partners = tuple(partner.shown() for partner in self.partners)
        return replace(self, partners=partners)


def unverified(help_: Help, regions: Iterable[Region]) -> dict[str, tuple[str, ...]]:
    """By id of a route or partner: the names of its channels that stay unseen."""
    partners = (partner for region in regions for partner in region.partners)
    named = [*help_.routes.items(), *((one.id, one) for one in partners)]
    return {name: hidden for name, one in named if (hidden := one.unverified())}


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
