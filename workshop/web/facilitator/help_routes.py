"""All help routes: what pupils may see of each, when it was checked, and its sources."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from flask import Blueprint, render_template, request

from workshop import i18n
from workshop.content.help import Help, HelpRoute, Partner, Region, outdated
from workshop.content.library import Library
from workshop.text import N_, Line
from workshop.web.facilitator import course

blueprint = Blueprint("help", __name__)

CHANNELS = {
    "phone": N_("Telephone"),
    "chat": N_("Chat"),
    "website": N_("Website"),
    "hours": N_("Opening hours"),
}
CARDS = {
    "start": N_("the first screen on a phone"),
    "pupil": N_("the help card on paper"),
}


@dataclass(frozen=True)
class Entry:
    """A route or a partner as pupils see it, and what they do not see of it."""

    id: str
    route: HelpRoute | Partner
    hidden: tuple[str, ...]
    """Names of channels that nobody has checked yet, as English messages."""
    lessons: tuple[Line, ...]
    """Titles of the lessons whose card it is on."""
    cards: tuple[str, ...]
    """Names of the other cards it is on."""
    is_old: bool


@blueprint.get("/help", role="facilitator")
def show() -> str:
    """Everything that may be shown, for one region."""
    library = course.library()
    config = course.config()
    region_id = request.args.get("region", config.region)
    region = library.regions.get(region_id)
    return render_template(
        "facilitator/help.html",
        entries=tuple(entries(library, datetime.date.today())),
        partners=tuple(partners(library, region, datetime.date.today())),
        region=region,
        regions=i18n.translate(library.regions, i18n.current()),
        danger=library.help.danger,
    )


def entries(library: Library, today: datetime.date) -> Iterator[Entry]:
    """The national routes: danger first, the others in the order of the file."""
    help_: Help = i18n.translate(library.help, i18n.current())
    old = _old(library, today)
    danger_first = sorted(help_.routes, key=lambda name: name != help_.danger)
    for name in danger_first:
        route = help_.routes[name]
        on = (x for x in library.lessons.values() if name in {*x.route_ids()})
        titles = tuple(i18n.translate(lesson, i18n.current()).title for lesson in on)
        cards = tuple(CARDS[c] for c in CARDS if name in help_.cards.get(c, ()))
        hidden = _hidden(library, name)
        yield Entry(name, route, hidden, titles, cards, name in old)


def partners(
    library: Library, region: Region | None, today: datetime.date
) -> Iterator[Entry]:
    """The partners of a region."""
    old = _old(library, today)
    found = i18n.translate(region, i18n.current()).partners if region else ()
    for partner in found:
        hidden = _hidden(library, partner.id)
        yield Entry(partner.id, partner, hidden, (), (), partner.id in old)


def _old(library: Library, today: datetime.date) -> set[str]:
    found = outdated(library.help, library.regions.values(), today)
    return {name for name, _ in found}


def _hidden(library: Library, name: str) -> tuple[str, ...]:
    return tuple(CHANNELS[channel] for channel in library.unverified.get(name, ()))
