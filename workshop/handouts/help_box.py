"""Who can help, on paper: in short on the worksheet, in full on the help card."""

from collections.abc import Iterator, Sequence

from workshop.content.help import Contact, HelpRoute, Partner
from workshop.handouts.page import Page, checked_line
from workshop.handouts.parts import panel, prose
from workshop.handouts.theme import (
    BODY,
    CAPTION,
    CELL,
    CELL_STRONG,
    NARROW,
    STRONG,
    SUBHEADING,
    TEAL,
    WHITE,
)
from workshop.i18n import gettext, isolated
from workshop.paper.columns import Columns
from workshop.paper.figure import Box
from workshop.paper.flow import Flow, Gap, Stack
from workshop.paper.paragraph import Paragraph
from workshop.paper.style import Run

BIG = STRONG.but(size=14, leading=18, after=2)


def help_box(page: Page, names: Sequence[str]) -> Flow:
    """A panel with the routes of a lesson in short, two by two."""
    routes = page.help.card(tuple(names))
    title = page.say(gettext("Who can help?"), SUBHEADING.but(tag="H2", before=0))
    checked = page.say(checked_line(routes), CAPTION.but(align="end"))
    top = Columns([title, checked], [0.45, 0.55], direction=page.direction, fold=NARROW)
    near = [page.line(r.name, CELL_STRONG.but(after=3)) for r in routes if not _ways(r)]
    cells = [_short(page, route) for route in routes if _ways(route)]
    return panel([top, *near, *_two_by_two(page, cells)])


def _two_by_two(page: Page, cells: Sequence[Flow]) -> Iterator[Flow]:
    for start in range(0, len(cells), 2):
        pair = [*cells[start : start + 2], Gap(0)][:2]
        yield Columns(
            pair,
            [0.5, 0.5],
            gap=12,
            direction=page.direction,
            fold=NARROW,
            after=4,
        )


def _short(page: Page, route: HelpRoute) -> Flow:
    name = page.line(route.name, CELL_STRONG)
    return Stack([name, page.say(" · ".join(_ways(route)), CELL)])


def _phone(route: Contact) -> str:
    if route.phone is None:
        return ""
    return gettext("Call %(number)s", number=isolated(route.phone.number))


def _chat(route: Contact) -> str:
    if route.chat is None:
        return ""
    return gettext("Chat: %(address)s", address=isolated(route.chat.address))


def route_card(page: Page, route: HelpRoute) -> Box:
    """Everything about a route."""
    name = page.line(route.name, SUBHEADING.but(tag="H2", before=0))
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


def _ways(route: Contact) -> list[str]:
    """How to reach somebody, in words; a chat's address is its website too."""
    ways = [_phone(route), _chat(route)]
    if route.website is not None and route.chat is None:
        address = isolated(route.website.address)
        ways.append(gettext("Website: %(address)s", address=address))
    return [words for words in ways if words]


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
    """A partner of the region; nothing when there is no way to reach it."""
    ways = [page.say(words, BIG) for words in _ways(partner)]
    if not ways:
        return None
    name = page.line(partner.name, SUBHEADING.but(tag="H2", before=0))
    hours = partner.hours and page.line(partner.hours.text, CAPTION.but(after=1))
    about = prose(page, partner.text, CELL)
    return Stack([name, *about, *ways, *([hours] if hours else [])])


def seen_on_phone(page: Page) -> list[Flow]:
    """Safety rule 28."""
    # Safety: who helps can be seen on a phone.
    words = gettext("A call or a chat can be seen on the phone that you use.")
    # Safety: who helps can be seen on a phone.
    safer = gettext(
        "Choose a phone or computer that is safe for you. It may be safer at school, "
        "or on the phone of somebody you trust."
    )
    return [page.say((Run(words, strong=True), Run(f" {safer}")), BODY.but(after=0))]


def routes_of(page: Page, names: Sequence[str]) -> tuple[HelpRoute, ...]:
    """Routes with some way to reach them."""
    return tuple(route for route in page.help.card(tuple(names)) if _ways(route))


def near_routes(page: Page, names: Sequence[str]) -> tuple[HelpRoute, ...]:
    """Routes without a number or address: people you can walk to."""
    return tuple(route for route in page.help.card(tuple(names)) if not _ways(route))
