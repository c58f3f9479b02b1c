"""Who can help, on paper: in short on the worksheet, in full on the help card."""

from collections.abc import Iterator, Sequence

from workshop.content.activities import HelpRoutes
from workshop.content.help import HelpRoute, Partner
from workshop.handouts.look import (
    BODY,
    CAPTION,
    CELL,
    CELL_STRONG,
    STRONG,
    SUBHEADING,
    TEAL,
    WHITE,
)
from workshop.handouts.page import Page, checked_line
from workshop.handouts.parts import panel, prose
from workshop.i18n import gettext, isolated
from workshop.paper.figure import Box
from workshop.paper.flow import Columns, Flow, Stack
from workshop.paper.paragraph import Paragraph
from workshop.paper.style import Run

BIG = STRONG.but(size=14, leading=18, after=2)


def help_box(page: Page, activity: HelpRoutes) -> Flow:
    """A panel with every route of an activity on one line."""
    routes = page.help.card(activity.routes)
    title = page.line(activity.title, SUBHEADING.but(tag="H2", before=0))
    lines = [_short(page, route) for route in routes]
    checked = page.say(checked_line(routes), CAPTION.but(after=0))
    return panel([title, *lines, checked])


def _short(page: Page, route: HelpRoute) -> Flow:
    name = page.line(route.name, CELL_STRONG.but(after=2))
    ways = [words for words in (_phone(route), _chat(route)) if words]
    if not ways:
        return name
    said = page.say(" · ".join(ways), CELL.but(after=2))
    return Columns([name, said], [0.45, 0.55], gap=10, direction=page.direction)


def _phone(route: HelpRoute | Partner) -> str:
    if route.phone is None or not route.phone.print:
        return ""
    return gettext("Call %(number)s", number=isolated(route.phone.number))


def _chat(route: HelpRoute) -> str:
    if route.chat is None:
        return ""
    return gettext("Chat: %(address)s", address=isolated(route.chat.address))


def route_card(page: Page, route: HelpRoute) -> Box:
    """Everything verified about a route."""
    name = page.line(route.name, SUBHEADING.but(before=0))
    about = prose(page, route.text, CELL.but(after=3))
    ways = [page.say(words, BIG) for words in _ways(route)]
    facts = list(_facts(page, route))
    return Box(
        [name, *about, *ways, *facts],
        fill=WHITE,
        line=TEAL,
        line_width=1.5,
        radius=10,
        padding=11,
        after=8,
    )


def _ways(route: HelpRoute) -> Iterator[str]:
    if words := _phone(route):
        yield words
    if words := _chat(route):
        yield words
    elif route.website is not None:
        yield gettext("Website: %(address)s", address=isolated(route.website.address))


def _facts(page: Page, route: HelpRoute) -> Iterator[Paragraph]:
    """Cost, name and hours: only what is known."""
    known = []
    if route.phone is not None and route.phone.free is not None:
        free = gettext("Calling is free.")
        known.append(free if route.phone.free else gettext("Calling costs money."))
    if route.anonymous:
        known.append(gettext("You do not have to say your name."))
    if known:
        yield page.say(" ".join(known), CAPTION.but(after=1))
    for words in (route.hours and route.hours.text, route.spoken):
        if words:
            yield page.line(words, CAPTION.but(after=1))


def partner_card(page: Page, partner: Partner) -> Stack | None:
    """A partner of the region; nothing when no way to reach it is verified."""
    ways = [_phone(partner)]
    if partner.website is not None and partner.website.print:
        address = isolated(partner.website.address)
        ways.append(gettext("Website: %(address)s", address=address))
    shown = [page.say(words, BIG) for words in ways if words]
    if not shown:
        return None
    name = page.line(partner.name, SUBHEADING.but(before=0))
    return Stack([name, *prose(page, partner.text, CELL), *shown])


def seen_on_phone(page: Page) -> list[Flow]:
    """Safety rule 28."""
    words = gettext("A call or a chat can be seen on the phone that you use.")
    safer = gettext(
        "Choose a phone or computer that is safe for you. It may be safer at school, "
        "or on the phone of somebody you trust."
    )
    return [page.say((Run(words, strong=True), Run(f" {safer}")), BODY.but(after=0))]


def routes_of(page: Page, names: Sequence[str]) -> tuple[HelpRoute, ...]:
    """Routes with some way to reach them."""
    routes = page.help.card(tuple(names))
    return tuple(r for r in routes if r.phone or r.chat or r.website)
